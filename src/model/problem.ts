/** A place in one of the author's files; lines and columns count from 1. */
export interface Place {
  file: string;
  line: number;
  column?: number;
}

/** Something wrong with the author's files, where, and what to do about it. */
export interface Problem {
  message: string;
  place: Place;
  hint?: string;
}
