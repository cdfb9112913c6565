import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Sources } from '../compile/sources.ts';
import type { Problem } from '../model/problem.ts';

/** Folders of a deck that hold what its author wrote. */
export const DECK_FOLDERS = ['slides', 'data'];

const IMAGE = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;
/** Files that lie about in a folder of Python and are nobody's text. */
const IGNORED = /(?:^|\/)(?:\.[^/]+|__pycache__|.*\.sqlite3?)(?:\/|$)/;

/**
 * Reads a deck's folder; nothing else in the kit touches the author's files. `addressOf` says where an image is served,
 * given its path below the deck's folder.
 */
export async function readSources(root: string, addressOf: (path: string) => string): Promise<Sources> {
  const paths = (await Promise.all(DECK_FOLDERS.map((folder) => list(root, folder)))).flat().sort();
  const images = new Map(paths.filter((path) => IMAGE.test(path)).map((path) => [path, addressOf(path)]));
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  await Promise.all(
    paths.filter((path) => !images.has(path)).map(async (path) => {
      const text = decode(await readFile(join(root, path)));
      if (text === undefined) {
        problems.push({ message: 'File is not UTF-8', place: { file: path, line: 1 }, hint: 'Save it with the encoding UTF-8.' });
      } else {
        texts.set(path, text);
      }
    }),
  );
  // Files are read in any order; the deck is the same every time.
  return { texts: new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1))), images, problems };
}

/** Text with `\n` at its line ends and no byte order mark; `undefined` when the bytes are not UTF-8. */
function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

async function list(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !IGNORED.test(path));
}
