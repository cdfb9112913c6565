import { expect, test } from 'vitest';
import { z } from 'zod';
import { nearest } from '../../src/compile/nearest.ts';
import { readYaml } from '../../src/compile/yaml.ts';

const schema = z.strictObject({
  title: z.string(),
  type: z.enum(['bars', 'trend']).default('bars'),
  rows: z
    .record(z.string(), z.union([z.number(), z.strictObject({ share: z.number().max(100, 'must be at most 100'), grade: z.string() })]))
    .default({}),
  steps: z.array(z.strictObject({ highlight: z.string() })).optional(),
});

function problemsOf(text: string): string[] {
  return readYaml(schema, text, 'a.yaml', 10).problems.map(
    ({ message, place, hint }) => `${place.file}:${place.line}:${place.column} ${message}${hint ? ` | ${hint}` : ''}`,
  );
}

test('reads what the schema allows', () => {
  const { value, problems } = readYaml(schema, 'title: A\nrows: { x: 3 }', 'a.yaml');
  expect(problems).toEqual([]);
  expect(value).toEqual({ title: 'A', type: 'bars', rows: { x: 3 } });
});

test('points to the key of an unknown key, and guesses the one that was meant', () => {
  expect(problemsOf('title: A\nrwos: {}')).toEqual(['a.yaml:11:1 Unknown key `rwos` | Did you mean `rows`?']);
});

test('knows the keys behind defaults, lists, records and unions', () => {
  expect(problemsOf('title: A\nsteps:\n  - highlight: a\n  - highlite: b\n')).toContain(
    'a.yaml:13:5 Unknown key `highlite` | Did you mean `highlight`?',
  );
  expect(problemsOf('title: A\nrows:\n  2022: { share: 3, grade: q, grad: q }')).toEqual([
    'a.yaml:12:31 Unknown key `grad` | Did you mean `grade`?',
  ]);
});

test('points to the value that is wrong, all of them at once', () => {
  expect(problemsOf('title: 3\ntype: bar\nrows:\n  2022: { share: 101, grade: q }')).toEqual([
    'a.yaml:10:8 `title` must be text, not `3`',
    'a.yaml:11:7 `type` cannot be `bar` | Did you mean `bars`?',
    'a.yaml:13:18 `rows.2022.share` must be at most 100',
  ]);
});

test('says what is missing, and where it was looked for', () => {
  expect(problemsOf('')).toEqual(['a.yaml:10:1 `title` is missing']);
  expect(problemsOf('title: A\nrows:\n  x: { share: 3 }')).toEqual(['a.yaml:12:6 `rows.x.grade` is missing']);
});

test('of things told apart by one key, names those there are', () => {
  const shapes = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('bars') }), z.strictObject({ type: z.literal('trend') })]);
  const problem = (text: string): unknown => readYaml(shapes, text, 'a.md').problems.map(({ message, hint }) => [message, hint]);
  expect(problem('type: tren')).toEqual([['`type` cannot be `tren`', 'Did you mean `trend`?']]);
  expect(problem('type: pie')).toEqual([['`type` cannot be `pie`', 'There is `bars`, `trend`.']]);
  expect(problem('{}')).toEqual([['`type` is missing', undefined]]);
});

test('a key twice and broken YAML have a line too', () => {
  expect(problemsOf('title: A\ntitle: B')).toEqual(['a.yaml:11:1 Map keys must be unique']);
  expect(problemsOf('title: [A')[0]).toMatch(/^a\.yaml:10:\d+ /);
});

test('gives the place of any value for checks that come later', () => {
  const { placeOf } = readYaml(schema, 'title: A\nrows:\n  2022: 4', 'a.yaml');
  expect(placeOf(['rows', '2022'])).toEqual({ file: 'a.yaml', line: 3, column: 9 });
  expect(placeOf(['rows', '2022'], 'key')).toEqual({ file: 'a.yaml', line: 3, column: 3 });
  expect(placeOf(['rows', 'gone'])).toEqual({ file: 'a.yaml', line: 3, column: 3 });
});

test('the nearest word is a slip or two away, or there is none', () => {
  const known = ['highlight', 'column', 'rows'];
  expect(nearest('hihglight', known)).toBe('highlight');
  expect(nearest('colunm', known)).toBe('column');
  expect(nearest('source', known)).toBeUndefined();
});
