import { min } from 'd3-array';
import type { BarsChart, BarsState } from '../model/chart.ts';
import { type BarRow, barMarks, barScale, barSizes, labelRoom, stackedHeight } from './barRows.ts';
import type { Kind } from './kind.ts';
import { rowClass } from './rowClass.ts';
import { surveySummary } from './summary.ts';
import { surveyTable } from './surveyTable.ts';
import { valueOf } from './values.ts';

/** Bars of one column, with the numbers of an earlier one behind them where the author asks. */
export const bars: Kind<'bars'> = {
  draw(chart, state, frame) {
    const stacked = frame.narrow;
    const rows = barRows(chart, state);
    const height = stacked ? stackedHeight(rows.length) : frame.height;
    // Room and scale fit every state, so that a step moves only what it is about.
    const sizes = chart.states.map(({ rows: labels }) => barSizes(labels.length, height, stacked));
    const labelSize = Math.max(...sizes.map(({ label }) => label));
    const labels = labelRoom(chart.states.flatMap((each) => each.rows), labelSize, frame.width);
    const room = frame.width - (stacked ? 0 : labels);
    const scale = min(chart.states, (each, index) =>
      barScale(barRows(chart, each), chart.survey, room, sizes[index]?.value ?? 16)) ?? 0;
    const area = { x: 0, y: 0, width: frame.width, height, labels, stacked, scale };
    return { width: frame.width, height, marks: barMarks(rows, chart.survey, area) };
  },
  summary: (chart, state) => surveySummary(chart.survey, [state.column], state.rows),
  table: (chart) => surveyTable(chart.survey, columnsShown(chart), rowsShown(chart)),
};

function barRows({ survey, sides }: BarsChart, { column, compare, rows, highlight }: BarsState): BarRow[] {
  return rows.map((label) => ({
    key: label,
    label,
    class: rowClass(label, sides, highlight),
    column,
    value: valueOf(survey, label, column),
    ...(compare === undefined ? {} : { compare: { column: compare, value: valueOf(survey, label, compare) } }),
  }));
}

function columnsShown({ survey, states }: BarsChart): string[] {
  const shown = new Set(states.flatMap(({ column, compare }) => (compare === undefined ? [column] : [compare, column])));
  return survey.columns.map(({ id }) => id).filter((id) => shown.has(id));
}

function rowsShown({ states }: BarsChart): string[] {
  return [...new Set(states.toReversed().flatMap(({ rows }) => rows))];
}
