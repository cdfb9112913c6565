import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { TrendChart, TrendState } from '../model/chart.ts';
import type { Survey, SurveyValue } from '../model/survey.ts';
import type { Frame } from './mark.ts';
import { textWidth, wrapText } from './text.ts';
import { columnName, columnOf, columnTime, printValue, upperEnd, valueOf } from './values.ts';

/** One number of a line, at its place. */
export interface Point {
  row: string;
  column: string;
  value: SurveyValue;
  x: number;
  y: number;
}

/** A stretch of time whose numbers do not compare with the others, or that has none. */
export interface Band {
  columns: string[];
  x1: number;
  x2: number;
  words: string;
  /** The words as they are written into the band. */
  lines: string[];
  missing: boolean;
}

type Scale<T> = (value: T) => number;

export interface TrendLayout {
  x(column: string): number;
  y: ScaleLinear<number, number>;
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: { label: number; number: number; axis: number };
  bands: Band[];
  /** What the bands say, below the drawing where they are too thin for words. */
  legend: string[];
  points: Point[];
  /** Room for the names at the ends of the lines. */
  names: number;
  /** Two columns make a before and an after: numbers stand at both ends, and no scale is needed. */
  isSlope: boolean;
  isNarrow: boolean;
}

const AXIS = 16;
const LINE = AXIS * 1.3;
const COINCIDENT = 7;
const NUDGE = 7;

/** Scales, stretches and points of one state; the scales are those of the whole chart, so that a year can be added. */
export function trendLayout(chart: TrendChart, state: TrendState, frame: Frame): TrendLayout {
  const { survey, states } = chart;
  const size = frame.narrow
    ? { label: 17, number: 16, axis: AXIS }
    : { label: frame.width < 800 ? 20 : 24, number: 18, axis: AXIS };
  const all = survey.columns.map(({ id }) => id).filter((id) => states.some(({ columns }) => columns.includes(id)));
  const rows = [...new Set(states.flatMap((each) => each.rows))];
  const values = rows.flatMap((row) => all.flatMap((column) => valueOf(survey, row, column) ?? []));

  const nameWidth = Math.max(0, ...states.flatMap((each) => endTexts(survey, each).map((text) => textWidth(text, size.label))));
  const numberWidth = Math.max(0, ...values.map((value) => textWidth(printValue(value, survey), size.label)));
  const left = all.length === 2 ? numberWidth + 22 : frame.narrow ? 34 : 56;
  const names = Math.min(nameWidth, frame.width * 0.42);
  const right = frame.width - names - 26;
  const times = all.map((column) => columnTime(column) ?? 0);
  const inset = all.length === 2 ? 0 : frame.narrow ? 14 : 72;
  const time = scaleLinear().domain([Math.min(...times), Math.max(...times)]).range([left + inset, right - 8]);
  const x = (column: string): number => (all.length === 1 ? (left + right) / 2 : time(columnTime(column) ?? 0));

  const bands = findBands(chart, state, x, left, right);
  const allBands = findBands(chart, { ...state, columns: all }, x, left, right);
  const top = 12 + (frame.narrow ? 0 : Math.max(0, ...allBands.map(({ lines }) => lines.length))) * LINE + size.number;
  const legend = frame.narrow ? bands.flatMap(({ words }) => wrapText(words, AXIS, frame.width)) : [];
  const bottom = frame.height - (2 + legend.length) * LINE;
  const y = scaleLinear().domain([0, Math.max(1, ...values.map(upperEnd))]).nice(5).range([bottom, top]);
  if (frame.narrow) for (const band of bands) band.lines = [];

  const isSlope = all.length === 2;
  const points = findPoints(chart, state, x, y);
  return { x, y, left, right, top, bottom, size, bands, legend, points, names, isSlope, isNarrow: frame.narrow };
}

/** What stands at the ends of the lines: whose it is, its last number, and when that was if it was not at the end. */
function endTexts(survey: Survey, { columns, rows }: TrendState): string[] {
  const seen = (row: string): string | undefined => columns.findLast((column) => valueOf(survey, row, column));
  const newest = columns.findLast((column) => rows.some((row) => valueOf(survey, row, column)));
  return rows.flatMap((row) => {
    const column = seen(row);
    const value = column === undefined ? undefined : valueOf(survey, row, column);
    return value && column !== undefined ? [`${row}${endNumber(survey, value, column, newest)}`] : [];
  });
}

/** The number behind a name at the end of a line. */
export function endNumber(survey: Survey, value: SurveyValue, column: string, newest: string | undefined): string {
  return ` ${printValue(value, survey)}${column === newest ? '' : `, ${columnName(column)}`}`;
}

/** Columns in a row that share a changed question, or a reason why they are missing. */
function findBands({ survey }: TrendChart, { columns }: TrendState, x: Scale<string>, left: number, right: number): Band[] {
  const reason = (id: string): string | undefined => columnOf(survey, id)?.missing ?? columnOf(survey, id)?.changed;
  if (columns.every((id) => reason(id) === reason(columns[0] ?? ''))) return [];
  const bands: Band[] = [];
  for (const [index, id] of columns.entries()) {
    const why = reason(id);
    if (why === undefined) continue;
    const before = columns[index - 1];
    const after = columns[index + 1];
    const x1 = before === undefined ? left : (x(before) + x(id)) / 2;
    const x2 = after === undefined ? Math.min(right + 16, x(id) + 24) : (x(id) + x(after)) / 2;
    const last = bands.at(-1);
    if (last && before !== undefined && reason(before) === why) {
      last.columns.push(id);
      last.x2 = x2;
    } else {
      bands.push({ columns: [id], x1, x2, words: '', lines: [], missing: columnOf(survey, id)?.missing !== undefined });
    }
  }
  for (const band of bands) {
    const why = reason(band.columns[0] ?? '') ?? '';
    const when = band.columns.map(columnName).join(', ');
    const within = band.missing ? `${when} ${why}` : `Other question: ${why}`;
    band.words = band.missing ? `${when}: ${why}` : `${when}, other question: ${why}`;
    band.lines = wrapText(within, AXIS, band.x2 - band.x1 - 8);
  }
  return bands;
}

/** All points; those that would hide each other step aside a little, so that a tie looks like two. */
function findPoints({ survey }: TrendChart, { columns, rows }: TrendState, x: Scale<string>, y: Scale<number>): Point[] {
  return columns.flatMap((column) => {
    const points: Point[] = [];
    for (const row of rows) {
      const value = valueOf(survey, row, column);
      if (!value) continue;
      const at = y((value.number + upperEnd(value)) / 2);
      const hidden = points.filter((other) => Math.abs(other.y - at) < COINCIDENT).length;
      points.push({ row, column, value, x: x(column) + hidden * NUDGE, y: at });
    }
    return points;
  });
}
