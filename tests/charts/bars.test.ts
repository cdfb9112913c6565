import { expect, test } from 'vitest';
import { bars } from '../../src/charts/bars.ts';
import { frames } from '../../src/charts/drawChart.ts';
import type { Drawing, Shape } from '../../src/charts/mark.ts';
import type { BarsChart } from '../../src/model/chart.ts';
import { faultsOf } from './faults.ts';
import { barsOf, random, surveyOf } from './samples.ts';

const draw = (chart: BarsChart, frame = frames.wide): Drawing => bars.draw(chart, chart.states[0] as BarsChart['states'][number], frame);

function shape(drawing: Drawing, key: string, part: string): Extract<Shape, { shape: 'rect' }> {
  const found = drawing.marks.find((mark) => mark.key === key)?.shapes.find((each) => each.part === part);
  if (found?.shape !== 'rect') throw new Error(`no rect ${part} in ${key}`);
  return found;
}

test('bars start at one zero line and are as long as their numbers', () => {
  const drawing = draw(barsOf(surveyOf({ Left: { 2022: 40 }, Right: { 2022: 10 }, Third: { 2022: 0 } })));
  const [left, right, third] = ['Left', 'Right', 'Third'].map((key) => shape(drawing, key, 'bar'));
  expect(new Set([left?.x, right?.x, third?.x]).size).toBe(1);
  expect(left?.width).toBeCloseTo((right?.width ?? 0) * 4);
  expect(third?.width).toBe(0);
});

test('the scale stays when a step shows another column', () => {
  const survey = surveyOf({ A: { 2022: 10, 2023: 80 }, B: { 2022: 5, 2023: 40 } });
  const state = { rows: ['A', 'B'], highlight: [] };
  const chart: BarsChart = { ...barsOf(survey), states: [{ ...state, column: '2022' }, { ...state, column: '2023', compare: '2022' }] };
  const [first, second] = chart.states.map((each) => bars.draw(chart, each, frames.wide)) as [Drawing, Drawing];
  expect(shape(second, 'A', 'bar').width).toBeCloseTo(shape(first, 'A', 'bar').width * 8);
  expect(shape(second, 'A', 'earlier').width).toBeCloseTo(shape(first, 'A', 'bar').width);
});

test('a number that was not seen first hand is hollow and says why', () => {
  const survey = surveyOf({ A: { 2022: 10 } });
  const value = survey.rows[0]?.values['2022'];
  if (value) value.grade = 'quoted';
  const mark = draw(barsOf(survey)).marks.find(({ key }) => key === 'A');
  expect(mark?.shapes.find(({ part }) => part === 'bar')?.class).toBe('hollow');
  expect(JSON.stringify(mark?.shapes)).toContain('quoted');
  expect(mark?.readout).toMatchObject({ label: 'A, 2022', value: '10\u202f% of respondents', note: 'Quoted: here' });
});

test('highlights colour what the slide is about and grey the rest', () => {
  const survey = surveyOf({ Left: { 2022: 1 }, Right: { 2022: 2 }, Third: { 2022: 3 } });
  const classes = (highlight: string[]): (string | undefined)[] =>
    ['Left', 'Right', 'Third'].map((key) => draw(barsOf(survey, { highlight })).marks.find((mark) => mark.key === key)?.class);
  expect(classes([])).toEqual(['mark side-1', 'mark side-2', 'mark plain']);
  expect(classes(['Third', 'Left'])).toEqual(['mark side-1', 'mark grey', 'mark lit']);
});

test('nothing leaves the chart or lies on something else, whatever the data', () => {
  const next = random(7);
  const names = ['C', 'Django', 'unittest (manage.py test)', 'A framework whose name was chosen by a committee in two sessions', '名前の長いフレームワーク'];
  for (let run = 0; run < 300; run += 1) {
    const rows = Array.from({ length: 1 + Math.floor(next() * 25) }, (_, index): [string, Record<string, number | undefined>] => {
      const number = (): number => Math.floor(next() * 101);
      return [`${names[Math.floor(next() * names.length)]} ${index}`, {
        2021: next() < 0.2 ? undefined : number(),
        2022: next() < 0.1 ? 0 : next() < 0.2 ? 50 : number(),
      }];
    });
    const chart = barsOf(surveyOf(Object.fromEntries(rows)), next() < 0.5 ? { compare: '2021' } : {});
    for (const frame of Object.values(frames)) {
      expect(faultsOf(draw(chart, frame)), JSON.stringify({ frame, rows })).toEqual([]);
    }
  }
});
