import { statusOf, timeOf } from '../../answers/status.ts';
import type { Answer } from '../../model/ask.ts';

/** How the run of one side ended. */
export type Outcome =
  | { type: 'answer'; answer: Answer }
  /** The time limit was reached, and the run was ended. */
  | { type: 'limit' }
  /** Python itself broke, by running out of memory for example. */
  | { type: 'broken'; message: string }
  | { type: 'stopped' };

/** What became of a side, in a sentence that is shown in place of an answer. */
export function whyNoAnswer(outcome: Exclude<Outcome, { type: 'answer' }>, limit: number): string {
  switch (outcome.type) {
    case 'limit':
      return `No answer within ${limit / 1000} seconds, so the run was stopped. The next one starts in a fresh Python.`;
    case 'broken':
      return `Python could not go on: ${outcome.message} The next run starts in a fresh Python.`;
    case 'stopped':
      return 'The run was stopped. The next one starts in a fresh Python.';
  }
}

/** How a run ended on every side that was asked, in one line. */
export function outcomeLine(sides: { name: string; outcome: Outcome }[]): string {
  const parts = sides.map(({ name, outcome }) => {
    if (outcome.type !== 'answer') return `${name} ${outcome.type === 'limit' ? 'reached the time limit' : outcome.type === 'stopped' ? 'was stopped' : 'broke'}.`;
    const { error, milliseconds } = outcome.answer;
    const time = timeOf(milliseconds);
    return `${name}: ${error ? error.type : statusOf(outcome.answer)}${time ? ` in ${time}` : ''}.`;
  });
  return parts.join(' ');
}
