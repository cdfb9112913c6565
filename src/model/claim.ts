import type { Place } from './problem.ts';

/** What became of a claim: a live example proves it, a chart shows it, words tell it, it was true in part, or it is true no longer. */
export type Verdict = 'proven' | 'shown' | 'told' | 'refined' | 'changed';

/** A sentence of the published comparison that the deck must cover. */
export interface Claim {
  id: string;
  claim: string;
  verdict: Verdict;
  /** What is exact, for a claim that is `refined` or `changed`. */
  exact?: string;
  /** The release that changed it, for a claim that is `changed`. */
  since?: string;
  place: Place;
}
