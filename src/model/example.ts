/** Text of each file, by its path below the side's folder. */
export type Files = Record<string, string>;

/** One request worth trying, named so that a fence can point to it. */
export interface ExampleRequest {
  name: string;
  method: string;
  /** Path with its query. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** One task solved on every side, the requests worth trying, and the answers given when last recorded. */
export interface Example {
  name: string;
  title: string;
  /** Files of each side, by the side's id. */
  apps: Record<string, Files>;
  requests: ExampleRequest[];
}
