import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { IntervalChart, IntervalState } from '../model/chart.ts';
import type { Survey } from '../model/survey.ts';
import type { Kind } from './kind.ts';
import type { Frame, Mark, Shape } from './mark.ts';
import { rowClass } from './rowClass.ts';
import { centred, down, rect, text } from './shapes.ts';
import { surveyTable } from './surveyTable.ts';
import { textWidth } from './text.ts';
import { columnName, isFirstHand, printValue, provenance, sayValue, unitOf, valueOf } from './values.ts';

const BOTH = 'Either or both';

/**
 * Two groups of the same people, and the share of those who are in at least one of them. It cannot be less than the
 * larger group, when one holds the other, nor more than both together, when nobody is in both.
 */
export const interval: Kind<'interval'> = {
  draw(chart, { show }, frame) {
    const { survey, rows, column, sides } = chart;
    const { low, high, first, second } = bounds(chart);
    const layout = intervalLayout(chart, frame);
    const { x, bar, top, height, size } = layout;
    const span = (part: string, className: string, index: number, from: number, to: number): Shape =>
      rect(part, className, { x: x(from), y: top(index), width: x(to) - x(from), height: bar });

    // The second group lies over the first, beside it, or somewhere between.
    const start = show === 'apart' ? high - second : show === 'between' ? (high - second) / 2 : 0;
    const groups = rows.map((row, index): Mark => {
      const value = valueOf(survey, row, column);
      const [from, share] = index === 0 ? [0, first] : [start, second];
      const floats = index === 1 && show === 'between';
      const printed = value ? printValue(value, survey) : '';
      return {
        key: row,
        class: `mark ${rowClass(row, sides, [])}`,
        shapes: [
          ...(floats ? [span('room', 'possible', index, 0, high)] : []),
          span('bar', value && isFirstHand(value) ? 'solid' : 'hollow', index, from, from + share),
          ...words(layout, index, row, printed, floats ? high : from + share),
        ],
        ...(value && {
          readout: {
            x: x(from + share),
            y: top(index) + bar / 2,
            label: `${row}, ${columnName(column)}`,
            value: sayValue(value, survey),
            note: provenance(value),
          },
        }),
      };
    });
    const least = show === 'apart' ? high : low;
    const most = show === 'same' ? low : high;
    const reason = { x: x(0) + (frame.narrow ? 0 : 12), y: top(2) + bar + size * 1.15, size: frame.narrow ? 16 : 20 };
    const union: Mark = {
      key: 'union',
      class: 'mark lit',
      shapes: [
        ...(most > least ? [span('room', 'possible', 2, least, most)] : []),
        span('bar', 'solid', 2, 0, least),
        ...words(layout, 2, BOTH, share(chart, show), most),
        text('why', 'aside', reason, why(chart, show)),
      ],
      readout: {
        x: x(most),
        y: top(2) + bar / 2,
        label: `${BOTH}, ${columnName(column)}`,
        value: share(chart, show),
        note: `Derived: ${why(chart, show)}`,
      },
    };
    return { width: frame.width, height, marks: [ticks(layout, survey), ...groups, union] };
  },
  summary(chart, { show }) {
    const who = `${BOTH} of ${chart.rows.join(' and ')}, ${columnName(chart.column)}`;
    return `${who}: ${share(chart, show)}, ${why(chart, show)}.`;
  },
  table(chart) {
    const table = surveyTable(chart.survey, [chart.column], chart.rows);
    const { low, high } = bounds(chart);
    const unit = unitOf(chart.survey);
    const derived = [
      ['At least, if all of the smaller group are in the larger', `${low}${unit}, derived`],
      ['At most, if nobody is in both', `${high}${unit}, derived`],
    ];
    const count = chart.rows.length;
    return { ...table, rows: [...table.rows.slice(0, count), ...derived, ...table.rows.slice(count)] };
  },
};


interface IntervalLayout {
  x: ScaleLinear<number, number>;
  /** Where a row starts, and how high its bar is. */
  top(index: number): number;
  bar: number;
  height: number;
  size: number;
  narrow: boolean;
}

function intervalLayout(chart: IntervalChart, frame: Frame): IntervalLayout {
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
function words({ x, top, bar, size, narrow }: IntervalLayout, index: number, name: string, number: string, end: number): Shape[] {
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

function ticks({ x, height, narrow }: IntervalLayout, survey: Survey): Mark {
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

/** The two shares, and the least and the most that they can make together. */
export function bounds({ survey, rows, column }: IntervalChart): { first: number; second: number; low: number; high: number } {
  const [first = 0, second = 0] = rows.map((row) => valueOf(survey, row, column)?.number);
  return { first, second, low: Math.max(first, second), high: Math.min(100, first + second) };
}

function why(chart: IntervalChart, show: IntervalState['show']): string {
  const { first, second, high } = bounds(chart);
  switch (show) {
    case 'same': return 'if one group includes the other';
    case 'apart': return high < first + second
      ? `all, as ${first} + ${second} is over ${high}`
      : `if nobody uses both: ${first} + ${second} = ${high}`;
    case 'between': return 'the survey does not say where';
  }
}

function share(chart: IntervalChart, show: IntervalState['show']): string {
  const { low, high } = bounds(chart);
  const unit = unitOf(chart.survey);
  if (show === 'same') return `${low}${unit}`;
  return show === 'apart' ? `${high}${unit}` : `${low} to ${high}${unit}`;
}
