import { expect, test, vi } from 'vitest';
import { deadlineOf } from '../../src/python/deadline.ts';

/** What Pyodide is given, and reads between steps of a program. */
function bufferAndDeadline() {
  let buffer: { 0: number } = { 0: 0 };
  const deadline = deadlineOf({ setInterruptBuffer: (given) => (buffer = given as { 0: number }) });
  return { deadline, signal: () => buffer[0] };
}

const goesOn = (): boolean => false;

test('there is no signal before the deadline, nor after it was lifted', () => {
  const { deadline, signal } = bufferAndDeadline();
  expect(signal()).toBe(0);
  deadline.start(60_000, goesOn);
  expect([signal(), deadline.isOver()]).toEqual([0, false]);
  deadline.start(0, goesOn);
  deadline.stop();
  expect([signal(), deadline.isOver()]).toEqual([0, false]);
});

test('once it is over Python is interrupted, and the next start forgets it', () => {
  const { deadline, signal } = bufferAndDeadline();
  deadline.start(0, goesOn);
  expect([signal(), deadline.isOver()]).toEqual([2, true]);
  deadline.start(60_000, goesOn);
  expect([signal(), deadline.isOver()]).toEqual([0, false]);
});

test('a run that takes its time is looked after, and interrupted once it is called off', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const { deadline, signal } = bufferAndDeadline();
    let looks = 0;
    let isCalledOff = false;
    deadline.start(60_000, () => (looks++, isCalledOff));
    expect([signal(), looks]).toEqual([0, 0]);
    vi.advanceTimersByTime(100);
    expect([signal(), signal(), looks]).toEqual([0, 0, 1]);
    isCalledOff = true;
    vi.advanceTimersByTime(100);
    expect([signal(), deadline.isOver(), looks]).toEqual([2, true, 2]);
    vi.advanceTimersByTime(100);
    expect([signal(), looks]).toEqual([2, 2]);
  } finally {
    vi.useRealTimers();
  }
});
