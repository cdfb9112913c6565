import { escape, tag } from './markup.ts';

type Headers = [name: string, value: string][];

/** A table of the headers; those that the other answer lacks, or has with another value, are marked. */
export function headersHtml(headers: Headers, other: Headers | undefined): string {
  const rows = headers.map(([name, value]) => {
    const mark = other && !has(other, name, value) ? 'differs' : undefined;
    const cell = mark ? tag('mark', { class: mark }, escape(value)) : escape(value);
    return tag('tr', {}, tag('th', { scope: 'row' }, escape(name)) + tag('td', {}, cell));
  });
  return tag('table', { class: 'pane-headers' }, tag('tbody', {}, rows.join('')));
}

/** Whether two answers have other headers, whatever their order. */
export function headersDiffer(headers: Headers, other: Headers | undefined): boolean {
  if (!other) return false;
  return headers.length !== other.length || headers.some(([name, value]) => !has(other, name, value));
}

function has(headers: Headers, name: string, value: string): boolean {
  return headers.some(([known, held]) => known.toLowerCase() === name.toLowerCase() && held === value);
}
