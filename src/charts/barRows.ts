import { min } from 'd3-array';
import { scaleBand } from 'd3-scale';
import type { Survey, SurveyValue } from '../model/survey.ts';
import type { Mark, Run, Shape } from './mark.ts';
import { centred, down, rect, text } from './shapes.ts';
import { fitText, textWidth } from './text.ts';
import { columnName, isFirstHand, printValue, provenance, sayValue, upperEnd } from './values.ts';

/** One bar with all that is written around it. */
export interface BarRow {
  key: string;
  label: string;
  class: string;
  column: string;
  value: SurveyValue | undefined;
  compare?: { column: string; value: SurveyValue | undefined };
}

/** Where bars are drawn: labels end left of `x0`, or stand above their bars when `stacked`. */
export interface BarArea {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Room for the labels. */
  labels: number;
  stacked: boolean;
  /** Pixels of one unit. */
  scale: number;
}

const GAP = 12;
const LABEL_SHARE = 0.38;
const MAX_PITCH = 148;
/** No text is smaller on the canvas. */
const SMALLEST = 16;
const STACKED_PITCH = 62;

/** Sizes that follow from the height one row gets. */
export function barSizes(count: number, height: number, stacked: boolean): { pitch: number; label: number; value: number } {
  const pitch = stacked ? STACKED_PITCH : Math.min(MAX_PITCH, height / Math.max(1, count));
  const size = stacked ? 17 : clamp(pitch * 0.56, SMALLEST, 30);
  return { pitch, label: size, value: stacked ? 20 : size };
}

/** Height that so many stacked rows need. */
export function stackedHeight(count: number): number {
  return count * STACKED_PITCH;
}

/** Room for the longest label, but never so much that the bars starve. */
export function labelRoom(labels: readonly string[], size: number, width: number): number {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, size)));
  return Math.min(widest, width * LABEL_SHARE) + GAP;
}

/** Pixels of one unit, so that every bar ends early enough for the words behind it. */
export function barScale(rows: readonly BarRow[], survey: Survey, room: number, size: number): number {
  const scales = rows
    .filter((row) => longest(row) > 0)
    .map((row) => (room - GAP - runsWidth(valueRuns(row, survey, size), size)) / longest(row));
  return Math.max(0, min(scales) ?? 0);
}

/** The bars as marks, the baseline first. */
export function barMarks(rows: readonly BarRow[], survey: Survey, area: BarArea): Mark[] {
  const { pitch } = barSizes(rows.length, area.height, area.stacked);
  const end = area.y + pitch * rows.length;
  const band = scaleBand<number>().domain(rows.map((_, index) => index)).range([area.y, end]);
  const baseline: Mark = {
    key: `baseline/${area.x}/${area.y}`,
    class: 'axis',
    shapes: [down('baseline', 'baseline', zeroOf(area), area.y, end)],
  };
  return [baseline, ...rows.map((row, index) => barMark(row, survey, area, band(index) ?? 0, rows.length))];
}

function zeroOf({ x, labels, stacked }: BarArea): number {
  return x + (stacked ? 0 : labels);
}

function barMark(row: BarRow, survey: Survey, area: BarArea, top: number, count: number): Mark {
  const sizes = barSizes(count, area.height, area.stacked);
  const bar = barPlace(row, area, top, sizes.pitch);
  const x0 = zeroOf(area);
  const middle = bar.y + bar.height / 2;
  const pixels = (number: number): number => number * area.scale;
  const shapes: Shape[] = [];
  if (row.compare?.value) {
    const below = { x: x0, y: bar.y + bar.height, width: pixels(row.compare.value.number), height: bar.earlier };
    shapes.push(rect('earlier', 'earlier', below));
  }
  if (row.value) {
    const { number, upTo } = row.value;
    const { y, height } = bar;
    shapes.push(rect('bar', isFirstHand(row.value) ? 'solid' : 'hollow', { x: x0, y, width: pixels(number), height }));
    if (upTo !== undefined) {
      shapes.push(rect('upTo', 'possible', { x: x0 + pixels(number), y, width: pixels(upTo - number), height }));
    }
  }
  const after = x0 + pixels(longest(row)) + GAP;
  shapes.push(
    area.stacked
      ? text('label', 'label', { x: area.x, y: top + 17, size: sizes.label }, fitText(row.label, sizes.label, area.width))
      : centred('label', 'label', { x: x0 - GAP, y: middle, size: sizes.label, anchor: 'end' },
        fitText(row.label, sizes.label, area.labels - GAP)),
    centred('value', 'value', { x: after, y: middle, size: sizes.value }, valueRuns(row, survey, sizes.value)),
  );
  const mark: Mark = { key: row.key, class: `mark ${row.class}`, shapes };
  if (row.value) {
    mark.readout = {
      x: x0 + pixels(upperEnd(row.value)),
      y: middle,
      label: `${row.label}, ${columnName(row.column)}`,
      value: sayValue(row.value, survey),
      note: provenance(row.value),
    };
  }
  return mark;
}

/** From where to where a bar goes within its row, and how high the earlier one below it is. */
function barPlace(row: BarRow, { stacked }: BarArea, top: number, pitch: number): { y: number; height: number; earlier: number } {
  if (stacked) return { y: top + 24, height: row.compare ? 18 : 24, earlier: 8 };
  if (row.compare) return { y: top + pitch * 0.16, height: pitch * 0.44, earlier: pitch * 0.2 };
  const height = Math.min(pitch * 0.62, 72);
  return { y: top + (pitch - height) / 2, height, earlier: 0 };
}

/** What is written behind a bar: the number, its grade where it was not seen first hand, and the earlier number. */
function valueRuns(row: BarRow, survey: Survey, size: number): Run[] {
  const aside = { class: 'aside', scale: Math.max(0.76, Math.min(1, SMALLEST / size)) };
  const runs: Run[] = row.value ? [{ text: printValue(row.value, survey) }] : [{ text: 'not seen', ...aside }];
  if (row.value && !isFirstHand(row.value)) runs.push({ text: `  ${row.value.grade}`, ...aside });
  if (row.compare?.value) {
    runs.push({ text: `   ${printValue(row.compare.value, survey)} in ${columnName(row.compare.column)}`, ...aside });
  }
  return runs;
}

function runsWidth(runs: readonly Run[], size: number): number {
  return runs.reduce((sum, { text, scale = 1 }) => sum + textWidth(text, size * scale), 0);
}

function longest(row: BarRow): number {
  return Math.max(row.value ? upperEnd(row.value) : 0, row.compare?.value?.number ?? 0);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
