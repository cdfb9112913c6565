import { expect, test } from 'vitest';
import { nextStop, type Stop } from '../../../src/browser/charts/walk.ts';

const bars: Stop[] = [
  { x: 900, y: 50, group: 'A' },
  { x: 900, y: 150, group: 'B' },
  { x: 300, y: 250, group: 'C' },
];

test('bars are walked up and down, however long they are', () => {
  expect(nextStop(bars, 0, 'ArrowDown', false)).toBe(1);
  expect(nextStop(bars, 1, 'ArrowDown', false)).toBe(2);
  expect(nextStop(bars, 2, 'ArrowUp', false)).toBe(1);
});

test('at the edge, and beside a bar, the key is not ours', () => {
  expect(nextStop(bars, 2, 'ArrowDown', false)).toBeUndefined();
  expect(nextStop(bars, 0, 'ArrowUp', false)).toBeUndefined();
  expect(nextStop(bars, 2, 'ArrowRight', false)).toBeUndefined();
});

const lines: Stop[] = [
  { x: 100, y: 300, group: 'A' },
  { x: 100, y: 100, group: 'B' },
  { x: 200, y: 120, group: 'A' },
  { x: 200, y: 110, group: 'B' },
  { x: 400, y: 50, group: 'A' },
];

test('a line is walked along, even where another is nearer', () => {
  expect(nextStop(lines, 0, 'ArrowRight', true)).toBe(2);
  expect(nextStop(lines, 2, 'ArrowRight', true)).toBe(4);
  expect(nextStop(lines, 4, 'ArrowLeft', true)).toBe(2);
});

test('up and down stay in the year', () => {
  expect(nextStop(lines, 0, 'ArrowUp', true)).toBe(1);
  expect(nextStop(lines, 2, 'ArrowUp', true)).toBe(3);
  expect(nextStop(lines, 1, 'ArrowUp', true)).toBeUndefined();
});

test('every stop of a line can be reached from its first', () => {
  const reached = [0];
  for (let at: number | undefined = 0; at !== undefined; ) {
    at = nextStop(lines, at, 'ArrowRight', true);
    if (at !== undefined) reached.push(at);
  }
  expect(reached).toEqual([0, 2, 4]);
});
