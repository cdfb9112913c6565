import type { Form, HttpRequest } from './ask.ts';

/** What a request sends, as a person would type it: the fields of a form one a line, anything else as it is. */
export function contentText({ form, body }: HttpRequest): string {
  return form ? fieldsOf(form).map(([name, value]) => `${name}=${value}`).join('\n') : body ?? '';
}

function fieldsOf(form: Form): [name: string, value: string][] {
  return Object.entries(form).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]));
}
