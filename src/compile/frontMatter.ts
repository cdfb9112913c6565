import { z } from 'zod';
import type { Route, Side } from '../model/deck.ts';
import type { Problem } from '../model/problem.ts';
import { slug } from './html.ts';
import { layoutNames } from './layouts.ts';
import type { Chunk } from './split.ts';
import { readYaml } from './yaml.ts';

const word = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by dashes');

const deckSchema = z.strictObject({
  title: z.string(),
  description: z.string().default(''),
  author: z.string().default(''),
  lang: z.string().default('en'),
  url: z.url().default(''),
  sides: z.tuple([z.string(), z.string()]).optional(),
  routes: z
    .record(word, z.strictObject({ title: z.string(), minutes: z.number().positive(), every: z.boolean().default(false) }))
    .default({}),
});

const slideSchema = z.strictObject({
  layout: z.enum(layoutNames).default('default'),
  id: word.optional(),
  chapter: z.string().optional(),
  claims: z.array(z.string()).default([]),
  time: z
    .string()
    .regex(/^\d+:[0-5]\d$/, 'must be minutes and seconds, such as 1:30')
    .optional(),
  routes: z.array(z.string()).default([]),
  hide: z.boolean().default(false),
});

/** What the first file says of the whole deck. */
export interface DeckMatter {
  title: string;
  description: string;
  author: string;
  lang: string;
  url: string;
  sides: Side[];
  routes: Route[];
}

/** What a slide says of itself. */
export type SlideMatter = z.infer<typeof slideSchema>;

/** The deck's own front matter; a deck without one is called by the name given. */
export function readDeckMatter(chunk: Chunk | undefined, fallbackTitle: string): { matter: DeckMatter; problems: Problem[] } {
  const { value, problems } = readYaml(deckSchema, chunk?.text ?? '', chunk?.place.file ?? '', chunk?.place.line ?? 1);
  const read = chunk && value ? value : deckSchema.parse({ title: fallbackTitle });
  return {
    matter: {
      title: read.title,
      description: read.description,
      author: read.author,
      lang: read.lang,
      url: read.url,
      sides: (read.sides ?? []).map((name) => ({ id: slug(name), name })),
      routes: Object.entries(read.routes).map(([id, route]) => ({ id, ...route })),
    },
    problems: chunk ? problems : [],
  };
}

/** The front matter of one slide; what is wrong in it is reported and the rest falls back to the defaults. */
export function readSlideMatter(chunk: Chunk | undefined): { matter: SlideMatter; problems: Problem[] } {
  const defaults = slideSchema.parse({});
  if (!chunk) return { matter: defaults, problems: [] };
  const { value, problems } = readYaml(slideSchema, chunk.text, chunk.place.file, chunk.place.line);
  return { matter: value ?? defaults, problems };
}

/** Seconds of a time such as `1:30`. */
export function secondsOf(time: string | undefined): number {
  if (!time) return 0;
  const [minutes = '0', seconds = '0'] = time.split(':');
  return Number(minutes) * 60 + Number(seconds);
}
