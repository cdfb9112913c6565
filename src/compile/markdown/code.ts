import type { Place } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { attributes, escapeHtml } from '../html.ts';
import { highlightLines, languages } from './highlight.ts';
import { readLineSteps } from './lineSteps.ts';

/** A block of code as it is shown. */
export interface Code {
  text: string;
  language: string;
  /** Lines lit step by step, `1|3-5|all`; empty for none. */
  steps: string;
  /** What stands above the block: the name of its file. */
  title: string;
  place: Place;
}

/** As many characters as half a slide holds in the larger of its two sizes of code; styles choose the smaller for longer lines. */
const LONG = 46;

/** A block of code, every line of it apart; each line step after the first is a fragment, and lines know when they are lit. */
export function codeFigure(code: Code, context: Context): string {
  const lines = highlightLines(code.text.replace(/\n+$/, ''), code.language);
  const read = code.steps === '' ? { steps: [] } : readLineSteps(code.steps, lines.length);
  if ('wrong' in read) {
    context.report({
      message: `Line steps \`{${code.steps}}\` cannot be read: ${read.wrong}`,
      place: code.place,
      hint: 'Write steps as {1|3-5|all}; lines count from 1 within the block.',
    });
  }
  const steps = 'steps' in read ? read.steps : [];
  const rows = lines.map((line, index) => {
    const on = steps.flatMap((lit, step) => (lit.has(index + 1) ? [step] : [])).join(' ');
    const marks = attributes({ class: 'line', 'data-on': steps.length > 0 ? on : undefined });
    return `<span${marks}>${line}\n</span>`;
  });
  const fragments = steps.slice(1).map(() => '<span class="fragment code-step" aria-hidden="true"></span>').join('');
  const caption = code.title ? `<figcaption>${escapeHtml(code.title)}</figcaption>` : '';
  const isLong = code.text.split('\n').some((line) => line.length > LONG);
  const figure = attributes({ class: isLong ? 'code code-long' : 'code', 'data-line': code.place.line, 'data-steps': steps.length || undefined });
  const label = code.title || `${code.language} code`;
  return `<figure${figure}>${caption}<pre tabindex="0" role="group"${attributes({ 'aria-label': label })}><code class="hljs language-${code.language}">${rows.join('')}</code></pre>${fragments}</figure>`;
}

/** The language as the highlighter knows it; an unknown one is reported by whoever knows what else it could have been. */
export function isLanguage(name: string): boolean {
  return languages.includes(name);
}
