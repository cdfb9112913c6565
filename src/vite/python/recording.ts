import type { Answer, Ask, Step } from '../../model/ask.ts';
import type { Example } from '../../model/example.ts';
import type { Answering } from '../../python/answer.ts';

/** Steps that lead to a request of an example: setting up, then what it comes after, then what that came after. */
export function stepsBefore(example: Example, request: string, side: string): Step[] {
  const after = example.requests.find(({ name }) => name === request)?.after;
  if (after === undefined) {
    const lines = example.setup[side] ?? [];
    return lines.length > 0 ? [{ type: 'command', lines }] : [];
  }
  const step = example.requests.find(({ name }) => name === after)?.steps[side];
  return [...stepsBefore(example, after, side), ...(step ? [step] : [])];
}

/** Answers of every prepared request of an example, as they are now. */
export function answersOf(example: Example, { answer, rest }: Answering): Example['answers'] {
  return Object.fromEntries(example.requests.map(({ name, steps }) => [name, Object.fromEntries(
    Object.entries(steps).map(([side, step]) => {
      const ask: Ask = { id: 0, side, files: example.apps[side] ?? {}, before: stepsBefore(example, name, side), step };
      const answered = answer(ask);
      rest();
      return [side, recorded(answered)];
    }),
  )]));
}

/** What is worth keeping of an answer: not the time it took, and not the packages' own style sheets. */
function recorded(answer: Answer): Answer {
  const { milliseconds: _time, ...kept } = answer;
  if ('page' in kept) delete kept.page;
  return { ...kept, milliseconds: 0 } as Answer;
}
