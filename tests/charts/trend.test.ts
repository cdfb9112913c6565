import { expect, test } from 'vitest';
import { frames } from '../../src/charts/drawChart.ts';
import type { Drawing } from '../../src/charts/mark.ts';
import { trend } from '../../src/charts/trend.ts';
import type { TrendChart } from '../../src/model/chart.ts';
import { faultsOf } from './faults.ts';
import { random, surveyOf, trendOf } from './samples.ts';

const draw = (chart: TrendChart, frame = frames.wide, state = chart.states[0]): Drawing => trend.draw(chart, state as TrendChart['states'][number], frame);

const segments = (drawing: Drawing, row: string): string[] =>
  drawing.marks.find(({ key }) => key === `line/${row}`)?.shapes.map(({ part }) => part) ?? [];

test('a line joins neighbours that answered the same question, and nothing else', () => {
  const survey = surveyOf({ A: { 2017: 1, 2018: 2, 2020: 4, 2021: 5, 2022: 6, 2023: 7, 2024: 8 } });
  survey.columns = [
    { id: '2017', source: 's', changed: 'mixed' },
    { id: '2018', source: 's' },
    { id: '2019', source: '', missing: 'not seen' },
    { id: '2020', source: 's' },
    { id: '2021', source: 's' },
    { id: '2022', source: 's' },
    { id: '2023', source: 's', changed: 'one list' },
    { id: '2024', source: 's', changed: 'one list' },
  ];
  const drawing = draw(trendOf(survey));
  expect(segments(drawing, 'A')).toEqual(['2020-2021', '2021-2022', '2023-2024']);
  const bands = drawing.marks.filter(({ key }) => key.startsWith('band/'));
  expect(bands.map(({ key, class: name }) => [key, name])).toEqual([
    ['band/2017', 'band'], ['band/2019', 'band missing'], ['band/2023', 'band'],
  ]);
});

test('years stand as far apart as they are', () => {
  const drawing = draw(trendOf(surveyOf({ A: { 2020: 1, 2021: 1, 2024: 1 } })));
  const xs = ['2020', '2021', '2024'].map((year) => drawing.marks.find(({ key }) => key === `A/${year}`)?.readout?.x ?? 0);
  expect(((xs[2] ?? 0) - (xs[1] ?? 0)) / ((xs[1] ?? 0) - (xs[0] ?? 0))).toBeCloseTo(3);
});

test('a year that a step adds moves nothing that was there', () => {
  const chart = trendOf(surveyOf({ A: { 2020: 10, 2021: 20, 2022: 90 } }), {
    states: [{ columns: ['2020', '2021'], rows: ['A'], highlight: [] }, { columns: ['2020', '2021', '2022'], rows: ['A'], highlight: [] }],
  });
  const [before, after] = chart.states.map((state) => draw(chart, frames.wide, state).marks.find(({ key }) => key === 'A/2020')?.readout);
  expect(before).toEqual(after);
});

test('a tie shows two points', () => {
  const drawing = draw(trendOf(surveyOf({ A: { 2020: 39, 2021: 1 }, B: { 2020: 39, 2021: 2 } })));
  const [a, b] = ['A', 'B'].map((row) => drawing.marks.find(({ key }) => key === `${row}/2020`)?.readout?.x);
  expect(a).not.toBe(b);
});

test('two dates are a slope with its numbers at both ends', () => {
  const drawing = draw(trendOf(surveyOf({ A: { '2023-11-09': 14, '2025-11-06': 30 } }, { unit: 'M' })), frames.half);
  expect(JSON.stringify(drawing.marks.find(({ key }) => key === 'A/2023-11-09'))).toContain('14M');
  expect(JSON.stringify(drawing.marks.find(({ key }) => key === 'A/2025-11-06'))).toContain('30M');
});

test('nothing leaves the chart or lies on something else, whatever the data', () => {
  const next = random(11);
  for (let run = 0; run < 200; run += 1) {
    const years = Array.from({ length: 1 + Math.floor(next() * 9) }, (_, index) => 2015 + index);
    const rows = Array.from({ length: 1 + Math.floor(next() * 6) }, (_, index): [string, Record<string, number | undefined>] => [
      `${['Django', 'Flask', 'A rather long name'][index % 3]} ${index}`,
      Object.fromEntries(years.map((year) => [year, next() < 0.15 ? undefined : Math.floor(next() * 60)])),
    ]);
    const survey = surveyOf(Object.fromEntries(rows));
    if (survey.columns.length === 0) continue;
    const chart = trendOf(survey);
    for (const frame of Object.values(frames)) {
      expect(faultsOf(draw(chart, frame)), JSON.stringify({ frame, rows })).toEqual([]);
    }
  }
});
