import { z } from 'zod';
import { statusHtml } from '../../answers/status.ts';
import { type View, VIEWS, viewsOf } from '../../answers/views.ts';
import { pageDocument } from '../../answers/page.ts';
import type { Answer, Step } from '../../model/ask.ts';
import { contentText } from '../../model/contentText.ts';
import type { Side } from '../../model/deck.ts';
import type { Example, ExampleRequest } from '../../model/example.ts';
import type { Context } from '../context.ts';
import { attributes, escapeHtml } from '../html.ts';
import { codeFigure } from '../markdown/code.ts';
import { didYouMean } from '../nearest.ts';
import { type Reading, readYaml } from '../yaml.ts';
import type { FenceKind } from './fence.ts';
import { firstFile, type ShownFile, shownFile } from './shownFile.ts';

const schema = z.strictObject({
  example: z.string(),
  request: z.string(),
  /** What the slide offers to try; all requests of the example by default. */
  requests: z.array(z.string()).optional(),
  /** The file each side shows first, `path` or `path#region`. */
  files: z.record(z.string(), z.string()).default({}),
  /** Further files that are not offered as tabs. */
  hide: z.array(z.string()).default([]),
  /** What of the answers is seen first, such as the SQL they took; by default the page or the body. */
  view: z.enum(VIEWS).optional(),
});

type Live = z.infer<typeof schema>;

/**
 * A live pane as it is before any script runs: what is asked, the code of both sides, and what each of them answered when it
 * was last recorded. The browser makes of it an instrument with an editor and a Python.
 */
export const live: FenceKind = (fence, context) => {
  const reading = readYaml(schema, fence.text, fence.place.file, fence.place.line + 1);
  for (const problem of reading.problems) context.report(problem);
  const example = reading.value && find('example', reading.value.example, [...context.examples.values()], reading, ['example'], context);
  if (!reading.value || !example) return '<div class="problem" role="alert">This pane has nothing to run.</div>\n';
  const pane = reading.value;
  const request = find('request', pane.request, example.requests, reading, ['request'], context);
  for (const [index, name] of (pane.requests ?? []).entries()) find('request', name, example.requests, reading, ['requests', index], context);
  checkFiles(pane, example, reading, context);
  checkView(pane, example, reading, context);

  const answers = example.answers[pane.request] ?? {};
  let lines = 0;
  const sides = context.sides.map((side, index) => {
    const place = Object.hasOwn(pane.files, side.id) ? reading.placeOf(['files', side.id]) : fence.place;
    const quoted = pane.files[side.id] ?? firstFile(example, side.id, pane.hide);
    const file = quoted === undefined ? undefined : shownFile(quoted, example, side, place, context);
    lines = Math.max(lines, file?.code.text.split('\n').length ?? 0);
    const other = context.sides.find(({ id }) => id !== side.id);
    return sideHtml({ side, index, file, request, view: pane.view, answer: answers[side.id], other: answers[other?.id ?? ''] }, context);
  });
  const offered = pane.requests ?? example.requests.map(({ name }) => name);
  const marks = attributes({
    class: 'pane',
    role: 'group',
    'data-line': fence.place.line,
    'data-example': example.name,
    'data-request': pane.request,
    'data-offers': offered.includes(pane.request) ? offered.join(' ') : [pane.request, ...offered].join(' '),
    'data-hide': pane.hide.join(' ') || undefined,
    'data-starts-with': pane.view,
    // Room for the longer of the two pieces of code, known before anything is drawn.
    style: `--lines: ${lines}`,
    'aria-label': `Live example: ${example.title}`,
  });
  const title = request && offered.length > 1 ? `<p class="pane-title">${escapeHtml(request.title)}</p>` : '';
  // Not a <section>: reveal.js takes every one inside a chapter for a slide.
  return `<div${marks}>
<div class="pane-request">${request ? askedHtml(request, context.sides) : ''}</div>
<div class="pane-prepared">${title}</div>
${sides.join('\n')}
</div>
`;
};

/** The one of these that has a name; reports that none has. */
function find<T extends { name: string }>(kind: string, name: string, all: T[], { placeOf }: Reading<Live>, path: PropertyKey[], context: Context): T | undefined {
  const found = all.find((one) => one.name === name);
  if (!found) {
    const message = `Unknown ${kind} \`${name}\``;
    context.report({ message, place: placeOf(path), hint: didYouMean(name, all.map((one) => one.name)) });
  }
  return found;
}

function checkFiles(pane: Live, example: Example, { placeOf }: Reading<Live>, context: Context): void {
  const sides = context.sides.map(({ id }) => id);
  for (const side of Object.keys(pane.files).filter((id) => !sides.includes(id))) {
    context.report({ message: `Unknown side \`${side}\``, place: placeOf(['files', side], 'key'), hint: didYouMean(side, sides) });
  }
  const paths = new Set(Object.values(example.apps).flatMap((app) => Object.keys(app)));
  for (const [index, path] of pane.hide.entries()) {
    if (!paths.has(path)) context.report({ message: `No side has a file \`${path}\``, place: placeOf(['hide', index]), hint: didYouMean(path, paths) });
  }
}

/** Reports a view that no recorded answer has, since the pane would quietly show another one. */
function checkView({ view, request }: Live, example: Example, { placeOf }: Reading<Live>, context: Context): void {
  const answers = Object.values(example.answers[request] ?? {});
  const offered = new Set(answers.flatMap((answer) => viewsOf(answer, undefined).map(({ id }) => id)));
  if (!view || offered.size === 0 || offered.has(view)) return;
  context.report({ message: `No answer to \`${request}\` has a view \`${view}\``, place: placeOf(['view']), hint: didYouMean(view, offered) });
}

/** What is asked, once for both sides when it is the same. */
function askedHtml(request: ExampleRequest, sides: Side[]): string {
  const asked = sides.map(({ id }) => request.steps[id]).map((step) => (step ? stepHtml(step) : 'not asked'));
  const lines = new Set(asked).size === 1 ? asked.slice(0, 1) : asked;
  return lines.map((line) => `<code class="pane-asked">${line}</code>`).join('');
}

function stepHtml(step: Step): string {
  if (step.type === 'command') return escapeHtml(`$ ${step.lines.join('; ')}`);
  const content = contentText(step);
  return escapeHtml(`${step.method} ${step.path}`) + (content ? ` <span class="pane-sent">${escapeHtml(content)}</span>` : '');
}

interface PaneSide {
  side: Side;
  index: number;
  file: ShownFile | undefined;
  request: ExampleRequest | undefined;
  view: View['id'] | undefined;
  answer: Answer | undefined;
  other: Answer | undefined;
}

function sideHtml({ side, index, file, request, view, answer, other }: PaneSide, context: Context): string {
  const marks = attributes({
    class: 'pane-side',
    'data-side': index + 1,
    'data-id': side.id,
    'data-file': file?.path,
    'data-region': file?.region,
    'data-from': file?.from,
    role: 'group',
    'aria-label': side.name,
  });
  const scrolls = (name: string): string => attributes({ class: name, 'data-scrolls': true, tabindex: 0, role: 'group' });
  return `<div${marks}>
<div class="pane-head"><p class="side-name">${escapeHtml(side.name)}</p>${file ? `<code class="pane-file">${escapeHtml(file.path)}</code>` : ''}</div>
<div${scrolls('pane-source')}${attributes({ 'aria-label': `Code of ${side.name}` })}>${file ? codeFigure(file.code, context) : ''}</div>
<div class="pane-status">${answer ? statusHtml(answer, other) : ''}</div>
<div class="pane-views"></div>
<div${scrolls('pane-answer')}${attributes({ 'aria-label': `Answer of ${side.name}` })}>${answer ? answerHtml(answer, other, side, view) : `<p>${missing(request, side)}</p>`}</div>
</div>`;
}

function missing(request: ExampleRequest | undefined, side: Side): string {
  if (request && !request.steps[side.id]) return `This is not asked of ${escapeHtml(side.name)}.`;
  return 'No answer is recorded here yet; run it to see one.';
}

/** Every view of an answer one below the other; the canvas shows the first of them until scripts bring tabs. */
function answerHtml(answer: Answer, other: Answer | undefined, side: Side, first: View['id'] | undefined): string {
  const views = viewsOf(answer.type === 'response' ? { ...answer, routes: [] } : answer, other);
  return views
    .toSorted((one, two) => Number(two.id === first) - Number(one.id === first))
    .filter(({ id }) => id !== 'body' || !views.some((view) => view.id === 'page'))
    .map(({ id, label, html }) => {
      const frame = id === 'page' && answer.type === 'response'
        ? `<iframe${attributes({ sandbox: '', inert: true, loading: 'lazy', title: `Page of ${side.name}`, srcdoc: pageDocument(answer) })}></iframe>`
        : html;
      return `<div${attributes({ class: 'pane-view', 'data-view': id })}><p class="pane-label">${escapeHtml(label)}</p>${frame}</div>`;
    })
    .join('');
}
