import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWritable, writeWhole } from '../../src/export/write-whole.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('makes the folders on the way, replaces what was there, and leaves nothing else behind', async () => {
  const path = join(folder, 'a/b/deck.pdf');
  await writeWhole(path, 'old');
  await writeWhole(path, new TextEncoder().encode('new'));
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(join(folder, 'a/b'))).toEqual(['deck.pdf']);
});

test('says that a folder stands in the way, and takes its draft away', async () => {
  await mkdir(join(folder, 'deck.pdf'));
  await expect(writeWhole(join(folder, 'deck.pdf'), 'new')).rejects.toThrow(/deck\.pdf cannot be written: it is a folder\./);
  await expect(checkWritable(join(folder, 'deck.pdf'))).rejects.toThrow(/it is a folder\./);
  expect(await readdir(folder)).toEqual(['deck.pdf']);
});

test('says that a part of the path is a file', async () => {
  await writeFile(join(folder, 'notes'), '');
  await expect(checkWritable(join(folder, 'notes/deck.pdf'))).rejects.toThrow(/a part of the path is a file, not a folder\./);
});

test('finding out whether a file can be written changes nothing', async () => {
  await writeFile(join(folder, 'deck.pdf'), 'old');
  await checkWritable(join(folder, 'deck.pdf'));
  expect(await readdir(folder)).toEqual(['deck.pdf']);
  expect(await readFile(join(folder, 'deck.pdf'), 'utf8')).toBe('old');
});
