import { expect, test } from 'vitest';
import { alike } from '../../src/model/alike.ts';

test.each([
  ['tokens', '<input type="hidden" name="csrfmiddlewaretoken" value="q1W2">', '<input type="hidden" name="csrfmiddlewaretoken" value="e3R4">'],
  ['sessions', 'sessionid=abc123; Path=/', 'sessionid=def456; Path=/'],
  ['times', 'Applied at 2026-11-23 04:30:01.123456', 'Applied at 2027-01-01 10:00:00'],
  ['durations', 'Ran 3 tests in 0.012s', 'Ran 3 tests in 1.5s'],
  ['addresses', '<object at 0x1f2e3d>', '<object at 0xabc>'],
])('%s may differ', (_, a, b) => {
  expect(alike({ body: a }, { body: b })).toBe(true);
});

test.each([
  ['statuses', { status: 200 }, { status: 404 }],
  ['numbers in a text', 'Ran 3 tests', 'Ran 4 tests'],
  ['dates without a time', '2026-11-23', '2026-11-24'],
  ['a part that is missing', { a: 1, b: 2 }, { a: 1 }],
])('%s may not', (_, a, b) => {
  expect(alike(a, b)).toBe(false);
});
