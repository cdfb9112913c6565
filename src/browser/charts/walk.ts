/** A mark as a walker sees it. */
export interface Stop {
  x: number;
  y: number;
  /** What the mark belongs to, such as its line. */
  group: string;
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export function isDirection(key: string): key is Direction {
  return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';
}

/** How far aside a stop may be and still count as straight on. */
const STRAIGHT = 16;

/**
 * Index of the stop that comes next in a direction. Sideways means along the same line; up and down, to whatever is
 * straight above or below, and in a chart of bars to the next bar however long it is. Nothing, at the edge: the key is
 * then the deck's again.
 */
export function nextStop(stops: readonly Stop[], from: number, direction: Direction, hasColumns: boolean): number | undefined {
  const here = stops[from];
  if (!here) return undefined;
  const sideways = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const sign = direction === 'ArrowLeft' || direction === 'ArrowUp' ? -1 : 1;
  const ahead = stops
    .map((stop, index) => ({
      index,
      along: sign * (sideways ? stop.x - here.x : stop.y - here.y),
      aside: Math.abs(sideways ? stop.y - here.y : stop.x - here.x),
      sameGroup: stop.group === here.group,
    }))
    .filter(({ index, along }) => index !== from && along > 0.5)
    .sort((a, b) => a.along - b.along || a.aside - b.aside);
  const straight = ahead.find(({ aside }) => aside <= STRAIGHT);
  if (sideways) return (ahead.find(({ sameGroup }) => sameGroup) ?? straight)?.index;
  return (straight ?? (hasColumns ? undefined : ahead[0]))?.index;
}
