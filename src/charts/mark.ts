/** A piece of a mark; `part` names it within its mark, so that one state can move into the next. */
export type Shape = { part: string; class?: string } & (
  | { shape: 'rect'; x: number; y: number; width: number; height: number }
  | { shape: 'line'; x1: number; y1: number; x2: number; y2: number }
  | { shape: 'circle'; cx: number; cy: number; r: number }
  | { shape: 'path'; d: string }
  | Text
);

/** One line of text; runs of it may look different. */
export interface Text {
  shape: 'text';
  x: number;
  y: number;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  runs: Run[];
}

export interface Run {
  text: string;
  class?: string;
  /** Share of the size of the text, 1 where nothing is said. */
  scale?: number;
}

/** What belongs together in a drawing: a bar with its label and number, a line, an axis. */
export interface Mark {
  /** The same thing in another state has the same key. */
  key: string;
  class: string;
  shapes: Shape[];
  /** Set on the marks a reader can walk to. */
  readout?: Readout;
}

/** What a mark says when a reader asks it, and where it is asked. */
export interface Readout {
  x: number;
  y: number;
  label: string;
  value: string;
  note: string;
}

/** The room there is to draw in, in pixels of the 1280 × 720 canvas, or of a phone. */
export interface Frame {
  width: number;
  height: number;
  /** Too narrow for labels beside the bars. */
  narrow: boolean;
}

/** A finished drawing, all in numbers. */
export interface Drawing {
  width: number;
  height: number;
  marks: Mark[];
}
