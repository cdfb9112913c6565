import { columnTime, valueOf } from '../../charts/values.ts';
import type { BarsChart, BarsState, IntervalChart, PanelsChart, TrendChart } from '../../model/chart.ts';
import type { Survey } from '../../model/survey.ts';
import type { Path } from '../yaml.ts';
import type { RawChartOf } from './chartSchema.ts';
import { columnsOf, type Names, rowsOf, rowsWithNumber } from './names.ts';

/** What a chart has beyond the colours and the size that all of them have. */
type Own<C> = Omit<C, 'sides' | 'size'>;

export function readBars(raw: RawChartOf<'bars'>, survey: Survey, names: Names): Own<BarsChart> {
  const columns = columnsOf(survey);
  const newest = columns.findLast((column) => rowsWithNumber(survey, [column]).length > 0) ?? '';
  const { column, compare, rows, highlight, sort } = raw;
  const first = { column, compare, rows, highlight, sort };
  const states = names.states(first, raw.steps).map(({ state, own, path }): BarsState => {
    names.check(own.column, columns, 'column', [...path, 'column']);
    names.check(own.compare, columns, 'column', [...path, 'compare']);
    checkRows(own, survey, names, path);
    const shown = state.column ?? newest;
    const labels = state.rows ?? rowsWithNumber(survey, [shown]);
    const number = (label: string): number => valueOf(survey, label, shown)?.number ?? -1;
    return {
      column: shown,
      ...(state.compare !== undefined && { compare: state.compare }),
      rows: state.sort ? labels.toSorted((a, b) => number(b) - number(a)) : labels,
      highlight: state.highlight ?? [],
    };
  });
  return { type: 'bars', survey, states };
}

export function readPanels(raw: RawChartOf<'panels'>, survey: Survey, names: Names): Own<PanelsChart> {
  const { columns, rows, highlight } = raw;
  names.check(columns, columnsOf(survey), 'column', ['columns']);
  const states = names.states({ rows, highlight }, raw.steps).map(({ state, own, path }) => {
    checkRows(own, survey, names, path);
    return { columns, rows: state.rows ?? rowsWithNumber(survey, columns), highlight: state.highlight ?? [] };
  });
  return { type: 'panels', survey, states };
}

export function readTrend(
  raw: RawChartOf<'trend'>, survey: Survey, names: Names, report: (message: string, path: Path, hint?: string) => void,
): Own<TrendChart> {
  const columns = columnsOf(survey);
  const timeless = columns.find((column) => columnTime(column) === undefined);
  if (timeless !== undefined) {
    report(`\`${timeless}\` is neither a year nor a day`, ['data'], 'Columns that are groups can be `bars` or `panels`.');
  }
  const { from, until, rows, highlight } = raw;
  const states = names.states({ from, until, rows, highlight }, raw.steps).map(({ state, own, path }) => {
    names.check(own.from, columns, 'column', [...path, 'from']);
    names.check(own.until, columns, 'column', [...path, 'until']);
    checkRows(own, survey, names, path);
    const first = state.from === undefined ? 0 : columns.indexOf(state.from);
    const last = state.until === undefined ? columns.length : columns.indexOf(state.until) + 1;
    const labels = state.rows ?? rowsWithNumber(survey, columns);
    // A column in which no row has a number would be an empty place, unless the data says why it is.
    const shown = survey.columns.slice(first, last).filter(({ id, missing }) =>
      missing !== undefined || labels.some((label) => valueOf(survey, label, id)));
    return { columns: shown.map(({ id }) => id), rows: labels, highlight: state.highlight ?? [] };
  });
  if (states.some((state) => state.columns.length === 0)) report('No numbers between `from` and `until`', ['until']);
  return { type: 'trend', survey, states };
}

export function readInterval(raw: RawChartOf<'interval'>, survey: Survey, names: Names): Own<IntervalChart> {
  names.check(raw.column, columnsOf(survey), 'column', ['column']);
  names.check(raw.rows, rowsWithNumber(survey, [raw.column]), 'row', ['rows']);
  const [first = '', second = ''] = raw.rows;
  const states = names.states({ show: raw.show }, raw.steps).map(({ state: { show = 'between' } }) => ({ show }));
  return { type: 'interval', survey, column: raw.column, rows: [first, second], states };
}

interface Rows {
  rows?: string[] | undefined;
  highlight?: string[] | undefined;
}

function checkRows({ rows, highlight }: Rows, survey: Survey, names: Names, path: Path): void {
  names.check(rows, rowsOf(survey), 'row', [...path, 'rows']);
  names.check(highlight, rowsOf(survey), 'row', [...path, 'highlight']);
}
