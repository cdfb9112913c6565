import { expect, test } from 'vitest';
import { deadlineOf } from '../../src/python/deadline.ts';

/** What Pyodide is given, and reads between steps of a program. */
function bufferAndDeadline() {
  let buffer: { 0: number } = { 0: 0 };
  const deadline = deadlineOf({ setInterruptBuffer: (given) => (buffer = given as { 0: number }) });
  return { deadline, signal: () => buffer[0] };
}

test('there is no signal before the deadline, nor after it was lifted', () => {
  const { deadline, signal } = bufferAndDeadline();
  expect(signal()).toBe(0);
  deadline.start(60_000);
  expect([signal(), deadline.isOver()]).toEqual([0, false]);
  deadline.start(0);
  deadline.stop();
  expect([signal(), deadline.isOver()]).toEqual([0, false]);
});

test('once it is over Python is interrupted, and the next start forgets it', () => {
  const { deadline, signal } = bufferAndDeadline();
  deadline.start(0);
  expect([signal(), deadline.isOver()]).toEqual([2, true]);
  deadline.start(60_000);
  expect([signal(), deadline.isOver()]).toEqual([0, false]);
});
