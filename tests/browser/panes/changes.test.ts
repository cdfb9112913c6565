import { expect, test } from 'vitest';
import { changed, contentOf, headersText } from '../../../src/browser/panes/changes.ts';
import type { HttpRequest } from '../../../src/model/ask.ts';

const prepared: HttpRequest = { type: 'request', method: 'POST', path: '/tasks', headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' };

test('what nobody touched is asked as it was prepared', () => {
  expect(changed(prepared, {})).toEqual(prepared);
});

test('method, path and headers can be typed over', () => {
  expect(changed(prepared, { method: 'PUT', line: ' tasks/1 ', headers: 'Accept:  text/html \nnonsense\nX-A: b: c' })).toEqual({
    type: 'request', method: 'PUT', path: '/tasks/1', headers: { Accept: 'text/html', 'X-A': 'b: c' }, body: '{"a":1}',
  });
});

test('a body takes the place of the prepared one, of whichever kind that was', () => {
  expect(changed(prepared, { content: { kind: 'form', text: 'title=Emma=x\n\n note=' } })).toMatchObject({ form: { title: 'Emma=x', note: '' } });
  expect(changed(prepared, { content: { kind: 'form', text: 'a=1\nb=2\na=3' } })).toMatchObject({ form: { a: ['1', '3'], b: '2' } });
  expect(changed(prepared, { content: { kind: 'form', text: 'a=1' } })).not.toHaveProperty('body');
  expect(changed({ ...prepared, headers: {} }, { content: { kind: 'json', text: '[]' } })).toMatchObject({ body: '[]', headers: { 'Content-Type': 'application/json' } });
  expect(changed(prepared, { content: { kind: 'text', text: '' } })).not.toHaveProperty('body');
});

test('a JSON body keeps the type that somebody typed', () => {
  const { headers } = changed(prepared, { headers: 'content-type: text/plain', content: { kind: 'json', text: '{}' } }) as HttpRequest;
  expect(headers).toEqual({ 'content-type': 'text/plain' });
});

test('a command is a line, or several with semicolons', () => {
  expect(changed({ type: 'command', lines: ['a'] }, { line: 'flask db init; flask db migrate ;' })).toEqual({ type: 'command', lines: ['flask db init', 'flask db migrate'] });
  expect(changed({ type: 'command', lines: ['a; b'] }, {})).toEqual({ type: 'command', lines: ['a; b'] });
});

test('what is prepared can be read in the fields', () => {
  expect(contentOf(prepared)).toEqual({ kind: 'json', text: '{"a":1}' });
  expect(contentOf({ ...prepared, form: { a: '1', b: '2' } })).toEqual({ kind: 'form', text: 'a=1\nb=2' });
  expect(contentOf({ ...prepared, form: { a: ['1', '3'], b: '2' } })).toEqual({ kind: 'form', text: 'a=1\na=3\nb=2' });
  expect(headersText({ Accept: 'a', 'X-Y': 'b' })).toBe('Accept: a\nX-Y: b');
});
