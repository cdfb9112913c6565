import type { Answer } from './answer.ts';

/** Text of each file, by its path below the side's folder. */
export type Files = Record<string, string>;

/** What is asked of one side: a request, or a command as one types it. */
export type Call = HttpCall | CommandCall;

export interface HttpCall {
  method: string;
  /** Path with its query. */
  path: string;
  headers: Record<string, string>;
  /** As it is sent; absent for none, and for a form. */
  body?: string;
  /** Fields of a form. Hidden fields of the page before, a token for example, are added when it is sent, as a browser does. */
  form?: [name: string, value: string][];
}

export interface CommandCall {
  /** Command lines, run one after the other. */
  command: string[];
}

/** One request worth trying, named so that a fence can point to it. */
export interface ExampleRequest {
  name: string;
  title: string;
  /** Name of the request that is served before, in the same state. */
  after?: string;
  /** What each side is asked, by the side's id; a side that the request makes no sense for is absent. */
  calls: Record<string, Call>;
}

/** One task solved on every side, the requests worth trying, and the answers given when last recorded. */
export interface Example {
  name: string;
  title: string;
  description: string;
  /** What a person types to start this project from nothing, by side: shown and counted, never run. */
  commands: Record<string, string[]>;
  /** Commands that run in every fresh state before the first request, by side. */
  setup: Record<string, string[]>;
  /** Paths of files that a pane does not offer to the eye. */
  hide: string[];
  /** Files of each side, by the side's id. */
  apps: Record<string, Files>;
  requests: ExampleRequest[];
  /** Recorded answers, by name of the request and id of the side. */
  answers: Record<string, Record<string, Answer>>;
}
