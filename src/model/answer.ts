/** What one side answered to a request or a command. */
export interface Answer {
  /** Status of HTTP; of a command its exit code. */
  status: number;
  /** Words of the status: `Not Found`; empty for a command. */
  reason: string;
  headers: [name: string, value: string][];
  /** Text of the body, or what a command printed; base64 when `binary` is set. */
  body: string;
  binary?: true;
  /** How the address was read; absent for a command. */
  routing?: Routing;
  /** Statements in order, values filled in. */
  sql: string[];
  templates: string[];
  /** What the code printed while it answered. */
  printed: string;
  /** The exception that nobody caught. */
  error?: PythonError;
  /** Style sheets and pictures that the page names, served by the same application, by the address in the page. */
  assets?: Record<string, Asset>;
}

export interface Asset {
  type: string;
  body: string;
  binary?: true;
}

/** Which route took the request, of all there are. */
export interface Routing {
  /** Absent when none did. */
  matched?: MatchedRoute;
  /** Why none did, in a sentence. */
  unmatched?: string;
  table: Route[];
}

export interface Route {
  pattern: string;
  /** Name by which addresses are made from it; empty when it has none. */
  name: string;
  /** Dotted name of the view. */
  view: string;
  /** Methods it takes, where the route says so. */
  methods?: string[];
}

export interface MatchedRoute extends Route {
  /** Arguments of the view as Python writes them. */
  args: string[];
  kwargs: Record<string, string>;
}

/** An exception, with the frames that lie in the example's own files. */
export interface PythonError {
  type: string;
  message: string;
  frames: ErrorFrame[];
}

export interface ErrorFrame {
  /** Path below the side's folder. */
  file: string;
  line: number;
  /** Name of the function. */
  function: string;
  code: string;
}
