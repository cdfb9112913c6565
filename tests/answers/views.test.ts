import { expect, test } from 'vitest';
import { pageDocument, stylesOf } from '../../src/answers/page.ts';
import { callOf, statusHtml, statusOf } from '../../src/answers/status.ts';
import { viewsOf } from '../../src/answers/views.ts';
import type { Answer, Response } from '../../src/model/ask.ts';

const seen = { sql: [], templates: [], printed: '', error: null, milliseconds: 0 };

function response(text: string, more: Partial<Response> = {}): Response {
  return { ...seen, type: 'response', status: 200, reason: 'OK', headers: [['Content-Type', 'text/plain']], body: { text }, size: text.length, match: null, routes: [], ...more };
}

const json = (text: string): Response => response(text, { headers: [['content-type', 'application/json; charset=utf-8']] });
const view = (answer: Answer, id: string, other?: Answer) => viewsOf(answer, other).find((one) => one.id === id);

test('an answer has the views that have something to show', () => {
  const rich = response('<p>', { headers: [['Content-Type', 'text/html']], sql: ['SELECT 1'], templates: ['a.html', 'b.html'], printed: 'hi\n' });
  expect(viewsOf(rich, undefined).map(({ label }) => label)).toEqual(['Page', 'Source', 'Headers', 'SQL 1', 'Templates 2', 'Printed']);
  expect(viewsOf(response(''), undefined).map(({ label }) => label)).toEqual(['Body', 'Headers']);
  expect(viewsOf({ ...seen, type: 'output', status: 0, printed: 'ok' }, undefined).map(({ label }) => label)).toEqual(['Output']);
});

test('an error comes first', () => {
  const error = { type: 'KeyError', message: "'a'", frames: [{ file: 'app.py', line: 3, name: 'index', code: 'x["a"]' }, { file: 'b.py', line: 9, name: 'deep', code: '<b>' }] };
  const [first] = viewsOf(response('', { status: 500, error }), undefined);
  expect(first?.id).toBe('error');
  expect(first?.html.indexOf('b.py, line 9')).toBeLessThan(first?.html.indexOf('app.py, line 3') ?? 0);
  expect(first?.html).toContain('&lt;b&gt;');
});

test('lines that the other answer lacks are marked, and only those', () => {
  const body = view(json('{"name": "Emma", "year": 1815}'), 'body', json('{"name": "Emma", "year": 1816}'));
  expect(body?.differs).toBe(true);
  expect(view(response('one\ntwo\nthree'), 'body', response('one\n2\nthree'))?.html).toBe('<pre>one\n<mark class="differs">two</mark>\nthree</pre>');
  expect(view(response('same'), 'body', response('same'))?.differs).toBe(false);
});

test('JSON that is the same but for its spaces is the same', () => {
  expect(view(json('{"a":1}'), 'body', json('{ "a": 1 }\n'))).toMatchObject({ differs: false, label: 'JSON' });
  expect(view(json('{broken'), 'body')?.html).toBe('<pre>{broken</pre>');
});

test('headers are compared by name and value, in any order and case', () => {
  const left = response('', { headers: [['Vary', 'Cookie'], ['Allow', 'GET']] });
  const right = response('', { headers: [['allow', 'GET'], ['vary', 'Origin']] });
  const headers = view(left, 'headers', right);
  expect(headers?.html).toContain('<mark class="differs">Cookie</mark>');
  expect(headers?.html).toContain('<td>GET</td>');
});

test('what Python sends is shown, not obeyed', () => {
  const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const answer = response(attack, {
    reason: attack, headers: [[attack, attack]], sql: [attack], templates: [attack], printed: attack,
    match: { found: true, pattern: attack, name: attack, view: attack, args: [attack], kwargs: { [attack]: attack } },
    routes: [{ pattern: attack, name: attack, view: attack, methods: [attack] }],
    error: { type: attack, message: attack, frames: [{ file: attack, line: 1, name: attack, code: attack }] },
  });
  const all = statusHtml(answer, undefined) + viewsOf(answer, response('other')).map(({ html }) => html).join('');
  expect(all).not.toMatch(/<script|<img/);
});

test('the call is written as one would type it', () => {
  const match = { found: true as const, pattern: '/<int:n>', name: 'one', view: 'app.one', args: ["'a'"], kwargs: { n: '42' } };
  expect(callOf(response('', { match }))).toBe("app.one('a', n=42)");
  expect(callOf(response('', { match: { found: false, why: 'none of 3' } }))).toBe('no view');
});

test('a command that fails says its exit code', () => {
  expect(statusOf({ ...seen, type: 'output', status: 2 })).toBe('exit code 2');
});

test('a huge body is cut, and its size told', () => {
  const html = view(response('x'.repeat(100_000), { size: 10_000_000 }), 'body')?.html ?? '';
  expect(html.length).toBeLessThan(70_000);
  expect(html).toContain('10,000,000 bytes');
});

test('a page comes behind its own policy, and only our script has the nonce', () => {
  const page = response('<!doctype html><script>evil()</script>', { headers: [['Content-Type', 'text/html']] });
  expect(pageDocument(page)).toMatch(/^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none';(?!.*script-src)/);
  expect(pageDocument(page, {}, { script: 'ours()', nonce: 'n1' })).toContain('<script nonce="n1">ours()</script>');
});

test('a recorded page gets the style sheets it names, and asks for no others', () => {
  const link = (name: string): string => `<link rel="stylesheet" href="/static/${name}.css">`;
  const page = response(`${link('base')}${link('lost')}<link rel="icon" href="/x.png">`, { headers: [['Content-Type', 'text/html']] });
  expect(stylesOf(page)).toEqual(['/static/base.css', '/static/lost.css']);
  const whole = pageDocument(page, { '/static/base.css': 'p{color:red}' });
  expect(whole).toContain('<style>p{color:red}</style>');
  expect(whole).not.toContain('<link');
});
