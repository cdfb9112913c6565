import { expect, test } from 'vitest';
import { frames } from '../../src/charts/drawChart.ts';
import type { Drawing } from '../../src/charts/mark.ts';
import { panels } from '../../src/charts/panels.ts';
import type { PanelsChart } from '../../src/model/chart.ts';
import { faultsOf } from './faults.ts';
import { random, surveyOf } from './samples.ts';

function draw(numbers: Parameters<typeof surveyOf>[0], frame = frames.wide): Drawing {
  const survey = surveyOf(numbers);
  const state = { columns: survey.columns.map(({ id }) => id), rows: survey.rows.map(({ label }) => label), highlight: [] };
  const chart: PanelsChart = { type: 'panels', survey, size: 'wide', sides: ['Left', 'Right'], states: [state] };
  return panels.draw(chart, state, frame);
}

const keys = ({ marks }: Drawing): string[] => marks.filter(({ readout }) => readout).map(({ key }) => key);

test('each panel has its own order', () => {
  expect(keys(draw({ A: { one: 28, two: 61 }, B: { one: 41, two: 56 } }))).toEqual(['one/B', 'one/A', 'two/A', 'two/B']);
});

test('all panels have one scale', () => {
  const drawing = draw({ A: { one: 20, two: 40 }, B: { one: 10, two: 10 } });
  const width = (key: string): number => {
    const bar = drawing.marks.find((mark) => mark.key === key)?.shapes.find(({ part }) => part === 'bar');
    return bar?.shape === 'rect' ? bar.width : NaN;
  };
  expect(width('two/A')).toBeCloseTo(width('one/A') * 2);
  expect(width('two/B')).toBeCloseTo(width('one/B'));
});

test('nothing leaves the chart or lies on something else, whatever the data', () => {
  const next = random(17);
  for (let run = 0; run < 100; run += 1) {
    const columns = ['Data science', 'Web development', 'Everything else'].slice(0, 2 + Math.floor(next() * 2));
    const rows = Array.from({ length: 1 + Math.floor(next() * 8) }, (_, index): [string, Record<string, number | undefined>] => [
      `${['Django', 'A rather long name'][index % 2]} ${index}`,
      Object.fromEntries(columns.map((column) => [column, next() < 0.1 ? undefined : Math.floor(next() * 101)])),
    ]);
    for (const frame of [frames.wide, frames.narrow]) {
      expect(faultsOf(draw(Object.fromEntries(rows), frame)), JSON.stringify({ frame, rows })).toEqual([]);
    }
  }
});
