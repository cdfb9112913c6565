import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Trouble } from './trouble.ts';

/** Writes a file that is either complete or not there: what stood at its place is replaced once the new one is on the disk. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new Trouble(`${path} cannot be written: ${reason(error)}`);
  }
}

/** Finds out that a file cannot be written before anybody has waited for what goes into it. */
export async function checkWritable(path: string): Promise<void> {
  const folder = dirname(path);
  try {
    await mkdir(folder, { recursive: true });
    await rm(await mkdtemp(join(folder, '.writable-')), { recursive: true });
    if ((await stat(path).catch(() => undefined))?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw new Trouble(`${path} cannot be written: ${reason(error)}`);
  }
}

const reasons: Record<string, string> = {
  EACCES: 'you may not write there.',
  EPERM: 'you may not write there.',
  EROFS: 'the disk is read-only.',
  ENOSPC: 'the disk is full.',
  ENOTDIR: 'a part of the path is a file, not a folder.',
  EEXIST: 'a part of the path is a file, not a folder.',
  EISDIR: 'it is a folder.',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? String(error);
}
