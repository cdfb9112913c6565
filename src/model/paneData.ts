import type { Example } from './example.ts';

/** All that a pane needs to be brought to life, loaded when one is near. */
export interface PaneData {
  example: Example;
  /** Highlighted HTML of each file that a pane may show, by the id of its side and its path. */
  code: Record<string, Record<string, string>>;
  /** Style sheets that recorded pages name, by their addresses there. */
  styles: Record<string, string>;
}
