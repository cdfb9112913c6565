import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { base85 } from '../../../src/export/single/base85.ts';

const code = readFileSync(join(import.meta.dirname, '../../../src/export/single/decode.js'), 'utf8');
/** The script of the page, which knows no modules. */
const decode85 = new Function(`${code}; return decode85;`)() as (text: string, length: number) => Uint8Array;

test.each([0, 1, 3, 4, 5, 1000])('what is written is read again, %i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 199 + 7) % 256);
  expect(decode85(base85(bytes), length)).toEqual(bytes);
});

test('the largest and the smallest words', () => {
  const bytes = Uint8Array.from([255, 255, 255, 255, 0, 0, 0, 0, 128, 0, 0, 1]);
  expect(base85(bytes)).toHaveLength(15);
  expect(decode85(base85(bytes), 12)).toEqual(bytes);
});

test('no letter means anything in HTML', () => {
  const bytes = Uint8Array.from({ length: 40_000 }, (_, index) => (index * index * 31 + index * 7) % 256);
  expect(base85(bytes)).not.toMatch(/[<>&"'\\]/);
});
