import type { Run, Shape } from './mark.ts';

/** A line of text. `at` is where it starts, has its middle or ends; `y` is its baseline. */
export interface Words {
  x: number;
  y: number;
  size: number;
  anchor?: 'start' | 'middle' | 'end';
}

export function text(part: string, className: string, { x, y, size, anchor = 'start' }: Words, words: string | Run[]): Shape {
  const runs = typeof words === 'string' ? [{ text: words }] : words;
  return { part, class: className, shape: 'text', x, y, size, anchor, runs };
}

/** Text whose capitals stand in the middle of a height. */
export function centred(part: string, className: string, at: Words, words: string | Run[]): Shape {
  return text(part, className, { ...at, y: at.y + at.size * CAPITALS }, words);
}

/** Half the height of a capital, as a share of the size. */
export const CAPITALS = 0.35;

export function rect(part: string, className: string, box: { x: number; y: number; width: number; height: number }): Shape {
  return { part, class: className, shape: 'rect', ...box };
}

export function line(part: string, className: string, ends: { x1: number; y1: number; x2: number; y2: number }): Shape {
  return { part, class: className, shape: 'line', ...ends };
}

/** A line straight across, or straight down. */
export function across(part: string, className: string, y: number, x1: number, x2: number): Shape {
  return line(part, className, { x1, x2, y1: y, y2: y });
}

export function down(part: string, className: string, x: number, y1: number, y2: number): Shape {
  return line(part, className, { x1: x, x2: x, y1, y2 });
}
