/** Text of each file of a project, by its path below the project's folder. */
export type Files = Record<string, string>;

/** Fields by name; one that is sent several times has several values. */
export type Form = Record<string, string | string[]>;

/** One HTTP request, as a person would describe it. */
export interface HttpRequest {
  type: 'request';
  method: string;
  /** Path with its query. */
  path: string;
  headers: Record<string, string>;
  /** Text to send as it is; its type is in the headers. */
  body?: string;
  /** Fields to send as a form does; hidden fields of the form on the page before are added. */
  form?: Form;
}

/** Commands typed one after the other in the project's folder, each a process of its own. */
export interface CommandLines {
  type: 'command';
  lines: string[];
}

/** Something a project is asked to do. */
export type Step = HttpRequest | CommandLines;

/** One project, what it has done already, and what it shall do now; the same ask has the same answer, whatever ran in between. */
export interface Ask {
  id: number;
  side: string;
  files: Files;
  /** Steps that lead to the state in which `step` is taken, from a fresh start on. */
  before: Step[];
  step: Step;
}

/** A body that is text, or bytes in base64. */
export type Body = { text: string } | { base64: string };

/** One line of a project's route table. */
export interface RouteRow {
  /** As the framework writes it, with the prefixes it stands below: `reports/<int:year>/`. */
  pattern: string;
  /** What `reverse` or `url_for` know it by; empty when it has no name. */
  name: string;
  /** Dotted name of the view. */
  view: string;
  /** Methods that reach the view; empty when the route does not look at the method. */
  methods: string[];
}

/** What became of the path: the view that it led to with its arguments, or why none did. */
export type Match =
  | { found: true; pattern: string; name: string; view: string; args: string[]; kwargs: Record<string, string> }
  | { found: false; why: string };

/** A line of the project's own code that an error passed through. */
export interface Frame {
  file: string;
  line: number;
  name: string;
  code: string;
}

/** A Python error, cut down to the project's own lines, the innermost last. */
export interface PythonError {
  type: string;
  message: string;
  frames: Frame[];
}

interface Seen {
  /** SQL in the order it ran, values filled in. */
  sql: string[];
  /** Names of the templates that were used, in order, each once. */
  templates: string[];
  /** What was printed and logged. */
  printed: string;
  error: PythonError | null;
  /** Time inside the framework. */
  milliseconds: number;
}

/** The answer to a request. */
export interface Response extends Seen {
  type: 'response';
  status: number;
  reason: string;
  headers: [string, string][];
  body: Body;
  /** Bytes of the body, more than `body` holds when it was cut. */
  size: number;
  /** The body with its style sheets and images put into it, when it is a page that has any. */
  page?: string;
  match: Match | null;
  routes: RouteRow[];
}

/** What commands printed, and the exit code of the last one that ran. */
export interface Output extends Seen {
  type: 'output';
  status: number;
}

/** The project could not be started; `error` says why. */
export interface Failure extends Seen {
  type: 'failure';
}

/** What a project did with a step. */
export type Answer = Response | Output | Failure;

/** What the worker starts from: addresses, and how many bytes are to come from all of them. */
export interface PythonFiles {
  /** Folder of pyodide.asm.js, pyodide.asm.wasm and python_stdlib.zip, with a slash at the end. */
  engine: string;
  packages: string;
  /** Absent where a quicker start is not worth its weight. */
  snapshot?: string;
  bytes: number;
}

/** What `python.json` beside the page says: where Python lies, or why it does not. */
export type PythonOffer =
  | { available: true; files: PythonFiles; versions: Record<string, string> }
  | { available: false; reason: string; hint: string };

/** What the page tells the worker. */
export type ToWorker =
  | { type: 'start'; files: PythonFiles }
  /** `limit` in milliseconds; `permit` is an address that can be read as long as the run may go on. */
  | { type: 'ask'; ask: Ask; limit: number; permit: string };

/** What the worker tells the page. */
export type Reply =
  /** How far the start has come, from 0 to 1. */
  | { type: 'progress'; part: number }
  | { type: 'ready'; milliseconds: number; restored: boolean }
  /** `tired` when the worker holds more memory than it should keep; another one should take its place. */
  | { type: 'answer'; id: number; answer: Answer; tired: boolean }
  /** There was no answer in time, or the run was called off, and Python was interrupted. */
  | { type: 'interrupted'; id: number; tired: boolean }
  /** Python itself broke; nothing more comes from this worker. `id` is that of the ask, if there was one. */
  | { type: 'broken'; id: number | null; message: string };
