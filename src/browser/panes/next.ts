import type { HttpRequest, Step } from '../../model/ask.ts';
import type { Example } from '../../model/example.ts';
import { type Fields, formOf } from './fields.ts';

/** What one side is asked: the steps that lead there, and the one whose answer is shown. */
export interface Question {
  before: Step[];
  step: Step;
}

/** What a page in its frame asks for. */
export interface FrameRequest {
  method: string;
  address: string;
  fields?: Fields;
}

/** The question that a prepared request puts to a side: the example's setup, then all that comes before it; `undefined` when the side is not asked. */
export function preparedQuestion(example: Example, name: string, side: string): Question | undefined {
  const request = example.requests.find((one) => one.name === name);
  const step = request?.steps[side];
  return request && step ? { before: [...setupOf(example, side), ...stepsBefore(example, request.after, side)], step } : undefined;
}

function stepsBefore(example: Example, name: string | undefined, side: string): Step[] {
  const request = example.requests.find((one) => one.name === name);
  if (!request) return [];
  const step = request.steps[side];
  return [...stepsBefore(example, request.after, side), ...(step ? [step] : [])];
}

function setupOf(example: Example, side: string): Step[] {
  const lines = example.setup[side] ?? [];
  return lines.length > 0 ? [{ type: 'command', lines }] : [];
}

/** Where a side's pages live; only there do links lead. */
const HOME = 'http://localhost:8000';

/** Where an answer redirects to, as short as it can be said: a path, or the whole address of another place. */
export function redirectLabel(location: string): string {
  return location.startsWith(`${HOME}/`) ? location.slice(HOME.length) : location;
}

/** The next request of somebody who clicks or sends a form in the page that a request has brought; `undefined` when it leads elsewhere. */
export function followed(asked: HttpRequest, wanted: FrameRequest): HttpRequest | undefined {
  const url = URL.canParse(wanted.address, HOME + asked.path) ? new URL(wanted.address, HOME + asked.path) : undefined;
  if (url?.origin !== HOME) return undefined;
  const { method, fields = [] } = wanted;
  if (method === 'POST') {
    return { type: 'request', method, path: url.pathname + url.search, headers: {}, form: formOf(fields) };
  }
  // A form that gets replaces the query of its address.
  const query = wanted.fields ? `?${new URLSearchParams(fields).toString()}` : url.search;
  return { type: 'request', method: 'GET', path: url.pathname + (query === '?' ? '' : query), headers: {} };
}
