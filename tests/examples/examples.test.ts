import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readExamples } from '../../src/compile/examples.ts';
import { findRegion, regionNames } from '../../src/compile/markdown/region.ts';
import { readSources } from '../../src/vite/readSources.ts';

const root = join(import.meta.dirname, '../..');
const sides = [{ id: 'django', name: 'Django' }, { id: 'flask', name: 'Flask' }];
const sources = await readSources(root, (path) => path);
const { examples, problems } = readExamples(sources, sides);
const names = readdirSync(join(root, 'slides/examples'));

/** What half a slide holds at 18 px. */
const LINES = 15;
const COLUMNS = 52;

test('every folder holds an example, and nothing is wrong with any', () => {
  expect(problems).toEqual([]);
  expect([...examples.keys()].sort()).toEqual(names.sort());
});

describe.each(names)('%s', (name) => {
  const files = [...sources.texts].filter(([path]) => path.startsWith(`slides/examples/${name}/`));

  test('is a project on either side, with an entry that an ordinary server finds', () => {
    expect(existsSync(join(root, `slides/examples/${name}/django/manage.py`))).toBe(true);
    expect(existsSync(join(root, `slides/examples/${name}/flask/app.py`))).toBe(true);
  });

  test('has something to ask of both sides', () => {
    const both = examples.get(name)?.requests.filter(({ steps }) => Object.keys(steps).length === 2);
    expect(both).not.toEqual([]);
  });

  test('closes every region it opens', () => {
    for (const [path, text] of files) {
      const ends = [...text.matchAll(/^\s*(?:#|\{#) endregion ([\w-]+)/gm)].map((match) => match[1]);
      expect(ends.sort(), path).toEqual(regionNames(text).sort());
    }
  });

  test('has regions that can be read from the back of the room', () => {
    for (const [path, text] of files) {
      for (const region of regionNames(text)) {
        const lines = findRegion(text, region)?.text.split('\n') ?? [];
        expect(lines.length, `lines of ${path}#${region}`).toBeLessThanOrEqual(LINES);
        expect(lines.filter((line) => line.length > COLUMNS), `${path}#${region}`).toEqual([]);
      }
    }
  });
});

test('what is said to be the same file is the same file', () => {
  const twins: Record<string, string> = {
    'arithmetic/django/invoices/lines.py': 'arithmetic/flask/lines.py',
    'jinja-in-django/django/templates/menu.html': 'jinja-in-django/flask/templates/menu.html',
    'loops/django/planets/bodies.py': 'loops/flask/bodies.py',
    'macros/django/cards/people.py': 'macros/flask/people.py',
    'rest/django/tasks/store.py': 'rest/flask/store.py',
    'templates/django/library/shelves.py': 'templates/flask/shelves.py',
    'together/django/stock.py': 'together/flask/stock.py',
  };
  for (const [one, other] of Object.entries(twins)) {
    const text = sources.texts.get(`slides/examples/${one}`);
    expect(text, one).toBeDefined();
    expect(text).toBe(sources.texts.get(`slides/examples/${other}`));
  }
});
