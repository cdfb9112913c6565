import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder, type Served } from './serve.ts';
import { Trouble } from './trouble.ts';

/** Serves the deck in a built folder, or takes one that is served already. */
export async function openBuiltDeck(deck: string): Promise<Served> {
  if (/^https?:/.test(deck)) return { url: deck, close: () => Promise.resolve() };
  if (!existsSync(join(deck, 'index.html'))) throw new Trouble(`There is no built deck in ${deck}. Run npm run build first.`);
  return serveFolder(deck);
}
