import type { PythonError } from '../model/ask.ts';
import { escape, tag } from './markup.ts';

/** An error as a lesson: what it is, then the project's own lines it passed through, the innermost first. */
export function errorHtml(error: PythonError): string {
  const message = tag('p', { class: 'pane-error' }, `${tag('strong', {}, escape(error.type))}${error.message ? `: ${escape(error.message)}` : ''}`);
  const frames = error.frames.toReversed().map(({ file, line, name, code }) => {
    const place = `${tag('button', { type: 'button', class: 'pane-frame', 'data-file': file, 'data-line': line }, `${escape(file)}, line ${line}`)}${name && name !== '<module>' ? ` in ${escape(name)}` : ''}`;
    return tag('li', {}, `${place}${tag('pre', {}, escape(code.trim()))}`);
  });
  return message + (frames.length > 0 ? tag('ol', { class: 'pane-frames' }, frames.join('')) : tag('p', {}, 'None of the lines it passed through is in these files.'));
}
