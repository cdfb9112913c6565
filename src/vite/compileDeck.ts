import { compile, type Compiled } from '../compile/compile.ts';
import { readSources } from './readSources.ts';

/** Where a deck lies, and the address its images are served at. */
export interface DeckFolder {
  root: string;
  addressOf(path: string): string;
}

/** Reads a folder and compiles what is in it. */
export async function compileDeck(folder: DeckFolder): Promise<Compiled> {
  return compile(await readSources(folder.root, folder.addressOf));
}
