import type { IntervalChart, IntervalState } from '../model/chart.ts';
import { unitOf, valueOf } from './values.ts';

/** The two shares, and the least and the most that they can make together. */
export function bounds({ survey, rows, column }: IntervalChart): { first: number; second: number; low: number; high: number } {
  const [first = 0, second = 0] = rows.map((row) => valueOf(survey, row, column)?.number);
  return { first, second, low: Math.max(first, second), high: Math.min(100, first + second) };
}

/** The reason for a share, in the words of the drawing. */
export function why(chart: IntervalChart, show: IntervalState['show']): string {
  const { first, second, high } = bounds(chart);
  switch (show) {
    case 'same': return 'if one group includes the other';
    case 'apart': return high < first + second
      ? `all, as ${first} + ${second} is over ${high}`
      : `if nobody uses both: ${first} + ${second} = ${high}`;
    case 'between': return 'the survey does not say where';
  }
}

/** The share of both together as it is written. */
export function share(chart: IntervalChart, show: IntervalState['show']): string {
  const { low, high } = bounds(chart);
  const unit = unitOf(chart.survey);
  if (show === 'same') return `${low}${unit}`;
  return show === 'apart' ? `${high}${unit}` : `${low} to ${high}${unit}`;
}
