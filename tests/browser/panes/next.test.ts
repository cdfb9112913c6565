import { expect, test } from 'vitest';
import { followed, preparedQuestion, redirectLabel } from '../../../src/browser/panes/next.ts';
import type { HttpRequest, Step } from '../../../src/model/ask.ts';
import type { Example } from '../../../src/model/example.ts';

const get = (path: string): HttpRequest => ({ type: 'request', method: 'GET', path, headers: {} });

function example(requests: Example['requests'], setup: Example['setup'] = {}): Example {
  return { name: 'a', title: 'A', describe: '', apps: {}, commands: {}, setup, hidden: [], requests, answers: {} };
}

const both = (step: Step): Record<string, Step> => ({ left: step, right: step });

test('a prepared request comes after the setup and all that it builds on', () => {
  const requests = [
    { name: 'form', title: '', steps: both(get('/login/')) },
    { name: 'login', title: '', after: 'form', steps: both({ ...get('/login/'), method: 'POST', form: { name: 'ada' } }) },
    { name: 'member', title: '', after: 'login', steps: both(get('/members/')) },
  ];
  const question = preparedQuestion(example(requests, { left: ['migrate'] }), 'member', 'left');
  expect(question?.before.map((step) => (step.type === 'command' ? step.lines : `${step.method} ${step.path}`))).toEqual([['migrate'], 'GET /login/', 'POST /login/']);
  expect(question?.step).toEqual(get('/members/'));
  expect(preparedQuestion(example(requests), 'form', 'right')?.before).toEqual([]);
});

test('a side that is not asked has no question', () => {
  expect(preparedQuestion(example([{ name: 'x', title: '', steps: { left: get('/') } }]), 'x', 'right')).toBeUndefined();
});

test.each([
  ['?page=2', '/books/?page=2'],
  ['emma/', '/books/emma/'],
  ['../', '/'],
  ['/shop/', '/shop/'],
  ['', '/books/?page=1'],
  ['http://localhost:8000/a?b', '/a?b'],
])('a link to %j leads on', (address, path) => {
  expect(followed(get('/books/?page=1'), { method: 'GET', address })).toEqual(get(path));
});

test.each(['https://example.com/', '//example.com/', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.c', 'http://localhost:9/'])('a link to %j leads nowhere', (address) => {
  expect(followed(get('/books/'), { method: 'GET', address })).toBeUndefined();
});

test('a form sends its fields in the body, or in place of the query', () => {
  const fields: [string, string][] = [['title', 'Emma & co']];
  expect(followed(get('/add/?x=1'), { method: 'POST', address: '', fields })).toMatchObject({ method: 'POST', path: '/add/?x=1', form: { title: 'Emma & co' } });
  const several: [string, string][] = [['id', '1'], ['action', 'delete'], ['id', '2']];
  expect(followed(get('/'), { method: 'POST', address: '', fields: several })).toMatchObject({ form: { id: ['1', '2'], action: 'delete' } });
  expect(followed(get('/?x=1'), { method: 'GET', address: '/search', fields })).toEqual(get('/search?title=Emma+%26+co'));
});

test('a redirect is told by its path, unless it leads elsewhere', () => {
  expect(redirectLabel('http://localhost:8000/reports/latest/')).toBe('/reports/latest/');
  expect(redirectLabel('/login/?next=/')).toBe('/login/?next=/');
  expect(redirectLabel('https://example.com/')).toBe('https://example.com/');
});
