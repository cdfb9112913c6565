import type { Answer, Files, Step } from './ask.ts';

/** One thing worth trying, named so that a fence can point to it. */
export interface ExampleRequest {
  name: string;
  title: string;
  /** Name of the request whose state it starts in: cookies, disk, database. */
  after?: string;
  /** What each side is asked, by the side's id; a side that it makes no sense for is absent. */
  steps: Record<string, Step>;
}

/** Answers by the name of the request, then by the id of the side. */
export type Answers = Record<string, Record<string, Answer>>;

/** One task solved on every side, the requests worth trying, and the answers given when last recorded. */
export interface Example {
  name: string;
  title: string;
  describe: string;
  /** Files of each side, by the side's id. */
  apps: Record<string, Files>;
  /** What a person types to get each side going from nothing; shown and counted, never run. */
  commands: Record<string, string[]>;
  /** Commands that run in every fresh state, before the first step. */
  setup: Record<string, string[]>;
  /** Files that are there, but not offered to be read. */
  hidden: string[];
  requests: ExampleRequest[];
  /** Recorded answers; empty before the first recording. */
  answers: Answers;
}
