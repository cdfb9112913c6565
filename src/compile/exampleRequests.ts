import { z } from 'zod';
import type { Form, Step } from '../model/ask.ts';
import type { Side } from '../model/deck.ts';

const word = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by dashes');
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const lines = z.array(z.string());

/** What stands in example.yaml, for sides with these ids. */
export function exampleSchema(sides: string[]) {
  /** One value for all sides, or a map with one for each. */
  const perSide = <T extends z.ZodType>(value: T) => {
    const bySide = z.strictObject(Object.fromEntries(sides.map((id) => [id, value.optional()])));
    return z.union([bySide.refine((map) => Object.keys(map).length > 0), value]).optional();
  };
  const commands = z.strictObject(Object.fromEntries(sides.map((id) => [id, lines.default([])]))).default(Object.fromEntries(sides.map((id) => [id, []])));
  return z.strictObject({
    title: z.string(),
    describe: z.string().default(''),
    commands,
    setup: commands,
    hide: lines.default([]),
    requests: z.array(z.strictObject({
      name: word,
      title: z.string().optional(),
      after: z.string().optional(),
      only: z.array(z.enum(sides)).optional(),
      method: perSide(z.string().regex(/^[A-Z]+$/, 'must be a method of HTTP, in capitals')),
      path: perSide(z.string().startsWith('/', 'must start with a slash')),
      headers: perSide(z.record(z.string(), scalar)),
      form: perSide(z.record(z.string(), z.union([scalar, z.array(scalar)]))),
      json: perSide(z.json()),
      body: perSide(z.string()),
      command: perSide(z.union([z.string(), lines])),
    })).default([]),
  });
}

export type RawExample = z.infer<ReturnType<typeof exampleSchema>>;
type RawRequest = RawExample['requests'][number];

/** What each side is asked, and what is wrong with it when the keys do not go together. */
export function readSteps(request: RawRequest, sides: Side[]): { steps: Record<string, Step>; wrong?: string } {
  const asked = sides.map(({ id }) => id).filter((id) => !request.only || request.only.includes(id));
  const steps: Record<string, Step> = {};
  for (const id of asked) {
    const of = <T>(value: T | Record<string, T | undefined> | undefined): T | undefined => valueOf(value, id, sides);
    const path = of<string>(request.path);
    const command = of<string | string[]>(request.command);
    const form = of<Form>(request.form);
    const json = of<unknown>(request.json);
    const body = of<string>(request.body);
    if ((path === undefined) === (command === undefined)) {
      return { steps, wrong: `Request \`${request.name}\` needs a \`path\` or a \`command\`, one of the two, for ${id}` };
    }
    if ([form, json, body].filter((content) => content !== undefined).length > 1) {
      return { steps, wrong: `Request \`${request.name}\` can have one of \`form\`, \`json\` and \`body\`` };
    }
    if (command !== undefined) {
      steps[id] = { type: 'command', lines: [command].flat() };
      continue;
    }
    const type = json === undefined ? {} : { 'Content-Type': 'application/json' };
    const content = json === undefined ? body : JSON.stringify(json);
    steps[id] = {
      type: 'request',
      method: of<string>(request.method) ?? 'GET',
      path: path ?? '/',
      headers: { ...type, ...of<Record<string, string>>(request.headers) },
      ...(content === undefined ? {} : { body: content }),
      ...(form ? { form } : {}),
    };
  }
  return { steps };
}

/** A map whose keys are sides holds a value for each; anything else is the value of all of them. */
function valueOf<T>(value: T | Record<string, T | undefined> | undefined, id: string, sides: Side[]): T | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as T | undefined;
  const keys = Object.keys(value);
  const isMap = keys.length > 0 && keys.every((key) => sides.some((side) => side.id === key));
  return isMap ? (value as Record<string, T | undefined>)[id] : (value as T);
}
