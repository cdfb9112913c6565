import type { Answer } from '../model/ask.ts';
import { escape, tag } from './markup.ts';

/** One line that sums the answer up: status, the view that answered with its arguments, the time the framework took. */
export function statusHtml(answer: Answer, other: Answer | undefined): string {
  const differs = other !== undefined && statusOf(other) !== statusOf(answer);
  const status = tag('strong', { class: differs ? 'differs' : undefined }, escape(statusOf(answer)));
  const call = callOf(answer);
  const time = tag('span', { class: 'pane-time' }, escape(timeOf(answer.milliseconds)));
  return `${status} ${call ? tag('code', { class: 'pane-call', title: call }, escape(call)) : ''} ${time}`;
}

/** `404 Not Found`, `exit 1`, or that the project did not start. */
export function statusOf(answer: Answer): string {
  switch (answer.type) {
    case 'response':
      return `${answer.status} ${answer.reason}`.trim();
    case 'output':
      return answer.status === 0 ? 'done' : `exit code ${answer.status}`;
    case 'failure':
      return 'did not start';
  }
}

/** The view with its arguments as one would call it, or why there is none; empty when no address was read. */
export function callOf(answer: Answer): string {
  if (answer.type !== 'response' || !answer.match) return '';
  if (!answer.match.found) return 'no view';
  const { view, args, kwargs } = answer.match;
  return `${view}(${[...args, ...Object.entries(kwargs).map(([name, value]) => `${name}=${value}`)].join(', ')})`;
}

/** Milliseconds as people read them; what was recorded has no time. */
export function timeOf(milliseconds: number): string {
  if (milliseconds <= 0) return '';
  if (milliseconds < 10) return `${milliseconds.toFixed(1)} ms`;
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
