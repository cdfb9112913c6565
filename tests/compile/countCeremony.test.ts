import { expect, test } from 'vitest';
import { countCeremony } from '../../src/compile/chart/countCeremony.ts';
import type { Example } from '../../src/model/example.ts';

const sides = [{ id: 'tea', name: 'Tea' }, { id: 'coffee', name: 'Coffee' }];

function exampleOf(apps: Example['apps'], commands: Example['commands'] = {}): Example {
  return { name: 'cup', title: '', describe: '', apps, commands, setup: {}, hidden: [], requests: [], answers: {} };
}

const counted = (example: Example): Record<string, number[]> =>
  Object.fromEntries(countCeremony(example, sides).map(({ measure, things }) => [measure, things.map(({ count }) => count)]));

test('counts commands, files and lines of each side', () => {
  const apps = { tea: { 'app.py': 'a = 1\nb = 2\n', '__init__.py': '' }, coffee: { 'app.py': 'a = 1\n' } };
  expect(counted(exampleOf(apps, { tea: ['boil', 'pour'], coffee: ['grind'] }))).toEqual({ commands: [2, 1], files: [2, 1], lines: [2, 1] });
});

test('lines that are blank or only a comment do not count', () => {
  const tea = { 'app.py': '# steep\n\n   \n  # stir\ncup = 1  # one\n' };
  expect(counted(exampleOf({ tea, coffee: {} })).lines).toEqual([1, 0]);
});

test('what no side has is not drawn', () => {
  expect(Object.keys(counted(exampleOf({ tea: { a: 'x' }, coffee: {} })))).toEqual(['files', 'lines']);
});

test('names what it counted', () => {
  const [files, lines] = countCeremony(exampleOf({ tea: { 'a.py': 'x\ny\n', 'b.py': '' }, coffee: {} }), sides);
  expect(files?.things[0]?.names).toEqual(['a.py', 'b.py']);
  expect(lines?.things[0]?.names).toEqual(['a.py 2']);
});
