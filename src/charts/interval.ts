import { bounds, share, why } from './intervalBounds.ts';
import { BOTH, intervalLayout, ticks, words } from './intervalLayout.ts';
import type { Kind } from './kind.ts';
import type { Mark, Shape } from './mark.ts';
import { rowClass } from './rowClass.ts';
import { rect, text } from './shapes.ts';
import { surveyTable } from './surveyTable.ts';
import { columnName, isFirstHand, printValue, provenance, sayValue, unitOf, valueOf } from './values.ts';

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
