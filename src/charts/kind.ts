import type { Chart, ChartOf, StateOf } from '../model/chart.ts';
import type { Drawing, Frame } from './mark.ts';
import type { Table } from './table.ts';

/** How charts of one type are drawn, said in one line, and written as a table. */
export interface Kind<T extends Chart['type']> {
  draw(chart: ChartOf<T>, state: StateOf<T>, frame: Frame): Drawing;
  summary(chart: ChartOf<T>, state: StateOf<T>): string;
  table(chart: ChartOf<T>): Table;
}
