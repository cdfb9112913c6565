import { scaleLinear } from 'd3-scale';
import type { IntervalChart, IntervalState } from '../model/chart.ts';
import type { Kind } from './kind.ts';
import type { Mark, Shape } from './mark.ts';
import { rowClass } from './rowClass.ts';
import { surveyTable } from './surveyTable.ts';
import { textWidth } from './text.ts';
import { columnName, isFirstHand, printValue, provenance, unitOf, valueOf } from './values.ts';

const BOTH = 'Either or both';

/**
 * Two groups of the same people, and the share of those who are in at least one of them. It cannot be less than the
 * larger group, when one holds the other, nor more than both together, when nobody is in both.
 */
export const interval: Kind<'interval'> = {
  draw(chart, { show }, frame) {
    const { survey, rows, column, sides } = chart;
    const { low, high, first, second } = bounds(chart);
    const size = frame.narrow ? 18 : 26;
    const height = frame.narrow ? 330 : frame.height;
    const labels = frame.narrow ? 0 : textWidth(BOTH, size) + 20;
    const room = frame.width - labels;
    // The scale ends where every number, in every state, still has its place behind its bar.
    const ends = chart.states.flatMap(({ show: each }) => [[words(chart, each), each === 'same' ? low : high], [`${second}${unitOf(survey)}`, high]] as const);
    const percent = frame.narrow ? (room - 14) / 100 : Math.min((room - 28) / 100, ...ends.map(([text, end]) => (room - 12 - textWidth(text, size)) / end));
    const x = scaleLinear().domain([0, 100]).range([labels, labels + percent * 100]);
    const pitch = (height - 70) / 3;
    const bar = frame.narrow ? 30 : Math.min(56, pitch * 0.5);
    const top = (index: number): number => index * pitch + (frame.narrow ? 26 : 8);
    const rect = (part: string, className: string, index: number, from: number, to: number): Shape => ({
      part, class: className, shape: 'rect', x: x(from), y: top(index), width: x(to) - x(from), height: bar,
    });
    // Beside the bars there is no room for numbers on a phone; there they stand behind the names.
    const label = (text: string, index: number, number: string): Shape => frame.narrow
      ? { part: 'label', class: 'label', shape: 'text', x: x(0), y: top(index) - 8, size, anchor: 'start', runs: [{ text: `${text} ` }, { text: number, class: 'value' }] }
      : { part: 'label', class: 'label', shape: 'text', x: x(0) - 16, y: top(index) + bar / 2 + size * 0.35, size, anchor: 'end', runs: [{ text }] };
    const beside = (text: string, index: number, end: number): Shape[] => frame.narrow ? [] : [{
      part: 'value', class: 'value', shape: 'text', x: x(end) + 12, y: top(index) + bar / 2 + size * 0.35, size, anchor: 'start', runs: [{ text }],
    }];

    const ticks: Mark = {
      key: 'scale',
      class: 'axis',
      shapes: [0, 25, 50, 75, 100].flatMap((tick): Shape[] => [
        { part: `rule-${tick}`, class: tick === 0 ? 'baseline' : 'rule', shape: 'line', x1: x(tick), x2: x(tick), y1: 0, y2: height - 32 },
        { part: `tick-${tick}`, class: 'tick', shape: 'text', x: x(tick), y: height - 10, size: 16, anchor: tick === 0 ? 'start' : tick === 100 && frame.narrow ? 'end' : 'middle', runs: [{ text: `${tick}${unitOf(survey)}` }] },
      ]),
    };
    // The second group lies over the first, beside it, or somewhere between.
    const start = show === 'apart' ? high - second : show === 'between' ? (high - second) / 2 : 0;
    const groups = rows.map((row, index): Mark => {
      const value = valueOf(survey, row, column);
      const share = index === 0 ? first : second;
      const floats = index === 1 && show === 'between';
      const from = index === 0 ? 0 : start;
      const printed = value ? printValue(value, survey) : '';
      const sure = value && isFirstHand(value) ? 'solid' : 'hollow';
      const end = floats ? high : from + share;
      return {
        key: row,
        class: `mark ${rowClass(row, sides, [])}`,
        shapes: [
          ...(floats ? [rect('room', 'possible', index, 0, end)] : []),
          rect('bar', sure, index, from, from + share),
          label(row, index, printed),
          ...beside(printed, index, end),
        ],
        ...(value && { readout: { x: x(from + share), y: top(index) + bar / 2, label: `${row}, ${columnName(column)}`, value: `${printValue(value, survey)} of ${survey.of}`, note: provenance(value) } }),
      };
    });
    const least = show === 'apart' ? high : low;
    const most = show === 'same' ? low : high;
    const union: Mark = {
      key: 'union',
      class: 'mark lit',
      shapes: [
        ...(most > least ? [rect('room', 'possible', 2, least, most)] : []),
        rect('bar', 'solid', 2, 0, least),
        label(BOTH, 2, words(chart, show)),
        ...beside(words(chart, show), 2, most),
        { part: 'why', class: 'aside', shape: 'text', x: x(0) + (frame.narrow ? 0 : 12), y: top(2) + bar + size * 1.15, size: frame.narrow ? 16 : 20, anchor: 'start', runs: [{ text: why(chart, show) }] },
      ],
      readout: { x: x(most), y: top(2) + bar / 2, label: `${BOTH}, ${columnName(column)}`, value: words(chart, show), note: `Derived: ${why(chart, show)}` },
    };
    return { width: frame.width, height, marks: [ticks, ...groups, union] };
  },
  summary: (chart, { show }) => `${BOTH} of ${chart.rows.join(' and ')}, ${columnName(chart.column)}: ${words(chart, show)}, ${why(chart, show)}.`,
  table(chart) {
    const table = surveyTable(chart.survey, [chart.column], chart.rows);
    const { low, high } = bounds(chart);
    const unit = unitOf(chart.survey);
    const derived = [
      ['At least, if all of the smaller group are in the larger', `${low}${unit}, derived`],
      ['At most, if nobody is in both', `${high}${unit}, derived`],
    ];
    return { ...table, rows: [...table.rows, ...derived] };
  },
};


/** The two shares, and the least and the most that they can make together. */
export function bounds({ survey, rows, column }: IntervalChart): { first: number; second: number; low: number; high: number } {
  const [first = 0, second = 0] = rows.map((row) => valueOf(survey, row, column)?.number);
  return { first, second, low: Math.max(first, second), high: Math.min(100, first + second) };
}

function why(chart: IntervalChart, show: IntervalState['show']): string {
  const { first, second, high } = bounds(chart);
  switch (show) {
    case 'same': return 'if one group includes the other';
    case 'apart': return high < first + second ? `all, as ${first} + ${second} is over ${high}` : `if nobody uses both: ${first} + ${second} = ${high}`;
    case 'between': return 'the survey does not say where';
  }
}

function words(chart: IntervalChart, show: IntervalState['show']): string {
  const { low, high } = bounds(chart);
  const unit = unitOf(chart.survey);
  if (show === 'same') return `${low}${unit}`;
  return show === 'apart' ? `${high}${unit}` : `${low} to ${high}${unit}`;
}
