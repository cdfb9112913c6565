import type { Problem } from '../model/problem.ts';

/** All that a deck is made from, read from its folder by somebody else. Paths use `/` and start at that folder. */
export interface Sources {
  /** Text of each file that can be read as text, line ends normalised to `\n`. */
  texts: Map<string, string>;
  /** Addresses of files that are served as they are, images, by their paths. */
  images: Map<string, string>;
  /** What went wrong while reading, a file that is not UTF-8 for example. */
  problems: Problem[];
}
