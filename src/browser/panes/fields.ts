import type { Form } from '../../model/ask.ts';

/** A name and a value for each time that a field is sent. */
export type Fields = [name: string, value: string][];

/** Fields as a form; what is sent several times, as several checked boxes of one name are, has all of its values. */
export function formOf(fields: Fields): Form {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] as string) : all]));
}
