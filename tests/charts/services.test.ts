import { expect, test } from 'vitest';
import { frames } from '../../src/charts/drawChart.ts';
import { services } from '../../src/charts/services.ts';
import type { ServicesChart, ServicesState } from '../../src/model/chart.ts';
import { faultsOf } from './faults.ts';

const chartOf = (parts: string[]): ServicesChart => ({ type: 'services', app: 'Shop', parts, size: 'wide', sides: [], states: [] });
const draw = (parts: string[], state: ServicesState, frame = frames.wide): ReturnType<typeof services.draw> =>
  services.draw(chartOf(parts), state, frame);
const failed = (state: ServicesState): string[] =>
  draw(['Basket', 'Orders'], state).marks.filter((mark) => mark.class.includes('failed')).map(({ key }) => key);

test('a part that fails takes the monolith with it, and no other service', () => {
  expect(failed({ show: 'monolith', fails: 'Orders' })).toEqual(['frame', 'part/Basket', 'part/Orders']);
  expect(failed({ show: 'services', fails: 'Orders' })).toEqual(['link/Orders/calls', 'link/Orders/data', 'part/Orders']);
});

test('a monolith has one database, services have one each', () => {
  const databases = (show: ServicesState['show']): string[] =>
    draw(['Basket', 'Orders'], { show }).marks.map(({ key }) => key).filter((key) => key.startsWith('database'));
  expect(databases('monolith')).toEqual(['database']);
  expect(databases('services')).toEqual(['database/Basket', 'database/Orders']);
});

test('the parts of a monolith stand inside of it', () => {
  const { marks } = draw(['A', 'B', 'C', 'D', 'E'], { show: 'monolith' });
  const box = (key: string): { x: number; y: number; width: number; height: number } => {
    const shape = marks.find((mark) => mark.key === key)?.shapes.find(({ part }) => part === 'box');
    if (shape?.shape !== 'rect') throw new Error(`no box of ${key}`);
    return shape;
  };
  const frame = box('frame');
  for (const part of ['A', 'B', 'C', 'D', 'E'].map((name) => box(`part/${name}`))) {
    expect(part.x).toBeGreaterThan(frame.x);
    expect(part.y).toBeGreaterThan(frame.y);
    expect(part.x + part.width).toBeLessThan(frame.x + frame.width);
    expect(part.y + part.height).toBeLessThan(frame.y + frame.height);
  }
});

test('two to seven parts with long names have their place', () => {
  for (let count = 2; count <= 7; count += 1) {
    const parts = Array.from({ length: count }, (_, index) => `A part with a long name ${index}`);
    const states: ServicesState[] = [{ show: 'monolith' }, { show: 'services' }, { show: 'services', fails: parts[0] ?? '', scales: parts[1] ?? '' }];
    for (const state of states) {
      for (const frame of [frames.wide, frames.narrow]) expect(faultsOf(draw(parts, state, frame)), `${count} ${state.show}`).toEqual([]);
    }
  }
});
