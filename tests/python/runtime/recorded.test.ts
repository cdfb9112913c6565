import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alike } from '../../../src/model/alike.ts';
import { compileDeck } from '../../../src/vite/compileDeck.ts';
import { answersOf } from '../../../src/vite/python/recording.ts';
import { answering, hasPython } from './python.ts';

const root = join(import.meta.dirname, '../../..');
const { examples } = await compileDeck({ root, addressOf: (path) => path });

describe.skipIf(!hasPython)('recorded answers', () => {
  test('are there', () => {
    expect(examples.size).toBeGreaterThan(5);
  });

  test.each([...examples.keys()])('%s is answered as it was recorded', { timeout: 120_000 }, async (name) => {
    const example = examples.get(name);
    if (!example) throw new Error(name);
    const now = answersOf(example, await answering());
    const changed = Object.entries(now).filter(([request, sides]) => !alike(sides, example.answers[request]));
    // The first difference in full; the names of all.
    expect(changed.map(([request]) => request)).toEqual([]);
    expect(Object.keys(example.answers)).toEqual(Object.keys(now));
  });
});
