import { expect, test } from 'vitest';
import { outcomeLine, whyNoAnswer } from '../../../src/browser/panes/says.ts';
import type { Answer } from '../../../src/model/ask.ts';

const answer: Answer = { type: 'output', status: 1, sql: [], templates: [], printed: '', error: null, milliseconds: 12.4 };

test('one line tells how a run ended on every side', () => {
  const failed = { ...answer, error: { type: 'KeyError', message: "'x'", frames: [] } };
  expect(outcomeLine([{ name: 'Left', outcome: { type: 'answer', answer } }, { name: 'Right', outcome: { type: 'answer', answer: failed } }]))
    .toBe('Left: exit code 1 in 12 ms. Right: KeyError in 12 ms.');
  expect(outcomeLine([{ name: 'Left', outcome: { type: 'limit' } }])).toBe('Left reached the time limit.');
});

test('no answer is explained, with what happens next', () => {
  expect(whyNoAnswer({ type: 'limit' }, 5000)).toMatch(/within 5 seconds.*fresh Python/);
  expect(whyNoAnswer({ type: 'broken', message: 'Out of memory.' }, 5000)).toMatch(/Out of memory\. The next run/);
});
