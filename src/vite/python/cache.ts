import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const HERE = import.meta.dirname;
const PANE = join(HERE, '../../python/pane');

/** Where everything that was prepared lies; deleting it costs a minute, nothing else. */
export const CACHE = resolve(HERE, '../../../node_modules/.cache/python');

export interface CachePlaces {
  wheels: string;
  packages: string;
  snapshot: string;
  /** Changes whenever one of the files would. */
  key: string;
}

/** Files are named by what they are made from, so one that is there is right. */
export async function cachePlaces(requirements: string): Promise<CachePlaces> {
  const pinned = await readFile(requirements, 'utf8');
  const { version } = createRequire(import.meta.url)('pyodide/package.json') as { version: string };
  const makers = await Promise.all(['packages.ts', 'trim.ts'].map((name) => readFile(join(HERE, name), 'utf8')));
  const wheels = hash(pinned);
  const packages = hash(version, pinned, ...makers);
  const takers = await Promise.all(['../../python/runtime.ts', 'steady.ts'].map((name) => readFile(join(HERE, name), 'utf8')));
  const key = hash(packages, ...takers, JSON.stringify(await paneFiles()));
  return {
    wheels: join(CACHE, `wheels-${wheels}`),
    packages: join(CACHE, `packages-${packages}.zip`),
    snapshot: join(CACHE, `snapshot-${key}.bin.gz`),
    key,
  };
}

/** Read from the disk, as vite.config.ts, which leads here, is loaded before Vite could resolve them. */
async function paneFiles(): Promise<[string, string][]> {
  const names = (await readdir(PANE)).filter((name) => name.endsWith('.py')).sort();
  return Promise.all(names.map(async (name): Promise<[string, string]> => [name, await readFile(join(PANE, name), 'utf8')]));
}

/** Whether all of it is there already. */
export async function isPrepared({ packages, snapshot }: CachePlaces): Promise<boolean> {
  const names = await readdir(CACHE).catch(() => []);
  return [packages, snapshot].every((path) => names.some((name) => path.endsWith(`/${name}`) || path.endsWith(`\\${name}`)));
}

function hash(...texts: string[]): string {
  const sum = createHash('sha256');
  for (const text of texts) sum.update(`${text.length}\n`).update(text);
  return sum.digest('hex').slice(0, 12);
}
