import type { Form, Step } from '../../model/ask.ts';
import { contentText } from '../../model/contentText.ts';
import { formOf } from './fields.ts';

/** How the text of a body is meant. */
export type ContentKind = 'form' | 'json' | 'text';

/** What somebody changed about a request in its bar; what is absent is asked as it was prepared. */
export interface Changes {
  method?: string;
  /** A path, or the line of a command. */
  line?: string;
  /** One header a line, `Name: value`. */
  headers?: string;
  content?: { kind: ContentKind; text: string };
}

/** The step with the changes made. */
export function changed(step: Step, changes: Changes): Step {
  if (step.type === 'command') return changes.line === undefined ? step : { type: 'command', lines: changes.line.split(';').map((line) => line.trim()).filter(Boolean) };
  const { form, body, ...rest } = step;
  const kept = { ...(form ? { form } : {}), ...(body === undefined ? {} : { body }) };
  const content = changes.content ? readContent(changes.content) : kept;
  const headers = changes.headers === undefined ? step.headers : readHeaders(changes.headers);
  const isTyped = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return {
    ...rest,
    method: changes.method ?? step.method,
    path: changes.line === undefined ? step.path : pathOf(changes.line),
    headers: changes.content?.kind === 'json' && changes.content.text && !isTyped ? { ...headers, 'Content-Type': 'application/json' } : headers,
    ...content,
  };
}

/** What stands in the field for the path, or for the command. */
export function lineOf(step: Step): string {
  return step.type === 'command' ? step.lines.join('; ') : step.path;
}

/** Headers as they are typed, one a line. */
export function headersText(headers: Record<string, string>): string {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join('\n');
}

/** A body as it is typed: the fields of a form one a line, anything else as it is sent. */
export function contentOf(step: Step): { kind: ContentKind; text: string } {
  if (step.type === 'command') return { kind: 'text', text: '' };
  const text = contentText(step);
  if (step.form) return { kind: 'form', text };
  const type = Object.entries(step.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return { kind: type.includes('json') || !text ? 'json' : 'text', text };
}

/** A path as a browser would send what was typed. */
function pathOf(typed: string): string {
  const path = typed.trim();
  return path.startsWith('/') ? path : `/${path}`;
}

function readHeaders(text: string): Record<string, string> {
  const lines = text.split('\n').map((line) => /^\s*([^:\s]+)\s*:\s*(.*?)\s*$/.exec(line));
  return Object.fromEntries(lines.flatMap((found) => (found?.[1] ? [[found[1], found[2] ?? '']] : [])));
}

function readContent({ kind, text }: { kind: ContentKind; text: string }): { form: Form } | { body: string } | Record<string, never> {
  if (kind === 'form') {
    const fields = text.split('\n').filter((line) => line.trim() !== '').map((line): [string, string] => {
      const [name = '', ...value] = line.split('=');
      return [name.trim(), value.join('=')];
    });
    return { form: formOf(fields) };
  }
  return text === '' ? {} : { body: text };
}
