import { expect, test } from 'vitest';
import { layOutJson } from '../../src/answers/json.ts';

test('short things stand on one line, longer ones take a line a part', () => {
  expect(layOutJson({ a: [1, 2], b: {} })).toBe('{ "a": [1, 2], "b": {} }');
  const books = [{ title: 'Emma', author: 'Jane Austen' }, { title: 'The Years', author: 'Virginia Woolf' }];
  expect(layOutJson(books)).toBe('[\n  { "title": "Emma", "author": "Jane Austen" },\n  {\n    "title": "The Years",\n    "author": "Virginia Woolf"\n  }\n]');
});

test('loses nothing', () => {
  const value = { deep: [[['x'.repeat(60)]], null, true, 1.5, ''], more: { text: '"quoted"\n', list: [] } };
  expect(JSON.parse(layOutJson(value))).toEqual(value);
});
