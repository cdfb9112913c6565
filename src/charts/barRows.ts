import { min } from 'd3-array';
import { scaleBand } from 'd3-scale';
import type { Survey, SurveyValue } from '../model/survey.ts';
import type { Mark, Run, Shape } from './mark.ts';
import { fitText, textWidth } from './text.ts';
import { columnName, isFirstHand, printValue, provenance, upperEnd } from './values.ts';

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
const MAX_PITCH = 128;
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
  const { pitch, label, value: valueSize } = barSizes(rows.length, area.height, area.stacked);
  const x0 = area.x + (area.stacked ? 0 : area.labels);
  const band = scaleBand<number>().domain(rows.map((_, index) => index)).range([area.y, area.y + pitch * rows.length]);
  const baseline: Mark = {
    key: `baseline/${area.x}/${area.y}`,
    class: 'axis',
    shapes: [{ part: 'baseline', shape: 'line', x1: x0, x2: x0, y1: area.y, y2: area.y + pitch * rows.length }],
  };
  const marks = rows.map((row, index): Mark => {
    const top = band(index) ?? 0;
    const thick = row.compare ? pitch * 0.44 : Math.min(pitch * 0.62, 72);
    const [barTop, barHeight] = area.stacked
      ? [top + 24, row.compare ? 18 : 24]
      : [row.compare ? top + pitch * 0.16 : top + (pitch - thick) / 2, thick];
    const shapes: Shape[] = [];
    if (row.compare?.value) {
      const height = area.stacked ? 8 : pitch * 0.2;
      shapes.push({ part: 'earlier', class: 'earlier', shape: 'rect', x: x0, y: barTop + barHeight, width: row.compare.value.number * area.scale, height });
    }
    if (row.value) {
      const { number, upTo } = row.value;
      shapes.push({ part: 'bar', class: isFirstHand(row.value) ? 'solid' : 'hollow', shape: 'rect', x: x0, y: barTop, width: number * area.scale, height: barHeight });
      if (upTo !== undefined) {
        shapes.push({ part: 'upTo', class: 'possible', shape: 'rect', x: x0 + number * area.scale, y: barTop, width: (upTo - number) * area.scale, height: barHeight });
      }
    }
    const middle = barTop + barHeight / 2;
    shapes.push(
      area.stacked
        ? { part: 'label', class: 'label', shape: 'text', x: area.x, y: top + 17, size: label, anchor: 'start', runs: [{ text: fitText(row.label, label, area.width) }] }
        : { part: 'label', class: 'label', shape: 'text', x: x0 - GAP, y: middle + label * 0.35, size: label, anchor: 'end', runs: [{ text: fitText(row.label, label, area.labels - GAP) }] },
      { part: 'value', class: 'value', shape: 'text', x: x0 + longest(row) * area.scale + GAP, y: middle + valueSize * 0.35, size: valueSize, anchor: 'start', runs: valueRuns(row, survey, valueSize) },
    );
    const mark: Mark = { key: row.key, class: `mark ${row.class}`, shapes };
    if (row.value) {
      mark.readout = {
        x: x0 + upperEnd(row.value) * area.scale,
        y: middle,
        label: `${row.label}, ${columnName(row.column)}`,
        value: `${printValue(row.value, survey)} of ${survey.of}`,
        note: provenance(row.value),
      };
    }
    return mark;
  });
  return [baseline, ...marks];
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
