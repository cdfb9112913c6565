import type { Survey } from '../model/survey.ts';
import type { Text } from './mark.ts';
import { spread } from './spread.ts';
import { fitText, textWidth } from './text.ts';
import { endNumber, type Point, type TrendLayout } from './trendLayout.ts';
import { printNumber, printValue } from './values.ts';

/** A name and number at the end of a line. */
export interface EndLabel {
  point: Point;
  text: Text;
}

/**
 * The end of each line says whose it is, in one column on the right. Labels keep off each other; one that is not where
 * its line ends is tied to it.
 */
export function endLabels(layout: TrendLayout, survey: Survey): EndLabel[] {
  const { points, size, top, bottom, names } = layout;
  const rows = [...new Set(points.map(({ row }) => row))];
  const ends = rows.map((row) => points.findLast((point) => point.row === row)).filter((end) => end !== undefined);
  const newest = points.at(-1)?.column;
  const x = Math.max(...ends.map((end) => end.x)) + 18;
  const ys = spread(ends.map(({ y }) => y), size.label * 1.2, top - size.label / 2, bottom - size.label / 2);
  return ends.map((point, index): EndLabel => {
    const number = endNumber(survey, point.value, point.column, newest);
    const name = fitText(point.row, size.label, names - textWidth(number, size.label));
    return {
      point,
      text: {
        shape: 'text',
        x,
        y: (ys[index] ?? point.y) + size.label * 0.35,
        size: size.label,
        anchor: 'start',
        runs: [{ text: name }, { text: number, class: 'number' }],
      },
    };
  });
}

/** The numbers a slope begins with, left of their points. */
function startLabels({ points, size, top, bottom }: TrendLayout, survey: Survey, column: string): Map<Point, Text> {
  const here = points.filter((point) => point.column === column);
  const ys = spread(here.map(({ y }) => y), size.label * 1.2, top - size.label / 2, bottom - size.label / 2);
  return new Map(here.map((point, index): [Point, Text] => [point, {
    shape: 'text',
    x: Math.min(...here.map(({ x }) => x)) - 14,
    y: (ys[index] ?? point.y) + size.label * 0.35,
    size: size.label,
    anchor: 'end',
    runs: [{ text: printValue(point.value, survey) }],
  }]));
}

interface Box { x1: number; x2: number; y1: number; y2: number }

/** Numbers above or below the points, as many as find a free place; the most important rows are asked first. */
export function pointLabels(layout: TrendLayout, survey: Survey, important: readonly string[]): Map<Point, Text> {
  const { points, size } = layout;
  const [first] = points;
  if (layout.isSlope && first) return startLabels(layout, survey, first.column);
  const ends = endLabels(layout, survey);
  const taken: Box[] = [
    ...points.map(({ x, y }) => ({ x1: x - 7, x2: x + 7, y1: y - 7, y2: y + 7 })),
    ...ends.map(({ text }) => boxOf(text, text.runs.map((run) => run.text).join(''))),
  ];
  const labels = new Map<Point, Text>();
  const said = new Set<string>();
  // On a phone there is room for the numbers of what the slide is about, no more.
  const asked = layout.isNarrow && important.length > 0 ? points.filter(({ row }) => important.includes(row)) : points;
  const inOrder = asked.toSorted((a, b) => Number(important.includes(b.row)) - Number(important.includes(a.row)));
  for (const point of inOrder) {
    const words = printNumber(point.value, survey);
    // Two lines that meet share one number.
    const meeting = `${point.column}/${words}`;
    if (said.has(meeting) || ends.some((end) => end.point === point)) continue;
    for (const y of [point.y - 12, point.y + 12 + size.number * 0.72]) {
      const text: Text = { shape: 'text', x: point.x, y, size: size.number, anchor: 'middle', runs: [{ text: words }] };
      const box = boxOf(text, words);
      if (box.y2 > layout.bottom + 4 || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      labels.set(point, text);
      said.add(meeting);
      break;
    }
  }
  return labels;
}

function boxOf({ x, y, size, anchor }: Text, words: string): Box {
  const width = textWidth(words, size);
  const x1 = anchor === 'middle' ? x - width / 2 : x;
  return { x1, x2: x1 + width, y1: y - size * 0.78, y2: y + size * 0.08 };
}

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
