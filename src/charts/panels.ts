import { descending, min } from 'd3-array';
import type { PanelsChart, PanelsState } from '../model/chart.ts';
import { type BarRow, barMarks, barScale, barSizes, labelRoom, stackedHeight } from './barRows.ts';
import type { Kind } from './kind.ts';
import type { Mark } from './mark.ts';
import { rowClass } from './rowClass.ts';
import { text } from './shapes.ts';
import { surveySummary } from './summary.ts';
import { surveyTable } from './surveyTable.ts';
import { fitText, textWidth } from './text.ts';
import { columnName, valueOf } from './values.ts';

const TITLE = 52;
const GUTTER = 72;
const TITLE_SIZE = 26;

/** Bars of several groups beside each other, all on one scale; each panel has its own order, the longest bar on top. */
export const panels: Kind<'panels'> = {
  draw(chart, state, frame) {
    const across = frame.narrow ? 1 : state.columns.length;
    const width = (frame.width - GUTTER * (across - 1)) / across;
    const groups = state.columns.map((column) => ({ column, rows: panelRows(chart, state, column) }));
    const tallest = Math.max(0, ...groups.map(({ rows }) => rows.length));
    const height = frame.narrow ? stackedHeight(tallest) : frame.height - TITLE;
    const sizes = barSizes(tallest, height, frame.narrow);
    const labels = labelRoom(groups.flatMap(({ rows }) => rows.map(({ label }) => label)), sizes.label, width);
    const room = width - (frame.narrow ? 0 : labels);
    const scale = min(groups, ({ rows }) => barScale(rows, chart.survey, room, sizes.value)) ?? 0;

    const marks = groups.flatMap(({ column, rows }, index): Mark[] => {
      const x = frame.narrow ? 0 : index * (width + GUTTER);
      const y = frame.narrow ? index * (TITLE + height) : 0;
      const name = columnName(column);
      // Above its bars, where it has room there.
      const indent = frame.narrow || textWidth(name, TITLE_SIZE) > width - labels ? 0 : labels;
      const title: Mark = {
        key: `title/${column}`,
        class: 'axis',
        shapes: [text('title', 'panel-title', { x: x + indent, y: y + 28, size: TITLE_SIZE }, fitText(name, TITLE_SIZE, width))],
      };
      const area = { x, y: y + TITLE, width, height, labels, stacked: frame.narrow, scale };
      return [title, ...barMarks(rows, chart.survey, area)];
    });
    const total = frame.narrow ? groups.length * (TITLE + height) : frame.height;
    return { width: frame.width, height: total, marks };
  },
  summary: (chart, state) => surveySummary(chart.survey, state.columns, state.rows),
  table: (chart) => {
    const last = chart.states.at(-1);
    return surveyTable(chart.survey, last?.columns ?? [], last?.rows ?? []);
  },
};

function panelRows({ survey, sides }: PanelsChart, { rows, highlight }: PanelsState, column: string): BarRow[] {
  return rows
    .map((label): BarRow => ({
      key: `${column}/${label}`,
      label,
      class: rowClass(label, sides, highlight),
      column,
      value: valueOf(survey, label, column),
    }))
    .sort((a, b) => descending(a.value?.number ?? -1, b.value?.number ?? -1));
}
