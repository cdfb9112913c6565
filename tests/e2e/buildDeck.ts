import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { deck, type DeckOptions } from '../../src/vite/deck.ts';

/** Builds a deck as its author would, into a new temporary folder. */
export async function buildDeck(options: DeckOptions = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-'));
  await build({
    // Not vite.config.ts, which is the tests' own here; and what is tested is what readers get.
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    plugins: [deck(options)],
    build: { outDir: folder, emptyOutDir: true },
  });
  return folder;
}
