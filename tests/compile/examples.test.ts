import { expect, test } from 'vitest';
import { readExamples } from '../../src/compile/examples.ts';
import type { Example } from '../../src/model/example.ts';

const SIDES = [{ id: 'left', name: 'Left' }, { id: 'right', name: 'Right' }];

function read(yaml: string, files: Record<string, string> = {}): { example: Example | undefined; problems: string[] } {
  const texts = new Map(Object.entries({ 'slides/examples/a/example.yaml': yaml, ...files }));
  const { examples, problems } = readExamples({ texts, images: new Map(), problems: [] }, SIDES);
  return { example: examples.get('a'), problems: problems.map(({ place, message, hint }) => `${place.line}:${place.column ?? ''} ${message}${hint ? ` | ${hint}` : ''}`) };
}

const stepsOf = (request: string) => read(`title: A\nrequests:\n  - name: x\n${request}`).example?.requests[0]?.steps;

test('a value may differ from side to side', () => {
  expect(stepsOf('    path: { left: /books/, right: /api }\n    method: POST')).toEqual({
    left: { type: 'request', method: 'POST', path: '/books/', headers: {} },
    right: { type: 'request', method: 'POST', path: '/api', headers: {} },
  });
});

test('a field with several values is sent several times', () => {
  expect(stepsOf('    path: /\n    form: { tag: [a, 2], name: x }')).toMatchObject({ left: { form: { tag: ['a', '2'], name: 'x' } } });
});

test('a form whose fields are no sides goes to all of them', () => {
  expect(stepsOf('    path: /\n    form: { left: x, name: 3 }')).toMatchObject({ left: { form: { left: 'x', name: '3' } } });
});

test('JSON is sent as its text, with its type', () => {
  expect(stepsOf('    path: /\n    json: { title: Emma }')).toMatchObject({
    left: { body: '{"title":"Emma"}', headers: { 'Content-Type': 'application/json' } },
  });
});

test('a command is one line or several; a side that is not asked has no step', () => {
  expect(stepsOf('    only: [right]\n    command: [flask db init, flask db migrate]')).toEqual({
    right: { type: 'command', lines: ['flask db init', 'flask db migrate'] },
  });
});

test('a request without a title is called by what it asks', () => {
  expect(read('title: A\nrequests:\n  - { name: x, path: /a, method: PUT }').example?.requests[0]?.title).toBe('PUT /a');
});

test('files are those of the sides, without the marks of their regions', () => {
  const { example } = read('title: A', {
    'slides/examples/a/left/app.py': '# region app\nx = 1\n# endregion app\n',
    'slides/examples/a/notes.txt': 'not a side',
  });
  expect(example?.apps).toEqual({ left: { 'app.py': 'x = 1\n' }, right: {} });
});

test.each([
  ['title: A\nrequests:\n  - { name: x }', '3:13 Request `x` needs a `path` or a `command`, one of the two, for left'],
  ['title: A\nrequests:\n  - { name: x, path: /, json: 1, body: b }', '3:13 Request `x` can have one of `form`, `json` and `body`'],
  ['title: A\nrequests:\n  - { name: x, path: books }', '3:22 `requests.0.path` must start with a slash'],
  ['title: A\nrequests:\n  - { name: x, path: /, after: logn }', '3:32 No request before this one is called `logn` | There is none.'],
  ['title: A\nrequests:\n  - { name: x, path: / }\n  - { name: x, path: / }', '4:13 Two requests are called `x`'],
  ['title: A\nhide: [app.py]', '2:8 No side has a file `app.py` | There is none.'],
  ['title: A\nsetup: { lft: [x] }', '2:10 Unknown key `lft` | Did you mean `left`?'],
  ['title: A\nrequests:\n  - { name: x, pth: / }', '3:16 Unknown key `pth` | Did you mean `path`?'],
])('reports %j', (yaml, problem) => {
  expect(read(yaml).problems).toContain(problem);
});

test('answers that are no JSON are reported, with the way out', () => {
  expect(read('title: A', { 'slides/examples/a/answers.json': '{' }).problems).toEqual([
    '1: Recorded answers cannot be read | Record them again: npm run record',
  ]);
});
