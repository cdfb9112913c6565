import { columnTime, valueOf } from '../../charts/values.ts';
import type { BarsChart, BarsState, Chart, IntervalChart, PanelsChart, ServicesChart, TrendChart } from '../../model/chart.ts';
import type { Problem } from '../../model/problem.ts';
import type { Survey } from '../../model/survey.ts';
import type { Context } from '../context.ts';
import { didYouMean } from '../nearest.ts';
import type { Path, Reading } from '../yaml.ts';
import type { RawChart, RawChartOf } from './chartSchema.ts';
import { countCeremony } from './countCeremony.ts';
import { columnsOf, type Names, names, rowsOf, rowsWithNumber } from './names.ts';

type PlaceOf = Reading<unknown>['placeOf'];

/** Turns what the author wrote into a chart whose every name is known; reports the names that are not. */
export function readChart(raw: RawChart, placeOf: PlaceOf, context: Context): Chart | undefined {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const checked = names(placeOf, report);
  const base = { size: raw.size, sides: raw.sides ?? context.sides.map(({ name }) => name) };
  const chart = read();
  for (const problem of problems) context.report(problem);
  return problems.length === 0 ? chart : undefined;

  function read(): Chart | undefined {
    if (raw.type === 'services') return { ...base, ...readServices(raw, checked) };
    if (raw.type === 'ceremony') {
      const example = context.examples.get(raw.example);
      if (!example) return void report(unknown('example', raw.example, context.examples.keys(), 'example'));
      const counts = countCeremony(example, context.sides);
      const states = checked.states({ highlight: raw.highlight }, raw.steps).map(({ state, own, path }) => {
        checked.check(own.highlight, counts.map(({ measure }) => measure), 'measure', [...path, 'highlight']);
        return { highlight: state.highlight ?? [] };
      });
      return { type: 'ceremony', size: base.size, sides: context.sides.map(({ name }) => name), example: raw.example, counts, states };
    }
    const survey = context.surveys.get(raw.data);
    if (!survey) return void report(unknown('data', raw.data, context.surveys.keys(), 'survey'));
    checked.check(raw.sides, rowsOf(survey), 'row', ['sides']);
    switch (raw.type) {
      case 'bars': return { ...base, ...readBars(raw, survey, checked) };
      case 'panels': return { ...base, ...readPanels(raw, survey, checked) };
      case 'trend': return { ...base, ...readTrend(raw, survey, checked, report, placeOf) };
      case 'interval': return { ...base, ...readInterval(raw, survey, checked) };
    }
  }

  function unknown(key: string, name: string, known: Iterable<string>, what: string): Problem {
    return { message: `There is no ${what} \`${name}\``, place: placeOf([key]), hint: didYouMean(name, known) };
  }
}

function readBars(raw: RawChartOf<'bars'>, survey: Survey, checked: Names): Pick<BarsChart, 'type' | 'survey' | 'states'> {
  const columns = columnsOf(survey);
  const newest = columns.findLast((column) => rowsWithNumber(survey, [column]).length > 0) ?? '';
  const { column, compare, rows, highlight, sort } = raw;
  const states = checked.states({ column, compare, rows, highlight, sort }, raw.steps).map(({ state, own, path }): BarsState => {
    checked.check(own.column, columns, 'column', [...path, 'column']);
    checked.check(own.compare, columns, 'column', [...path, 'compare']);
    checkRows(own, survey, checked, path);
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

function readPanels(raw: RawChartOf<'panels'>, survey: Survey, checked: Names): Pick<PanelsChart, 'type' | 'survey' | 'states'> {
  checked.check(raw.columns, columnsOf(survey), 'column', ['columns']);
  const states = checked.states({ rows: raw.rows, highlight: raw.highlight }, raw.steps).map(({ state, own, path }) => {
    checkRows(own, survey, checked, path);
    return { columns: raw.columns, rows: state.rows ?? rowsWithNumber(survey, raw.columns), highlight: state.highlight ?? [] };
  });
  return { type: 'panels', survey, states };
}

function readTrend(raw: RawChartOf<'trend'>, survey: Survey, checked: Names, report: (problem: Problem) => void, placeOf: PlaceOf): Pick<TrendChart, 'type' | 'survey' | 'states'> {
  const columns = columnsOf(survey);
  const timeless = columns.find((column) => columnTime(column) === undefined);
  if (timeless !== undefined) {
    report({ message: `\`${timeless}\` is neither a year nor a day`, place: placeOf(['data']), hint: 'Columns that are groups can be `bars` or `panels`.' });
  }
  const { from, until, rows, highlight } = raw;
  const states = checked.states({ from, until, rows, highlight }, raw.steps).map(({ state, own, path }) => {
    checked.check(own.from, columns, 'column', [...path, 'from']);
    checked.check(own.until, columns, 'column', [...path, 'until']);
    checkRows(own, survey, checked, path);
    const first = state.from === undefined ? 0 : columns.indexOf(state.from);
    const last = state.until === undefined ? columns.length : columns.indexOf(state.until) + 1;
    const labels = state.rows ?? rowsWithNumber(survey, columns);
    // A column in which no row has a number would be an empty place, unless the data says why it is.
    const shown = columns.slice(first, last).filter((column) =>
      survey.columns.find(({ id }) => id === column)?.missing !== undefined || labels.some((label) => valueOf(survey, label, column)));
    return { columns: shown, rows: labels, highlight: state.highlight ?? [] };
  });
  if (states.some((state) => state.columns.length === 0)) {
    report({ message: 'No numbers between `from` and `until`', place: placeOf(['until']) });
  }
  return { type: 'trend', survey, states };
}

function readInterval(raw: RawChartOf<'interval'>, survey: Survey, checked: Names): Pick<IntervalChart, 'type' | 'survey' | 'column' | 'rows' | 'states'> {
  checked.check(raw.column, columnsOf(survey), 'column', ['column']);
  checked.check(raw.rows, rowsWithNumber(survey, [raw.column]), 'row', ['rows']);
  const [first = '', second = ''] = raw.rows;
  const states = checked.states({ show: raw.show }, raw.steps).map(({ state }) => ({ show: state.show ?? ('between' as const) }));
  return { type: 'interval', survey, column: raw.column, rows: [first, second], states };
}

function readServices(raw: RawChartOf<'services'>, checked: Names): Pick<ServicesChart, 'type' | 'app' | 'parts' | 'states'> {
  const { show, fails, scales } = raw;
  const states = checked.states({ show, fails, scales }, raw.steps).map(({ state, own, path }) => {
    checked.check(own.fails, raw.parts, 'part', [...path, 'fails']);
    checked.check(own.scales, raw.parts, 'part', [...path, 'scales']);
    return {
      show: state.show ?? ('monolith' as const),
      ...(state.fails !== undefined && { fails: state.fails }),
      ...(state.scales !== undefined && { scales: state.scales }),
    };
  });
  return { type: 'services', app: raw.app, parts: raw.parts, states };
}

function checkRows(state: { rows?: string[] | undefined; highlight?: string[] | undefined }, survey: Survey, checked: Names, path: Path): void {
  checked.check(state.rows, rowsOf(survey), 'row', [...path, 'rows']);
  checked.check(state.highlight, rowsOf(survey), 'row', [...path, 'highlight']);
}
