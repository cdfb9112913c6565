import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem } from '../model/problem.ts';
import { didYouMean } from './nearest.ts';
import { knownKeys } from './yamlKeys.ts';

/** Keys and indexes that lead from the top of a document to one of its values. */
export type Path = readonly PropertyKey[];

/** What an author's YAML says, once it is known to be what the schema asks for. */
export interface Reading<T> {
  /** Absent when there are problems. */
  value: T | undefined;
  problems: Problem[];
  /** Place of a value, or of the closest one around it; `key` asks for its key instead. */
  placeOf(path: Path, key?: 'key'): Place;
}

/** Reads YAML that starts at a line of a file. All that is wrong is reported at once, each with its line and column. */
export function readYaml<T>(schema: z.ZodType<T>, text: string, file: string, firstLine = 1): Reading<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const placeOf = (path: Path, key?: 'key'): Place => place(offsetOf(document, path, key === 'key'));

  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      message: capitalised(error.message.split(/ at line \d/)[0] ?? error.message),
      place: place(error.pos[0]),
    }));
    return { value: undefined, problems, placeOf };
  }
  // Aliases can multiply without end; the parser's own limit turns that into an error.
  const input: unknown = document.toJS() ?? {};
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, problems: [], placeOf };
  const problems = result.error.issues
    .flatMap(mostTelling)
    .flatMap((issue) => toProblems(issue, schema, input, placeOf));
  return { value: undefined, problems, placeOf };
}

type Issue = z.core.$ZodIssue;

/** Of a union, whose every branch complains, the complaints of the branch that the value was meant for. */
function mostTelling(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((errors) => errors.flatMap(mostTelling));
  const meant = branches.find((errors) => !errors.some(({ code, path }) => code === 'invalid_type' && path.length === 0));
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

function toProblems(issue: Issue, schema: z.ZodType, input: unknown, placeOf: Reading<unknown>['placeOf']): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      message: `Unknown key \`${key}\``,
      place: placeOf([...issue.path, key], 'key'),
      hint: didYouMean(key, knownKeys(schema, issue.path)),
    }));
  }
  const name = issue.path.length > 0 ? `\`${issue.path.map(String).join('.')}\`` : 'This';
  const value = valueAt(input, issue.path);
  const place = placeOf(issue.path);
  if (value === undefined) return [{ message: `${name} is missing`, place }];
  const values = allowedBy(issue)?.map(String);
  if (values) {
    return [{ message: `${name} cannot be \`${String(value)}\``, place, hint: didYouMean(String(value), values) }];
  }
  if (issue.code === 'invalid_union') {
    const expected = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_type' ? nameOf(inner.expected) : []));
    return [{ message: `${name} must be ${expected.join(' or ')}, not ${kindOf(value)}`, place }];
  }
  if (issue.code === 'invalid_type') {
    return [{ message: `${name} must be ${nameOf(issue.expected)}, not ${kindOf(value)}`, place }];
  }
  if (issue.code === 'invalid_key') {
    const inner = issue.issues[0]?.message ?? 'is not allowed here';
    return [{ message: `Key ${name} ${inner}`, place: placeOf(issue.path, 'key') }];
  }
  // Schemas word the rest as the end of a sentence: "must be between 0 and 100".
  const end = /^[A-Z]/.test(issue.message) ? `is wrong: ${issue.message}` : issue.message;
  return [{ message: `${name} ${end}`, place }];
}

/** The values there are to choose from, where there are few. */
function allowedBy(issue: Issue): readonly unknown[] | undefined {
  if (issue.code === 'invalid_value') return issue.values;
  return issue.code === 'invalid_union' && 'options' in issue ? issue.options : undefined;
}

function nameOf(type: string): string {
  return NAMES[type] ?? type;
}

const NAMES: Record<string, string> = {
  string: 'text', number: 'a number', int: 'a whole number', boolean: '`true` or `false`', array: 'a list', tuple: 'a list',
  object: 'a list of keys', record: 'a list of keys',
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a list of keys' : `\`${String(value)}\``;
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input);
}

/** Offset of the node a path leads to, or of the last one that exists on the way. */
function offsetOf(document: Document, path: Path, wantsKey: boolean): number {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      // YAML's keys may be numbers; a path has them as text.
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      const key = pair?.key as Node | undefined;
      if (!key) return offset;
      node = (pair?.value ?? null) as Node | null;
      const wanted = wantsKey && depth === path.length - 1 ? key : (node ?? key);
      offset = wanted.range?.[0] ?? offset;
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] ?? null) as Node | null;
      offset = node?.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
