import { pairs } from 'd3-array';
import type { TrendChart, TrendState } from '../model/chart.ts';
import type { Kind } from './kind.ts';
import type { Mark, Shape } from './mark.ts';
import { rowClass } from './rowClass.ts';
import { across, CAPITALS, centred, down, line, rect, text } from './shapes.ts';
import { surveySummary } from './summary.ts';
import { surveyTable } from './surveyTable.ts';
import { endLabels, pointLabels } from './trendLabels.ts';
import { type Point, type TrendLayout, trendLayout } from './trendLayout.ts';
import { columnName, columnOf, isFirstHand, provenance, sayValue, unitOf, upperEnd } from './values.ts';

const NARROW_HEIGHT = 430;
const RADIUS = 6.5;
/** A label this far from its point still seems to belong to it. */
const TOUCHING = 40;

/** Numbers over time. A line is drawn only between neighbours that answered the same question. */
export const trend: Kind<'trend'> = {
  draw(chart, state, frame) {
    const height = frame.narrow ? NARROW_HEIGHT : frame.height;
    const layout = trendLayout(chart, state, { ...frame, height });
    // What the slide is about is drawn last, on top of the rest.
    const rows = [...state.rows].sort((a, b) => Number(state.highlight.includes(a)) - Number(state.highlight.includes(b)));
    return {
      width: frame.width,
      height,
      marks: [
        ...axes(chart, state, layout),
        ...rows.map((row) => lines(chart, state, layout, row)),
        ...points(chart, state, layout, rows),
      ],
    };
  },
  summary: (chart, state) =>
    surveySummary(chart.survey, state.columns.filter((id) => columnOf(chart.survey, id)?.missing === undefined), state.rows),
  table: (chart) => {
    const last = chart.states.at(-1);
    return surveyTable(chart.survey, last?.columns ?? [], last?.rows ?? []);
  },
};

function axes({ survey }: TrendChart, { columns }: TrendState, layout: TrendLayout): Mark[] {
  const { x, y, left, right, bottom, size: { axis }, bands, legend, isSlope } = layout;
  const rules = (isSlope ? [0] : y.ticks(5)).map((tick): Mark => ({
    key: `rule/${tick}`,
    class: 'axis',
    shapes: [
      across('rule', tick === 0 ? 'baseline' : 'rule', y(tick), left, right),
      ...(isSlope ? [] : [centred('tick', 'tick', { x: left - 8, y: y(tick), size: axis, anchor: 'end' },
        `${tick}${left > 40 ? unitOf(survey) : ''}`)]),
    ],
  }));
  const stretches = bands.map(({ columns: inBand, x1, x2, lines: words, missing }): Mark => ({
    key: `band/${inBand[0]}`,
    class: missing ? 'band missing' : 'band',
    shapes: [
      rect('area', 'area', { x: x1 + 2, y: 2, width: Math.max(0, x2 - x1 - 4), height: bottom - 2 }),
      ...words.map((words, index) =>
        text(`words-${index}`, 'tick', { x: (x1 + x2) / 2, y: 20 + index * axis * 1.3, size: axis, anchor: 'middle' }, words)),
    ],
  }));
  const years: Mark = {
    key: 'columns',
    class: 'axis',
    shapes: columns.filter((id) => !crowded(columns, id, layout)).map((id) =>
      text(id, 'tick', { x: x(id), y: bottom + axis * 1.6, size: axis, anchor: 'middle' }, columnName(id))),
  };
  const below: Mark = {
    key: 'legend',
    class: 'axis',
    shapes: legend.map((words, index) =>
      text(`line-${index}`, 'tick', { x: 0, y: bottom + axis * (3.1 + index * 1.3), size: axis }, words)),
  };
  return [...stretches, ...rules, years, ...(legend.length > 0 ? [below] : [])];
}

/** On a narrow drawing every second year is named, counted back from the last. */
function crowded(columns: readonly string[], id: string, { x }: TrendLayout): boolean {
  const [first = '', second] = columns;
  const step = second === undefined ? Infinity : Math.abs(x(second) - x(first));
  return step < 44 && (columns.length - 1 - columns.indexOf(id)) % Math.ceil(44 / step) !== 0;
}

function lines({ survey, sides }: TrendChart, { columns, highlight }: TrendState, layout: TrendLayout, row: string): Mark {
  const own = layout.points.filter((point) => point.row === row);
  const at = (column: string): Point | undefined => own.find((point) => point.column === column);
  const shapes = pairs(columns).flatMap(([from, to]): Shape[] => {
    const a = at(from);
    const b = at(to);
    if (!a || !b || columnOf(survey, from)?.changed !== columnOf(survey, to)?.changed) return [];
    return [line(`${from}-${to}`, 'stroke', { x1: a.x, y1: a.y, x2: b.x, y2: b.y })];
  });
  return { key: `line/${row}`, class: rowClass(row, sides, highlight), shapes };
}

function points({ survey, sides }: TrendChart, { highlight }: TrendState, layout: TrendLayout, rows: readonly string[]): Mark[] {
  const important = highlight.length > 0 ? highlight : rows.filter((row) => sides.includes(row));
  const numbers = pointLabels(layout, survey, important);
  const ends = endLabels(layout, survey);
  return rows.flatMap((row) => layout.points.filter((point) => point.row === row)).map((point): Mark => {
    const { row, column, value, x, y } = point;
    const number = numbers.get(point);
    const end = ends.find((label) => label.point === point)?.text;
    const middle = end ? end.y - end.size * CAPITALS : y;
    const isAway = end && (Math.abs(middle - y) > end.size * 0.4 || end.x - x > TOUCHING);
    const shapes: Shape[] = [
      ...(end && isAway ? [line('tie', 'tie', { x1: x, y1: y, x2: end.x - 3, y2: middle })] : []),
      ...(value.upTo === undefined ? []
        : [down('upTo', 'whisker', x, layout.y(value.number) + RADIUS, layout.y(upperEnd(value)) - RADIUS)]),
      { part: 'dot', class: isFirstHand(value) ? 'solid' : 'hollow', shape: 'circle', cx: x, cy: y, r: RADIUS },
      ...(number ? [{ part: 'number', class: 'number', ...number }] : []),
      ...(end ? [{ part: 'name', class: 'value', ...end }] : []),
    ];
    return {
      key: `${row}/${column}`,
      class: `mark ${rowClass(row, sides, highlight)}`,
      shapes,
      readout: {
        x,
        y,
        label: `${row}, ${columnName(column)}`,
        value: sayValue(value, survey),
        note: provenance(value),
      },
    };
  });
}
