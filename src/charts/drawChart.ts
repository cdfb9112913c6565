import type { Chart } from '../model/chart.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds.ts';
import type { Drawing, Frame } from './mark.ts';
import type { Table } from './table.ts';

/** A chart, finished: a drawing and a sentence for each state, one drawing for a phone, and the table. */
export interface DrawnChart {
  states: { drawing: Drawing; summary: string }[];
  /** The last state once more, for a narrow page. */
  narrow: Drawing;
  table: Table;
}

/** Half a slide and a whole one, and the column of a phone. */
export const frames: Record<'wide' | 'half' | 'narrow', Frame> = {
  wide: { width: 1152, height: 440, narrow: false },
  half: { width: 552, height: 380, narrow: false },
  narrow: { width: 358, height: 440, narrow: true },
};

/** Draws every state of a chart. Nothing here depends on where the page will be shown. */
export function drawChart(chart: Chart): DrawnChart {
  // The map pairs each type with its kind; TypeScript cannot follow the pair through a union.
  const kind = kinds[chart.type] as unknown as Kind<Chart['type']>;
  const draw = (state: Chart['states'][number], frame: Frame): Drawing => kind.draw(chart, state as never, frame);
  const last = chart.states.at(-1);
  if (!last) throw new Error(`A chart of type ${chart.type} without a state`);
  return {
    states: chart.states.map((state) => ({
      drawing: draw(state, frames[chart.size]),
      summary: kind.summary(chart, state as never),
    })),
    narrow: draw(last, frames.narrow),
    table: kind.table(chart),
  };
}
