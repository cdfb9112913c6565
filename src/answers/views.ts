import type { Answer } from '../model/ask.ts';
import { kindOf, textOf } from './content.ts';
import { markLines } from './difference.ts';
import { errorHtml } from './error.ts';
import { headersDiffer, headersHtml } from './headers.ts';
import { escape, tag } from './markup.ts';
import { routeHtml } from './route.ts';

/** The ways to look at an answer, by the words an author may use for them. */
export const VIEWS = ['error', 'page', 'body', 'headers', 'route', 'sql', 'templates', 'printed'] as const;

/** One way to look at an answer. A page is not HTML of ours: it is shown in a frame of its own. */
export interface View {
  id: (typeof VIEWS)[number];
  label: string;
  html: string;
  /** Whether the other side's answer shows something else here. */
  differs: boolean;
}

/** Text longer than this is cut: nobody reads it, and the browser must not lay it out. */
const MOST_TEXT = 20_000;

/** All views of an answer that have something to show, the one to start with first. */
export function viewsOf(answer: Answer, other: Answer | undefined): View[] {
  const views: View[] = [];
  if (answer.error) views.push({ id: 'error', label: 'Error', html: errorHtml(answer.error), differs: !other?.error });
  if (answer.type === 'failure') return [...views, ...printedView(answer)];
  if (answer.type === 'output') return [...views, { id: 'body', label: 'Output', html: textHtml(textOf(answer) || 'It printed nothing.', undefined), differs: false }, ...sqlView(answer)];

  const kind = kindOf(answer);
  const text = textOf(answer);
  const otherText = other?.type === 'response' ? textOf(other) : undefined;
  const bodyDiffers = otherText !== undefined && otherText !== text;
  if (kind === 'page') views.push({ id: 'page', label: 'Page', html: '', differs: false });
  if (kind === 'empty') views.push({ id: 'body', label: 'Body', html: tag('p', {}, 'The body is empty.'), differs: bodyDiffers });
  else views.push({ id: 'body', label: LABELS[kind], html: textHtml(text, otherText) + cutNote(answer.size, text), differs: bodyDiffers });
  const otherHeaders = other?.type === 'response' ? other.headers : undefined;
  views.push({ id: 'headers', label: 'Headers', html: headersHtml(answer.headers, otherHeaders), differs: headersDiffer(answer.headers, otherHeaders) });
  if (answer.match || answer.routes.length > 0) views.push({ id: 'route', label: 'Route', html: routeHtml(answer.match, answer.routes), differs: false });
  return [...views, ...sqlView(answer), ...templatesView(answer), ...printedView(answer)];
}

const LABELS = { page: 'Source', json: 'JSON', text: 'Text', binary: 'Body' };

function sqlView({ sql }: Answer): View[] {
  if (sql.length === 0) return [];
  const items = sql.map((statement) => tag('li', {}, tag('code', {}, escape(statement))));
  return [{ id: 'sql', label: `SQL ${sql.length}`, html: tag('ol', {}, items.join('')), differs: false }];
}

function templatesView({ templates }: Answer): View[] {
  if (templates.length === 0) return [];
  const items = templates.map((name) => tag('li', {}, tag('code', {}, escape(name))));
  return [{ id: 'templates', label: `Templates ${templates.length}`, html: tag('ol', {}, items.join('')), differs: false }];
}

function printedView({ printed }: Answer): View[] {
  return printed.trim() === '' ? [] : [{ id: 'printed', label: 'Printed', html: textHtml(printed, undefined), differs: false }];
}

/** Text line by line, those marked that the other text lacks. */
function textHtml(text: string, other: string | undefined): string {
  const shown = text.slice(0, MOST_TEXT).replace(/\n$/, '');
  const lines = markLines(shown, other?.slice(0, MOST_TEXT).replace(/\n$/, ''));
  const written = lines.map(({ text: line, differs }) => (differs && line !== '' ? tag('mark', { class: 'differs' }, escape(line)) : escape(line)));
  return tag('pre', {}, written.join('\n'));
}

function cutNote(size: number, text: string): string {
  if (text.length <= MOST_TEXT) return '';
  return tag('p', {}, `Cut here: the whole body has ${size.toLocaleString('en')} bytes.`);
}
