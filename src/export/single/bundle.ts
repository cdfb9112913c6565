import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** A deck built for one file: its page, its one script, its one style sheet, and the fonts and pictures they name. */
export interface Bundle {
  html: string;
  script: string;
  style: string;
  /** Content of the other files, by the name with which page and style sheet ask for them. */
  assets: Map<string, Uint8Array>;
}

/** Builds the deck once more, in one piece: in a page that is opened from the disk no script can load another. */
export async function bundleDeck(): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), 'single-'));
  try {
    await build({ logLevel: 'warn', plugins: [inOnePiece(folder)] });
    const assets = new Map<string, Uint8Array>();
    for (const name of await readdir(join(folder, 'assets'))) assets.set(name, await readFile(join(folder, 'assets', name)));
    return {
      html: await readFile(join(folder, 'index.html'), 'utf8'),
      script: takeOnly(assets, '.js'),
      style: takeOnly(assets, '.css'),
      assets,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function takeOnly(assets: Map<string, Uint8Array>, ending: string): string {
  const names = [...assets.keys()].filter((name) => name.endsWith(ending));
  const [name = ''] = names;
  if (names.length !== 1) throw new Error(`The build has ${names.length} files *${ending} instead of one: ${names.join(', ')}`);
  const content = new TextDecoder().decode(assets.get(name));
  assets.delete(name);
  return content;
}

/** Comes after the deck's own settings, which keep files apart so that a browser can keep them too. */
function inOnePiece(outDir: string): Plugin {
  return {
    name: 'export:in-one-piece',
    enforce: 'post',
    config: () => ({
      build: {
        outDir,
        emptyOutDir: true,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
  };
}
