import type { Claim } from '../model/claim.ts';
import type { Route, Side } from '../model/deck.ts';
import type { Example } from '../model/example.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Survey } from '../model/survey.ts';
import type { Sources } from './sources.ts';

/** What every part of the compiler may look at, and the one way to report a problem. */
export interface Context {
  files: Sources;
  sides: Side[];
  routes: Route[];
  sources: Map<string, Source>;
  claims: Map<string, Claim>;
  examples: Map<string, Example>;
  surveys: Map<string, Survey>;
  report(problem: Problem): void;
  /** Number and address of a cited source, counted in the order of first citation; reports an unknown one. */
  cite(id: string, place: Place): Citation | undefined;
  /** Remembers a link to a slide, checked when all slides are known. */
  linkTo(target: string, place: Place): void;
}

/** A source with the number it goes by in this deck. */
export interface Citation {
  number: number;
  source: Source;
  /** Address of the slide that lists it, `#/…`; the publication's own where the deck has no such slide. */
  href: string;
}
