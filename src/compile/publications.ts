import { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Sources } from './sources.ts';
import { readYaml } from './yaml.ts';

const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a quoted date: "2025", "2025-12" or "2025-12-03"');

const schema = z.record(
  z.string(),
  z.strictObject({
    title: z.string(),
    by: z.string(),
    url: z.url({ protocol: /^https?$/ }),
    date: day.optional(),
    checked: day.optional(),
  }),
);

/** Reads `data/sources.yaml`: the publications that a deck may cite, by their ids. */
export function readPublications(files: Sources): { sources: Map<string, Source>; problems: Problem[] } {
  const file = 'data/sources.yaml';
  const text = files.texts.get(file);
  if (text === undefined) return { sources: new Map(), problems: [] };
  const { value, problems } = readYaml(schema, text, file, 1);
  const sources = Object.entries(value ?? {}).map(([id, source]): [string, Source] => [id, { id, ...source }]);
  return { sources: new Map(sources), problems };
}
