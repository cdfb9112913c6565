import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readContents } from '../../src/python/archive.ts';

test('folders and files of a zip are found with the place of their bytes', () => {
  const zip = zipSync({ 'a/b/c.txt': [strToU8('x'.repeat(500)), { level: 9 }], 'a/d.bin': [strToU8('raw'), { level: 0 }], 'é.txt': strToU8('') });
  const root = readContents(zip);
  expect([...root.keys()]).toEqual(['a', 'é.txt']);
  const a = root.get('a') as typeof root;
  expect([...a.keys()]).toEqual(['b', 'd.bin']);
  const raw = a.get('d.bin') as { start: number; packedSize: number; size: number; stored: boolean };
  expect(raw).toMatchObject({ packedSize: 3, size: 3, stored: true });
  expect(new TextDecoder().decode(zip.subarray(raw.start, raw.start + 3))).toBe('raw');
  expect((a.get('b') as typeof root).get('c.txt')).toMatchObject({ size: 500, stored: false });
});

test('what is no zip is refused', () => {
  expect(() => readContents(new Uint8Array(100))).toThrow('no table of contents');
});
