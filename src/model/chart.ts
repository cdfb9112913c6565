import type { Survey } from './survey.ts';

/** What every chart has. */
interface Base {
  /** The rows that wear the colours of the two sides of the deck. */
  sides: readonly string[];
  /** Half a slide or a whole one. */
  size: ChartSize;
}

export type ChartSize = 'wide' | 'half';

/** Bars of one column, longest or first row on top; an earlier column can stand thin behind it. */
export interface BarsChart extends Base {
  type: 'bars';
  survey: Survey;
  states: BarsState[];
}

export interface BarsState {
  column: string;
  compare?: string;
  /** Labels of the rows, in the order they are drawn. */
  rows: string[];
  /** Rows the slide is about; empty when it is about all of them. */
  highlight: string[];
}

/** The same question in several groups: bars of each in a panel of its own, sorted there. */
export interface PanelsChart extends Base {
  type: 'panels';
  survey: Survey;
  states: PanelsState[];
}

export interface PanelsState {
  columns: string[];
  rows: string[];
  highlight: string[];
}

/** Columns that are years or days, along a time axis. */
export interface TrendChart extends Base {
  type: 'trend';
  survey: Survey;
  states: TrendState[];
}

export interface TrendState {
  /** The columns drawn, in the order of time. */
  columns: string[];
  rows: string[];
  highlight: string[];
}

/** What the shares of two overlapping groups can mean for the share of both together. */
export interface IntervalChart extends Base {
  type: 'interval';
  survey: Survey;
  column: string;
  rows: readonly [string, string];
  states: IntervalState[];
}

export interface IntervalState {
  /** All the same people, nobody in both groups, or all that lies between. */
  show: 'same' | 'apart' | 'between';
}

/** What one side asks for before its smallest application runs, counted in the example's own files. */
export interface CeremonyChart extends Base {
  type: 'ceremony';
  /** Name of the example. */
  example: string;
  counts: CeremonyCount[];
  states: CeremonyState[];
}

/** The counted things of one measure, by name, for each side in the order of the sides. */
export interface CeremonyCount {
  measure: CeremonyMeasure;
  things: { side: string; names: string[]; count: number }[];
}

export const ceremonyMeasures = ['commands', 'files', 'lines'] as const;
export type CeremonyMeasure = (typeof ceremonyMeasures)[number];

export interface CeremonyState {
  highlight: string[];
}

/** An application as one program, and the same parts as services. */
export interface ServicesChart extends Base {
  type: 'services';
  app: string;
  parts: string[];
  states: ServicesState[];
}

export interface ServicesState {
  show: 'monolith' | 'services';
  /** The part that is broken. */
  fails?: string;
  /** The part that runs three times. */
  scales?: string;
}

/** A chart whose data is known to be there: what is drawn, state after state. */
export type Chart = BarsChart | PanelsChart | TrendChart | IntervalChart | CeremonyChart | ServicesChart;

/** The chart of one type. */
export type ChartOf<T extends Chart['type']> = Extract<Chart, { type: T }>;

/** One state of a chart of one type. */
export type StateOf<T extends Chart['type']> = ChartOf<T>['states'][number];
