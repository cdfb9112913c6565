import { z } from 'zod';
import type { Place, Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { grades, type Survey, type SurveyColumn, type SurveyRow, type SurveyValue } from '../model/survey.ts';
import { didYouMean } from './nearest.ts';
import type { Sources } from './sources.ts';
import { readYaml } from './yaml.ts';

/*
 * data/surveys/<name>.yaml, one question a file
 *
 * question, answers, unit, of      what was asked, of whom, and what the numbers count
 * columns: { <year or group>: { source, grade, place, base, asked, changed } | { missing } }
 * rows: { <label>: { <column>: number | { number, upTo, grade, place } } }
 *
 * Grade and place of a column hold for all its numbers, unless a number has its own.
 */
const valueSchema = z.union([
  z.number(),
  z.strictObject({
    number: z.number(),
    upTo: z.number().optional(),
    grade: z.enum(grades).optional(),
    place: z.string().optional(),
  }),
]);

const columnSchema = z.strictObject({
  source: z.string().optional(),
  grade: z.enum(grades).optional(),
  place: z.string().optional(),
  base: z.string().optional(),
  asked: z.union([z.string(), z.number()]).transform(String).optional(),
  changed: z.string().optional(),
  missing: z.string().optional(),
});

const schema = z.strictObject({
  question: z.string(),
  answers: z.enum(['one', 'many']).optional(),
  unit: z.string().default('%'),
  of: z.string().default('respondents'),
  columns: z.record(z.string(), columnSchema),
  rows: z.record(z.string(), z.record(z.string(), valueSchema)),
});

type Raw = z.infer<typeof schema>;
type Report = (message: string, path: readonly string[], hint?: string) => void;

/** Reads every file of `data/surveys/`; a survey with a mistake in it is left out. */
export function readSurveys(
  files: Sources, sources: Map<string, Source>,
): { surveys: Map<string, Survey>; problems: Problem[] } {
  const surveys = new Map<string, Survey>();
  const problems: Problem[] = [];
  for (const [file, text] of files.texts) {
    const name = /^data\/surveys\/([^/]+)\.yaml$/.exec(file)?.[1];
    if (name === undefined) continue;
    const { value, problems: found, placeOf } = readYaml(schema, text, file);
    const report: Report = (message, path, hint) => {
      const place: Place = placeOf(path);
      found.push(hint === undefined ? { message, place } : { message, place, hint });
    };
    if (value) {
      const survey = toSurvey(name, value, report);
      for (const { id, source } of survey.columns) {
        if (source !== '' && !sources.has(source)) {
          const hint = `${didYouMean(source, sources.keys())} Sources are in data/sources.yaml.`;
          report(`Unknown source \`${source}\``, ['columns', id, 'source'], hint);
        }
      }
      if (found.length === 0) surveys.set(name, survey);
    }
    problems.push(...found);
  }
  return { surveys, problems };
}

function toSurvey(name: string, raw: Raw, report: Report): Survey {
  const { question, answers, unit, of } = raw;
  const columns = Object.entries(raw.columns).map(([id, column]) => toColumn(id, column, report));
  const rows = Object.entries(raw.rows).map(([label, values]): SurveyRow => {
    if (Object.keys(values).length === 0) report(`Row \`${label}\` has no numbers`, ['rows', label]);
    const own = Object.entries(values).map(([column, value]): [string, SurveyValue] => [
      column,
      toValue(value, column, raw, (message, key, hint) => report(message, ['rows', label, column, ...key], hint)),
    ]);
    return { label, values: Object.fromEntries(own) };
  });
  return { name, question, ...(answers && { answers }), unit, of, columns, rows };
}

const WHAT_A_NUMBER_NEEDS =
  'Every number needs a source, a grade and the place where it was seen; a gap says `missing:` and why.';

function toColumn(id: string, raw: Raw['columns'][string], report: Report): SurveyColumn {
  const { source, base, asked, changed, missing } = raw;
  if (missing === undefined) {
    for (const key of ['source', 'grade', 'place'] as const) {
      if (raw[key] === undefined) {
        report(`Column \`${id}\` has no ${key}`, ['columns', id], WHAT_A_NUMBER_NEEDS);
      }
    }
  }
  return {
    id,
    source: source ?? '',
    ...(base !== undefined && { base }),
    ...(asked !== undefined && { asked }),
    ...(changed !== undefined && { changed }),
    ...(missing !== undefined && { missing }),
  };
}

function toValue(raw: z.infer<typeof valueSchema>, column: string, { columns, unit }: Raw, report: Report): SurveyValue {
  const { number, upTo, grade, place } = typeof raw === 'number' ? { number: raw } as Exclude<typeof raw, number> : raw;
  const own = columns[column];
  if (!own) report(`Unknown column \`${column}\``, [], didYouMean(column, Object.keys(columns)));
  if (own?.missing !== undefined) report(`Column \`${column}\` is said to be missing and has a number`, []);
  for (const end of upTo === undefined ? [number] : [number, upTo]) {
    if (end < 0) report(`\`${end}\` is less than nothing`, []);
    if (unit === '%' && end > 100) {
      report(`A share of \`${end}\` % is more than all`, [], 'Shares are from 0 to 100; for other numbers set `unit:`.');
    }
  }
  if (upTo !== undefined && upTo <= number) report('`upTo` must be the larger of the two numbers', ['upTo']);
  return {
    number,
    ...(upTo !== undefined && { upTo }),
    grade: grade ?? own?.grade ?? 'derived',
    place: place ?? own?.place ?? '',
  };
}
