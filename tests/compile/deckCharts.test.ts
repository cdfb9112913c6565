import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/drawChart.ts';
import type { Text } from '../../src/charts/mark.ts';
import { faultsOf } from '../charts/faults.ts';
import { deckCharts } from './deckCharts.ts';

const charts = await deckCharts();

test('the deck has a chart of every type', () => {
  expect(new Set(charts.map(({ chart }) => chart.type))).toEqual(
    new Set(['bars', 'panels', 'trend', 'interval', 'ceremony', 'services']),
  );
});

describe.each(charts)('$name', ({ chart }) => {
  const { states, narrow } = drawChart(chart);
  const drawings = [...states.map(({ drawing }) => drawing), narrow];

  test('has nothing outside of it, and no words on words', () => {
    expect(drawings.flatMap(faultsOf)).toEqual([]);
  });

  test('can be read from the back of the room', () => {
    const texts = drawings.flatMap(({ marks }) => marks.flatMap(({ shapes }) => shapes.filter((shape): shape is Text & typeof shape => shape.shape === 'text')));
    expect(Math.min(...texts.flatMap(({ size, runs }) => runs.map(({ scale = 1 }) => size * scale)))).toBeGreaterThanOrEqual(16);
  });

  test('names each mark once, so that a step can follow it', () => {
    for (const { marks } of drawings) {
      expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
      for (const { key, shapes } of marks) expect(new Set(shapes.map(({ part }) => part)).size, key).toBe(shapes.length);
    }
  });

  test('draws no two states alike', () => {
    expect(new Set(states.map(({ drawing }) => JSON.stringify(drawing))).size).toBe(states.length);
  });
});
