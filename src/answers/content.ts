import type { Answer, Response } from '../model/ask.ts';
import { layOutJson } from './json.ts';

/** How the body of a response is read. */
export type Kind = 'page' | 'json' | 'text' | 'binary' | 'empty';

/** What a response holds, by the type it names itself. */
export function kindOf(response: Response): Kind {
  if (response.size === 0) return 'empty';
  if ('base64' in response.body) return 'binary';
  const type = header(response, 'content-type').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'page';
  return type === 'application/json' || type.endsWith('+json') ? 'json' : 'text';
}

/** Value of a header, whatever the case of its name; empty when there is none. */
export function header(response: Response, name: string): string {
  return response.headers.find(([known]) => known.toLowerCase() === name)?.[1] ?? '';
}

/** Longer JSON is not laid out: it takes long, and only its beginning is shown. */
const MOST_JSON = 100_000;

/** The body as it is read: JSON laid out line by line, other text as it came. */
export function textOf(answer: Answer): string {
  if (answer.type !== 'response') return answer.printed;
  if ('base64' in answer.body) return `${answer.size.toLocaleString('en')} bytes that are not text`;
  if (kindOf(answer) !== 'json' || answer.body.text.length > MOST_JSON) return answer.body.text;
  try {
    return layOutJson(JSON.parse(answer.body.text));
  } catch {
    return answer.body.text;
  }
}
