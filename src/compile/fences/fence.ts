import type { Place } from '../../model/problem.ts';
import type { Context } from '../context.ts';

/** A fenced block that is more than code. */
export interface Fence {
  /** What stands behind the kind on the opening line. */
  info: string;
  /** The lines between the marks; the first of them is on line `place.line + 1`. */
  text: string;
  /** Where the fence opens. */
  place: Place;
  /** The slide it stands on; its title is known before its body is read. */
  slide: { id: string; title: string };
}

/** Turns a fence into finished HTML; what is wrong with it is reported, and the HTML then says so in its place. */
export type FenceKind = (fence: Fence, context: Context) => string;
