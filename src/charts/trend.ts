import { pairs } from 'd3-array';
import type { TrendChart, TrendState } from '../model/chart.ts';
import type { Kind } from './kind.ts';
import type { Mark, Shape } from './mark.ts';
import { rowClass } from './rowClass.ts';
import { surveySummary } from './summary.ts';
import { surveyTable } from './surveyTable.ts';
import { endLabels, pointLabels } from './trendLabels.ts';
import { type Point, type TrendLayout, trendLayout } from './trendLayout.ts';
import { columnName, columnOf, isFirstHand, printValue, provenance, unitOf, upperEnd } from './values.ts';

const NARROW_HEIGHT = 430;
const RADIUS = 6.5;

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
      marks: [...axes(chart, state, layout), ...rows.map((row) => lines(chart, state, layout, row)), ...points(chart, state, layout, rows)],
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
  const { x, y, left, right, bottom, size, bands } = layout;
  const rules = (layout.isSlope ? [0] : y.ticks(5)).map((tick): Mark => ({
    key: `rule/${tick}`,
    class: 'axis',
    shapes: [
      { part: 'rule', class: tick === 0 ? 'baseline' : 'rule', shape: 'line', x1: left, x2: right, y1: y(tick), y2: y(tick) },
      ...(layout.isSlope ? [] : [({ part: 'tick', class: 'tick', shape: 'text', x: left - 8, y: y(tick) + size.axis * 0.35, size: size.axis, anchor: 'end', runs: [{ text: `${tick}${layout.left > 40 ? unitOf(survey) : ''}` }] }) satisfies Shape]),
    ],
  }));
  const stretches = bands.map(({ columns: inBand, x1, x2, lines: words, missing }): Mark => ({
    key: `band/${inBand[0]}`,
    class: missing ? 'band missing' : 'band',
    shapes: [
      { part: 'area', class: 'area', shape: 'rect', x: x1 + 2, y: 2, width: Math.max(0, x2 - x1 - 4), height: bottom - 2 },
      ...words.map((text, index): Shape => ({
        part: `words-${index}`, class: 'tick', shape: 'text', x: (x1 + x2) / 2, y: 20 + index * size.axis * 1.3, size: size.axis, anchor: 'middle', runs: [{ text }],
      })),
    ],
  }));
  const years: Mark = {
    key: 'columns',
    class: 'axis',
    shapes: columns.filter((id) => !crowded(columns, id, layout)).map((id): Shape => ({
      part: id, class: 'tick', shape: 'text', x: x(id), y: bottom + size.axis * 1.6, size: size.axis, anchor: 'middle', runs: [{ text: columnName(id) }],
    })),
  };
  const legend: Mark = {
    key: 'legend',
    class: 'axis',
    shapes: layout.legend.map((text, index): Shape => ({
      part: `line-${index}`, class: 'tick', shape: 'text', x: 0, y: bottom + size.axis * (3.1 + index * 1.3), size: size.axis, anchor: 'start', runs: [{ text }],
    })),
  };
  return [...stretches, ...rules, years, ...(legend.shapes.length > 0 ? [legend] : [])];
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
    return [{ part: `${from}-${to}`, class: 'stroke', shape: 'line', x1: a.x, y1: a.y, x2: b.x, y2: b.y }];
  });
  return { key: `line/${row}`, class: rowClass(row, sides, highlight), shapes };
}

function points({ survey, sides }: TrendChart, { highlight }: TrendState, layout: TrendLayout, rows: readonly string[]): Mark[] {
  const important = highlight.length > 0 ? highlight : rows.filter((row) => sides.includes(row));
  const numbers = pointLabels(layout, survey, important);
  const ends = endLabels(layout, survey);
  return rows.flatMap((row) => layout.points.filter((point) => point.row === row)).map((point): Mark => {
    const { row, column, value, x, y } = point;
    const shapes: Shape[] = [{ part: 'dot', class: isFirstHand(value) ? 'solid' : 'hollow', shape: 'circle', cx: x, cy: y, r: RADIUS }];
    if (value.upTo !== undefined) {
      shapes.unshift({ part: 'upTo', class: 'whisker', shape: 'line', x1: x, x2: x, y1: layout.y(value.number) + RADIUS, y2: layout.y(upperEnd(value)) - RADIUS });
    }
    const number = numbers.get(point);
    if (number) shapes.push({ part: 'number', class: 'number', ...number });
    const end = ends.find((label) => label.point === point);
    if (end) {
      const moved = Math.abs(end.text.y - end.text.size * 0.35 - y) > end.text.size * 0.4;
      if (moved) shapes.unshift({ part: 'tie', class: 'tie', shape: 'line', x1: x, y1: y, x2: end.text.x - 3, y2: end.text.y - end.text.size * 0.35 });
      shapes.push({ part: 'name', class: 'value', ...end.text });
    }
    return {
      key: `${row}/${column}`,
      class: `mark ${rowClass(row, sides, highlight)}`,
      shapes,
      readout: {
        x,
        y,
        label: `${row}, ${columnName(column)}`,
        value: `${printValue(value, survey)} of ${survey.of}`,
        note: provenance(value),
      },
    };
  });
}
