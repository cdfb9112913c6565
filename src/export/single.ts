import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOptions, text } from './options.ts';
import { bundleDeck } from './single/bundle.ts';
import { packPage } from './single/pack.ts';
import { endClearly } from './trouble.ts';
import { checkWritable, writeWhole } from './write-whole.ts';

const help = `The deck as one HTML file that opens by double click, without a network.

  npm run single -- [options]

  --out FILE          where it goes (deck.html)
  --without-python    panes show the recorded answers only; the file is much smaller
`;

const options = {
  out: { type: 'string' },
  'without-python': { type: 'boolean' },
} as const;

export async function main(args: string[]): Promise<void> {
  await endClearly(async () => {
    const typed = readOptions(args, options);
    if (typed.help) return void console.log(help);
    const out = text(typed, 'out') ?? 'deck.html';
    await checkWritable(out);
    const withPython = typed['without-python'] !== true;
    const helper = (name: string): Promise<string> => readFile(join(import.meta.dirname, 'single', name), 'utf8');
    const helpers = { decode: await helper('decode.js'), unpack: await helper('unpack.js'), prologue: await helper('worker-prologue.js') };
    const page = packPage(await bundleDeck(withPython), helpers, withPython);
    await writeWhole(out, page);
    console.log(`${out}: ${(Buffer.byteLength(page) / 1_000_000).toFixed(2)} MB`);
  });
}
