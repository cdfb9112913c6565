import { expect, test } from 'vitest';
import { frames } from '../../src/charts/drawChart.ts';
import { interval } from '../../src/charts/interval.ts';
import { bounds } from '../../src/charts/intervalBounds.ts';
import type { Mark } from '../../src/charts/mark.ts';
import type { IntervalChart } from '../../src/model/chart.ts';
import { faultsOf } from './faults.ts';
import { random, surveyOf } from './samples.ts';

function intervalOf(left: number, right: number): IntervalChart {
  return {
    type: 'interval', survey: surveyOf({ Left: { 2022: left }, Right: { 2022: right } }), column: '2022',
    rows: ['Left', 'Right'], size: 'wide', sides: ['Left', 'Right'], states: [{ show: 'same' }, { show: 'apart' }, { show: 'between' }],
  };
}

/** From where to where the bar of a mark goes, in percent. */
function reach(marks: Mark[], key: string, part = 'bar'): [number, number] | undefined {
  const rules = marks.find((mark) => mark.key === 'scale')?.shapes ?? [];
  const at = (tick: string): number => {
    const rule = rules.find((shape) => shape.part === `rule-${tick}`);
    return rule?.shape === 'line' ? rule.x1 : NaN;
  };
  const bar = marks.find((mark) => mark.key === key)?.shapes.find((shape) => shape.part === part);
  if (bar?.shape !== 'rect') return undefined;
  const percent = (x: number): number => Math.round(((x - at('0')) / (at('100') - at('0'))) * 1000) / 10;
  return [percent(bar.x), percent(bar.x + bar.width)];
}

test('the least is the larger share, the most is both together, and never more than all', () => {
  expect(bounds(intervalOf(39, 39))).toMatchObject({ low: 39, high: 78 });
  expect(bounds(intervalOf(10, 39))).toMatchObject({ low: 39, high: 49 });
  expect(bounds(intervalOf(60, 70))).toMatchObject({ low: 70, high: 100 });
});

test('one group lies over the other, beside it, or somewhere between', () => {
  const chart = intervalOf(39, 39);
  const [same, apart, between] = chart.states.map((state) => interval.draw(chart, state, frames.wide).marks);
  expect([reach(same ?? [], 'Right'), reach(same ?? [], 'union')]).toEqual([[0, 39], [0, 39]]);
  expect([reach(apart ?? [], 'Right'), reach(apart ?? [], 'union')]).toEqual([[39, 78], [0, 78]]);
  expect([reach(between ?? [], 'Right', 'room'), reach(between ?? [], 'union', 'room')]).toEqual([[0, 78], [39, 78]]);
});

test('shares that must overlap are shown to', () => {
  const chart = intervalOf(60, 70);
  const { marks } = interval.draw(chart, { show: 'apart' }, frames.wide);
  expect([reach(marks, 'Left'), reach(marks, 'Right'), reach(marks, 'union')]).toEqual([[0, 60], [30, 100], [0, 100]]);
});

test('nothing leaves the drawing, whatever the shares', () => {
  const next = random(5);
  for (let run = 0; run < 100; run += 1) {
    const chart = intervalOf(Math.round(next() * 100), Math.round(next() * 100));
    for (const frame of Object.values(frames)) {
      for (const state of chart.states) expect(faultsOf(interval.draw(chart, state, frame)), JSON.stringify(chart)).toEqual([]);
    }
  }
});
