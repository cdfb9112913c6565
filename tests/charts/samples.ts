import type { BarsChart, TrendChart } from '../../src/model/chart.ts';
import type { Survey, SurveyValue } from '../../src/model/survey.ts';

/** Numbers by row, then by column; `undefined` is one that nobody has seen. */
export type Numbers = Record<string, Record<string, number | undefined>>;

export function surveyOf(numbers: Numbers, more: Partial<Survey> = {}): Survey {
  const columns = [...new Set(Object.values(numbers).flatMap(Object.keys))].sort();
  return {
    name: 'sample',
    question: 'Sample',
    unit: '%',
    of: 'respondents',
    columns: columns.map((id) => ({ id, source: 'sample' })),
    rows: Object.entries(numbers).map(([label, values]) => ({
      label,
      values: Object.fromEntries(Object.entries(values).flatMap(([column, number]): [string, SurveyValue][] =>
        number === undefined ? [] : [[column, { number, grade: 'primary', place: 'here' }]])),
    })),
    ...more,
  };
}

export function barsOf(survey: Survey, state: Partial<BarsChart['states'][number]> = {}): BarsChart {
  const column = survey.columns.at(-1)?.id ?? '';
  return {
    type: 'bars',
    survey,
    size: 'wide',
    sides: ['Left', 'Right'],
    states: [{ column, rows: survey.rows.map(({ label }) => label), highlight: [], ...state }],
  };
}

export function trendOf(survey: Survey, more: Partial<TrendChart> = {}): TrendChart {
  return {
    type: 'trend',
    survey,
    size: 'wide',
    sides: ['Left', 'Right'],
    states: [{ columns: survey.columns.map(({ id }) => id), rows: survey.rows.map(({ label }) => label), highlight: [] }],
    ...more,
  };
}

/** The same numbers in every run: mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
