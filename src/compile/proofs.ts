import type { Answer, Response } from '../model/ask.ts';
import type { Claim, Expectation, Proof } from '../model/claim.ts';
import type { Example } from '../model/example.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean } from './nearest.ts';

/** Problems of proofs: one that points nowhere, and one whose recorded answer does not hold what the claim needs. */
export function checkProofs(claims: Map<string, Claim>, examples: Map<string, Example>): Problem[] {
  return [...claims.values()].flatMap(({ id, proof }) =>
    proof.flatMap((one) => {
      const found = recorded(one, examples);
      if ('problem' in found) return [{ place: one.place, ...found.problem }];
      return unmet(one.expect, found.answer).map((wrong): Problem => ({
        message: `Claim ${id} is not proven: to \`${one.request}\` of \`${one.example}\` ${one.side} answered with ${wrong}`,
        place: one.place,
        hint: 'Correct the claim, its proof or the example; after a change of the example, record its answers again.',
      }));
    }),
  );
}

function recorded(proof: Proof, examples: Map<string, Example>): { answer: Answer } | { problem: Omit<Problem, 'place'> } {
  const unknown = (kind: string, name: string, known: Iterable<string>) => ({
    problem: { message: `Unknown ${kind} \`${name}\``, hint: didYouMean(name, known) },
  });
  const example = examples.get(proof.example);
  if (!example) return unknown('example', proof.example, examples.keys());
  const request = example.requests.find(({ name }) => name === proof.request);
  if (!request) return unknown('request', proof.request, example.requests.map(({ name }) => name));
  if (!request.steps[proof.side]) return unknown('side', proof.side, Object.keys(request.steps));
  const answer = example.answers[proof.request]?.[proof.side];
  if (answer) return { answer };
  return {
    problem: {
      message: `No answer of ${proof.side} to \`${proof.request}\` of \`${proof.example}\` is recorded`,
      hint: 'Record it: npm run record',
    },
  };
}

/** How an answer differs from what is expected of it, a phrase each. */
function unmet(expect: Expectation, answer: Answer): string[] {
  const wrong: string[] = [];
  const part = (what: string, wanted: string | undefined, given: string): void => {
    if (wanted !== undefined && !given.includes(wanted)) wrong.push(`${what} without “${wanted}”`);
  };
  const response = answer.type === 'response' ? answer : undefined;
  const match = response?.match?.found ? response.match : undefined;
  const body = bodyOf(answer);
  const status = answer.type === 'failure' ? 'a failure' : answer.status;
  if (expect.status !== undefined && status !== expect.status) wrong.push(`${status} instead of ${expect.status}`);
  part('a body', expect.body, body);
  if (expect.not !== undefined && body.includes(expect.not)) wrong.push(`a body that has “${expect.not}”`);
  for (const [name, value] of Object.entries(expect.header ?? {})) part(`a header ${name}`, value, headerOf(response, name));
  part('a view', expect.view, match?.view ?? '');
  part('a route', expect.route, match?.pattern ?? '');
  if (expect.args !== undefined && !sameArguments(expect.args, match)) {
    wrong.push(`the arguments ${JSON.stringify(match ? [...match.args, match.kwargs] : [])}`);
  }
  part('SQL', expect.sql, answer.sql.join('\n'));
  part('a template', expect.template, answer.templates.join('\n'));
  part('output', expect.printed, answer.printed);
  part('an error', expect.error, answer.error ? `${answer.error.type}: ${answer.error.message}` : '');
  return wrong;
}

function bodyOf(answer: Answer): string {
  if (answer.type !== 'response') return answer.printed;
  return 'text' in answer.body ? answer.body.text : '';
}

function headerOf(response: Response | undefined, name: string): string {
  return response?.headers.find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1] ?? '';
}

/** A list expects positional arguments and no named ones, a map the reverse; values are written as Python writes them. */
function sameArguments(expected: string[] | Record<string, string>, given: { args: string[]; kwargs: Record<string, string> } | undefined): boolean {
  const listed = (values: Record<string, string>): string => JSON.stringify(Object.entries(values).toSorted());
  if (!given) return false;
  return Array.isArray(expected)
    ? listed(given.kwargs) === '[]' && JSON.stringify(given.args) === JSON.stringify(expected)
    : given.args.length === 0 && listed(given.kwargs) === listed(expected);
}
