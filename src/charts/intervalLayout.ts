import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { IntervalChart } from '../model/chart.ts';
import type { Survey } from '../model/survey.ts';
import { bounds, share } from './intervalBounds.ts';
import type { Frame, Mark, Shape } from './mark.ts';
import { centred, down, text } from './shapes.ts';
import { textWidth } from './text.ts';
import { unitOf } from './values.ts';

/** What the two groups are called together. */
export const BOTH = 'Either or both';

/** Where everything of an interval stands. */
export interface IntervalLayout {
  x: ScaleLinear<number, number>;
  /** Where a row starts, and how high its bar is. */
  top(index: number): number;
  bar: number;
  height: number;
  size: number;
  narrow: boolean;
}

export function intervalLayout(chart: IntervalChart, frame: Frame): IntervalLayout {
  const { low, high, second } = bounds(chart);
  const size = frame.narrow ? 18 : 26;
  const height = frame.narrow ? 330 : frame.height;
  const labels = frame.narrow ? 0 : textWidth(BOTH, size) + 20;
  const room = frame.width - labels;
  // The scale ends where every number, in every state, still has its place behind its bar.
  const ends = [
    ...chart.states.map(({ show }) => [share(chart, show), show === 'same' ? low : high] as const),
    [`${second}${unitOf(chart.survey)}`, high] as const,
  ];
  const percent = frame.narrow ? (room - 14) / 100
    : Math.min((room - 28) / 100, ...ends.map(([number, end]) => (room - 12 - textWidth(number, size)) / end));
  const pitch = (height - 70) / 3;
  return {
    x: scaleLinear().domain([0, 100]).range([labels, labels + percent * 100]),
    top: (index) => index * pitch + (frame.narrow ? 26 : 8),
    bar: frame.narrow ? 30 : Math.min(56, pitch * 0.5),
    height,
    size,
    narrow: frame.narrow,
  };
}

/** Name and number of a row: before and behind its bar, or on a phone, where there is no room beside it, above. */
export function words({ x, top, bar, size, narrow }: IntervalLayout, index: number, name: string, number: string, end: number): Shape[] {
  if (narrow) {
    const runs = [{ text: `${name} ` }, { text: number, class: 'value' }];
    return [text('label', 'label', { x: x(0), y: top(index) - 8, size }, runs)];
  }
  const middle = top(index) + bar / 2;
  return [
    centred('label', 'label', { x: x(0) - 16, y: middle, size, anchor: 'end' }, name),
    centred('value', 'value', { x: x(end) + 12, y: middle, size }, number),
  ];
}

export function ticks({ x, height, narrow }: IntervalLayout, survey: Survey): Mark {
  const shapes = [0, 25, 50, 75, 100].flatMap((tick) => {
    // At the edges of a phone half a number would be cut.
    const anchor = tick === 0 ? 'start' : tick === 100 && narrow ? 'end' : 'middle';
    return [
      down(`rule-${tick}`, tick === 0 ? 'baseline' : 'rule', x(tick), 0, height - 32),
      text(`tick-${tick}`, 'tick', { x: x(tick), y: height - 10, size: 16, anchor }, `${tick}${unitOf(survey)}`),
    ];
  });
  return { key: 'scale', class: 'axis', shapes };
}
