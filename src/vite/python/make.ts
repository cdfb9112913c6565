import { readFile, rename, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { photograph } from '../../python/runtime.ts';
import { cachePlaces } from './cache.ts';
import { ENGINE } from './engine.ts';
import { packagesArchive } from './packages.ts';
import { holdStill } from './steady.ts';
import { downloadWheels, readWheels, Unavailable } from './wheels.ts';

/** Makes what is missing in the cache. A process of its own, because it holds the clock still and works hard for a while. */
export async function main([requirements = '']: string[]): Promise<void> {
  try {
    await make(requirements);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    tell({ unavailable: error.message, hint: error.hint });
  }
}

async function make(requirements: string): Promise<void> {
  const places = await cachePlaces(requirements);
  tell({ step: 'downloading packages' });
  await downloadWheels(requirements, places.wheels);
  let packages: Uint8Array | undefined = await readFile(places.packages).catch(() => undefined);
  holdStill();
  if (!packages) {
    tell({ step: 'compiling' });
    packages = await packagesArchive(await readWheels(places.wheels), ENGINE);
    await save(places.packages, packages);
  }
  tell({ step: 'importing both frameworks and taking the picture' });
  const snapshot = await photograph({ ...ENGINE, packages: Promise.resolve(packages) });
  await save(places.snapshot, gzipSync(snapshot, { level: 9 }));
}

/** One line of JSON for each step, read by prepare.ts. */
export type Told = { step: string } | { unavailable: string; hint: string };

function tell(told: Told): void {
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

/** A file that is there is whole: whoever is killed while writing leaves only a file of another name. */
async function save(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
}
