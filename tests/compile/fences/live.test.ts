import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import type { Answer } from '../../../src/model/ask.ts';

const EXAMPLE = `title: Hello
hide: [manage.py]
requests:
  - name: hello
    path: /
  - name: missing
    title: A page that is not there
    path: /nowhere
  - name: migrate
    only: [left]
    command: python manage.py migrate
  - name: send
    method: POST
    path: /send
    form: { note: "<b>", to: [a, b] }
`;

const VIEWS = `from http import Response

# region view
def index(request):
    return Response("<b>")
# endregion view
`;

const answer = (text: string, headers: [string, string][] = []): Answer => ({
  type: 'response', status: 200, reason: 'OK', headers: [['Content-Type', 'text/html'], ...headers], body: { text }, size: text.length,
  match: { found: true, pattern: '/', name: 'index', view: 'views.index', args: [], kwargs: {} },
  routes: [], sql: [], templates: ['index.html'], printed: '', error: null, milliseconds: 0,
});

function deckOf(fence: string, files: Record<string, string> = {}): { html: string; problems: string[] } {
  const texts = new Map(Object.entries({
    'slides/01-live.md': `---\ntitle: T\nsides: [Left, Right]\n---\n\n# Live\n\n\`\`\`live\n${fence}\n\`\`\`\n`,
    'slides/examples/hello/example.yaml': EXAMPLE,
    'slides/examples/hello/left/manage.py': 'import sys\n',
    'slides/examples/hello/left/views.py': VIEWS,
    'slides/examples/hello/right/app.py': 'app = 1\n',
    ...files,
  }));
  const { deck, problems } = compile({ texts, images: new Map(), problems: [] });
  return {
    html: deck.chapters[0]?.slides[0]?.html ?? '',
    problems: problems.map(({ place, message, hint }) => `${place.line}:${place.column ?? ''} ${message}${hint ? ` | ${hint}` : ''}`),
  };
}

const FENCE = 'example: hello\nrequest: hello\nfiles: { left: views.py#view, right: app.py }';

test('shows request, code and what is recorded of both sides, the first left', () => {
  const answers = { hello: { left: answer('<p>Hi'), right: answer('<p>Hi', [['Vary', 'Cookie']]) } };
  const { html, problems } = deckOf(FENCE, { 'slides/examples/hello/answers.json': JSON.stringify(answers) });
  expect(problems).toEqual([]);
  expect(html).toContain('<code class="pane-asked">GET /</code>');
  expect(html).toMatch(/data-side="1" data-id="left".*data-side="2" data-id="right"/s);
  expect(html).toMatch(/<strong>200 OK<\/strong> <code class="pane-call"[^>]*>views\.index\(\)/);
  expect(html).toContain('<mark class="differs">Cookie</mark>');
  expect(html).toContain('index.html');
});

test('shows what a request sends', () => {
  const { html } = deckOf(FENCE.replace('request: hello', 'request: send'));
  expect(html).toContain('<code class="pane-asked">POST /send <span class="pane-sent">note=&lt;b&gt;\nto=a\nto=b</span></code>');
});

test('starts with the view that the slide is about, and says when no answer has it', () => {
  const asked = { ...answer('<p>Hi'), sql: ['SELECT 1'] } as Answer;
  const files = { 'slides/examples/hello/answers.json': JSON.stringify({ hello: { left: asked } }) };
  const { html, problems } = deckOf(`${FENCE}\nview: sql`, files);
  expect(problems).toEqual([]);
  expect(html).toContain('data-starts-with="sql"');
  expect([...html.matchAll(/data-view="(\w+)"/g)].map(([, view]) => view)[0]).toBe('sql');
  expect(deckOf(`${FENCE}\nview: printed`, files).problems[0]).toMatch(/^12:7 No answer to `hello` has a view `printed`/);
});

test('a page that was recorded stands in a frame that can do nothing', () => {
  const hostile = answer('<script>top.location = "//evil.example"</script>');
  const { html } = deckOf(FENCE, { 'slides/examples/hello/answers.json': JSON.stringify({ hello: { left: hostile } }) });
  const [, frame = ''] = /<iframe([^>]*)>/.exec(html) ?? [];
  expect(frame).toContain(' sandbox=""');
  expect(frame).toContain('Content-Security-Policy');
  expect(html).not.toContain('<script>');
});

test('says so when nothing is recorded, and when a side is not asked', () => {
  expect(deckOf(FENCE).html).toContain('No answer is recorded here yet');
  const { html } = deckOf('example: hello\nrequest: migrate');
  expect(html).toContain('$ python manage.py migrate');
  expect(html).toContain('This is not asked of Right.');
});

test('a region starts on its line of the file as it runs, without marks', () => {
  const { html } = deckOf(FENCE);
  expect(html).toMatch(/data-file="views\.py" data-region="view" data-from="3"/);
  expect(html).not.toContain('region view');
});

test('without a file it shows the first one that is not hidden', () => {
  expect(deckOf('example: hello\nrequest: hello').html).toContain('data-file="views.py"');
});

test.each([
  ['example: helo\nrequest: hello', '9:10 Unknown example `helo` | Did you mean `hello`?'],
  ['example: hello\nrequest: helo', '10:10 Unknown request `helo` | Did you mean `hello`?'],
  ['example: hello\nrequest: hello\nrequests: [hello, mising]', '11:19 Unknown request `mising` | Did you mean `missing`?'],
  ['example: hello\nrequest: hello\nfiles: { left: view.py }', '11:16 Left has no file `view.py` in `hello` | Did you mean `views.py`?'],
  ['example: hello\nrequest: hello\nfiles: { left: views.py#vew }', '11:16 File `views.py` has no region `vew` | Did you mean `view`?'],
  ['example: hello\nrequest: hello\nfiles: { lft: views.py }', '11:10 Unknown side `lft` | Did you mean `left`?'],
  ['example: hello\nrequest: hello\nhide: [app.pi]', '11:8 No side has a file `app.pi` | Did you mean `app.py`?'],
  ['example: hello\nreqest: hello', '10:1 Unknown key `reqest` | Did you mean `request`?'],
])('reports %j', (fence, problem) => {
  expect(deckOf(fence).problems).toContain(problem);
});
