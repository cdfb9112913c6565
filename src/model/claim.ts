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
  /** Recorded answers that show it. */
  proof: Proof[];
  place: Place;
}

/** What the recorded answer of one side to one request must hold. */
export interface Proof {
  example: string;
  request: string;
  side: string;
  /** Texts are parts of what they are compared with. */
  expect: Expectation;
  place: Place;
}

/** Parts of an answer; what is left out is not compared. */
export interface Expectation {
  status?: number | undefined;
  body?: string | undefined;
  /** Must not be in the body. */
  not?: string | undefined;
  header?: Record<string, string> | undefined;
  view?: string | undefined;
  route?: string | undefined;
  /** Named arguments of the view, or positional ones, each as Python writes it: `42`, `'may'`. */
  args?: Record<string, string> | string[] | undefined;
  sql?: string | undefined;
  template?: string | undefined;
  printed?: string | undefined;
  error?: string | undefined;
}
