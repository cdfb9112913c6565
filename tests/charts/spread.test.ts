import { expect, test } from 'vitest';
import { spread } from '../../src/charts/spread.ts';
import { random } from './samples.ts';

test('positions far enough apart stay where they are', () => {
  expect(spread([10, 50, 90], 20, 0, 100)).toEqual([10, 50, 90]);
});

test('positions that touch move apart around their middle', () => {
  expect(spread([50, 50], 20, 0, 100)).toEqual([40, 60]);
  expect(spread([48, 52, 10], 20, 0, 100)).toEqual([40, 60, 10]);
});

test('bounds hold', () => {
  expect(spread([0, 0, 0], 20, 0, 100)).toEqual([0, 20, 40]);
  expect(spread([100, 99], 20, 0, 100)).toEqual([100, 80]);
});

test('order and distance hold for any positions that can have room', () => {
  const next = random(3);
  for (let run = 0; run < 500; run += 1) {
    const wanted = Array.from({ length: 1 + Math.floor(next() * 6) }, () => next() * 100);
    const placed = spread(wanted, 15, 0, 100);
    const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
    for (const [index, at] of order.entries()) {
      expect(placed[at]).toBeGreaterThanOrEqual(-1e-9);
      expect(placed[at]).toBeLessThanOrEqual(100 + 1e-9);
      const before = order[index - 1];
      if (before !== undefined) expect((placed[at] ?? 0) - (placed[before] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9);
    }
  }
});
