import { expect, test } from 'vitest';
import { verdict } from '../../../src/browser/decide/verdict.ts';

const sides = ['Tea', 'Coffee'];

test('nothing is said while nothing is weighed', () => {
  expect(verdict([{ side: 0, weight: 0, because: 'It is calm.' }], sides)).toEqual({ sums: [0, 0], sentence: undefined });
});

test('the larger sum leads, with at most three reasons, the weightiest first', () => {
  const answers = [
    { side: 0, weight: 1, because: 'It is calm.' },
    { side: 0, weight: 3, because: 'It is there' },
    { side: 0, weight: 2, because: 'Who would not?' },
    { side: 0, weight: 1, because: 'It is left out.' },
    { side: 1, weight: 3, because: 'It wakes you.' },
  ];
  expect(verdict(answers, sides)).toEqual({ sums: [7, 3], sentence: 'Your weights speak for Tea. It is there. Who would not? It is calm.' });
});

test('a question that does not matter is no reason', () => {
  const answers = [{ side: 1, weight: 2, because: 'It wakes you.' }, { side: 1, weight: 0, because: 'It smells well.' }];
  expect(verdict(answers, sides).sentence).toBe('Your weights speak for Coffee. It wakes you.');
});

test('equal sums are called even', () => {
  const answers = [{ side: 0, weight: 2, because: 'It is calm.' }, { side: 1, weight: 2, because: 'It wakes you.' }];
  expect(verdict(answers, sides)).toMatchObject({ sums: [2, 2], sentence: expect.stringMatching(/^Your weights are even\./) });
});
