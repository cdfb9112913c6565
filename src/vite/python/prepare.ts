import { spawn } from 'node:child_process';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { CACHE, cachePlaces, isPrepared } from './cache.ts';
import { ENGINE_FILES } from './engine.ts';
import type { Told } from './make.ts';

/** What the page needs to run Python, or why it cannot. */
export type PythonAssets =
  | { available: true; key: string; files: { name: string; path: string; bytes: number }[]; versions: Record<string, string> }
  | { available: false; reason: string; hint: string };

export interface PrepareOptions {
  /** The pinned requirements file. */
  requirements: string;
  /** Told what goes on, for a line on the terminal. */
  progress?: (step: string) => void;
  /** Packages that are not prepared yet are not fetched, either. */
  offline?: boolean;
}

const KIT = resolve(import.meta.dirname, '../../..');
const NOT_PREPARED = { available: false, reason: 'Python is not prepared yet.', hint: 'Run npm start or npm run build once.' } as const;

/** Prepares Python once; the next time it is only looked for. Never fails for want of packages: it says so. */
export async function preparePython({ requirements, progress, offline }: PrepareOptions): Promise<PythonAssets> {
  const pinned = await readFile(requirements, 'utf8').catch(() => undefined);
  if (pinned === undefined) return { available: false, reason: `There is no ${requirements}.`, hint: 'Pin the packages that the examples need there.' };
  const places = await cachePlaces(requirements);
  if (!(await isPrepared(places))) {
    if (offline) return NOT_PREPARED;
    await mkdir(CACHE, { recursive: true });
    const failed = await make(requirements, progress ?? (() => {}));
    if (failed) return failed;
  }
  const made = [{ name: 'packages.zip', path: places.packages }, { name: 'snapshot.pack', path: places.snapshot }];
  const files = await Promise.all([...ENGINE_FILES, ...made].map(async (file) => ({ ...file, bytes: (await stat(file.path)).size })));
  return { available: true, key: places.key, files, versions: versionsIn(pinned) };
}

/** Pinned versions by the name of the package. */
function versionsIn(requirements: string): Record<string, string> {
  return Object.fromEntries([...requirements.matchAll(/^([\w-]+)==(\S+)/gm)].map(([, name = '', version = '']) => [name, version]));
}

async function make(requirements: string, progress: (step: string) => void): Promise<PythonAssets | undefined> {
  const child = spawn(process.execPath, [join(KIT, 'src/run.mjs'), join(KIT, 'src/vite/python/make.ts'), requirements], {
    cwd: KIT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  let unavailable: PythonAssets | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Told;
    if ('step' in told) progress(told.step);
    else unavailable = { available: false, reason: told.unavailable, hint: told.hint };
  }
  if ((await ended) === 0) return unavailable;
  const last = errors.trim().split('\n').findLast((each) => /\S/.test(each)) ?? '';
  return { available: false, reason: `Python could not be prepared: ${last}`, hint: `Delete ${CACHE} and start again.` };
}
