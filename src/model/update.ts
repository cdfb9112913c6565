import type { Problem } from './problem.ts';

/** Name of the message with which the development server tells the page that the author saved something. */
export const UPDATE = 'deck:update';

/** Name of the message with which a page that has come says which version of the deck it shows. */
export const HERE = 'deck:here';

/** What changed since the page was last in step with the author's files. */
export interface DeckUpdate {
  problems: Problem[];
  /** New HTML of changed slides by their ids; enough while the deck has the same slides in the same order. */
  changed: Record<string, string>;
  /** HTML of all slides when some came, went or moved. */
  all?: string;
}
