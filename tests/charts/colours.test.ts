import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blindnesses, contrast, distance, fromHex, type Rgb, seenWith } from './colour.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../src/browser/styles/tokens.css'), 'utf8');

function token(name: string, theme: 'light' | 'dark'): Rgb {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens) ?? [];
  const hex = theme === 'light' ? light : dark;
  if (!hex) throw new Error(`no colour --${name}`);
  return fromHex(hex);
}

test('the measures measure', () => {
  expect(contrast(fromHex('#000000'), fromHex('#ffffff'))).toBeCloseTo(21);
  expect(distance(fromHex('#000000'), fromHex('#ffffff'))).toBeCloseTo(100, 1);
  // A red and a green that those who lack red cones cannot tell apart.
  const [red, green] = ['#b55a3c', '#7f7032'].map((hex) => seenWith('deuteranopia', fromHex(hex)));
  expect(distance(red as Rgb, green as Rgb)).toBeLessThan(distance(fromHex('#b55a3c'), fromHex('#7f7032')) / 2);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const paper = token('paper', theme);

  test.each(['side-1', 'side-2', 'accent', 'muted', 'mark', 'line', 'problem'])('marks in --%s stand out from the paper', (name) => {
    expect(contrast(token(name, theme), paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(['ink', 'muted', 'side-1', 'side-2', 'accent', 'problem'])('words in --%s can be read', (name) => {
    expect(contrast(token(name, theme), paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(blindnesses)('the two sides stay apart for people with %s', (blindness) => {
    const [one, two] = [token('side-1', theme), token('side-2', theme)].map((colour) => seenWith(blindness, colour));
    expect(distance(one as Rgb, two as Rgb)).toBeGreaterThanOrEqual(20);
  });

  test.each(blindnesses)('what is lit stays apart from the rest for people with %s', (blindness) => {
    const lit = seenWith(blindness, token('accent', theme));
    for (const name of ['side-1', 'side-2', 'mark']) {
      expect(distance(lit, seenWith(blindness, token(name, theme))), name).toBeGreaterThanOrEqual(20);
    }
  });

  test('the two sides stay apart on grey paper', () => {
    expect(contrast(token('side-1', theme), token('side-2', theme))).toBeGreaterThanOrEqual(1.5);
  });
});
