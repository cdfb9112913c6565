import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { slidesHtml } from '../../src/compile/page.ts';
import { readSources } from '../../src/vite/readSources.ts';
import { tellProblems } from '../../src/vite/tellProblems.ts';

const decks = join(import.meta.dirname, '../decks');

// Each folder is an author's: what comes out stands beside what went in, as deck.html or as problems.txt.
describe.each(readdirSync(decks))('%s', (name) => {
  test('compiles to what is expected', async () => {
    const { deck, problems } = compile(await readSources(join(decks, name), (path) => path));
    if (problems.length > 0) {
      await expect(`${tellProblems(problems)}\n`).toMatchFileSnapshot(join(decks, name, 'problems.txt'));
    } else {
      await expect(slidesHtml(deck, { problems, withoutNotes: false })).toMatchFileSnapshot(join(decks, name, 'deck.html'));
    }
    // What is expected of a folder is one or the other, never what an older version left behind.
    expect(readdirSync(join(decks, name))).not.toContain(problems.length > 0 ? 'deck.html' : 'problems.txt');
  });

  test('compiles to the same twice', async () => {
    const sources = await readSources(join(decks, name), (path) => path);
    expect(compile(sources)).toEqual(compile(sources));
  });
});
