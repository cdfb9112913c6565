import { z } from 'zod';
import type { Claim } from '../model/claim.ts';
import type { Slide } from '../model/deck.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean } from './nearest.ts';
import type { Sources } from './sources.ts';
import { readYaml } from './yaml.ts';

const FILE = 'data/claims.yaml';

const text = z.string();
const expectation = z.strictObject({
  status: z.number().optional(),
  body: text.optional(),
  not: text.optional(),
  header: z.record(z.string(), text).optional(),
  view: text.optional(),
  route: text.optional(),
  args: z.union([z.record(z.string(), text), z.array(text)]).optional(),
  sql: text.optional(),
  template: text.optional(),
  printed: text.optional(),
  error: text.optional(),
});

const schema = z.record(
  z.string(),
  z.strictObject({
    claim: text,
    verdict: z.enum(['proven', 'shown', 'told', 'refined', 'changed']),
    exact: text.optional(),
    since: text.optional(),
    proof: z.array(z.strictObject({ example: text, request: text, side: text, expect: expectation })).default([]),
  }),
);

/** Reads `data/claims.yaml`, and checks that each claim says what its verdict asks for. */
export function readClaims(files: Sources): { claims: Map<string, Claim>; problems: Problem[] } {
  const source = files.texts.get(FILE);
  if (source === undefined) return { claims: new Map(), problems: [] };
  const { value, problems, placeOf } = readYaml(schema, source, FILE);
  const claims = Object.entries(value ?? {}).map(([id, { exact, since, ...claim }]): [string, Claim] => {
    const place = placeOf([id], 'key');
    const missing = (key: string): void => {
      problems.push({ message: `Claim ${id} is \`${claim.verdict}\` and has no \`${key}\``, place });
    };
    if ((claim.verdict === 'refined' || claim.verdict === 'changed') && !exact) missing('exact');
    if (claim.verdict === 'changed' && !since) missing('since');
    if (claim.verdict === 'proven' && claim.proof.length === 0) missing('proof');
    const proof = claim.proof.map((one, index) => ({ ...one, place: placeOf([id, 'proof', index]) }));
    return [id, { id, ...claim, proof, ...(exact ? { exact } : {}), ...(since ? { since } : {}), place }];
  });
  return { claims: new Map(claims), problems };
}

/** Problems of the ledger against the slides: a claim nobody covers, an unknown one, a correction without a citation. */
export function checkClaims(claims: Map<string, Claim>, slides: Slide[]): Problem[] {
  const problems: Problem[] = [];
  for (const slide of slides) {
    for (const id of slide.claims.filter((claim) => !claims.has(claim))) {
      problems.push({ message: `Unknown claim \`${id}\``, place: slide.place, hint: didYouMean(id, claims.keys()) });
    }
  }
  for (const claim of claims.values()) {
    const covering = slides.filter((slide) => slide.claims.includes(claim.id));
    if (covering.length === 0) {
      problems.push({
        message: `Claim ${claim.id} is on no slide`,
        place: claim.place,
        hint: `Name it in the front matter of the slide that covers it: claims: [${claim.id}]`,
      });
    } else if ((claim.verdict === 'refined' || claim.verdict === 'changed') && !covering.some((slide) => slide.cites)) {
      problems.push({
        message: `Claim ${claim.id} is \`${claim.verdict}\`, and no slide that covers it cites a source`,
        place: covering[0]?.place ?? claim.place,
        hint: 'Cite what it was checked against, [^source-id].',
      });
    }
  }
  return problems;
}
