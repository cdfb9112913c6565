import type { CeremonyChart, Chart, ServicesChart } from '../../model/chart.ts';
import type { Example } from '../../model/example.ts';
import type { Problem } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { didYouMean } from '../nearest.ts';
import type { Path, Reading } from '../yaml.ts';
import type { RawChart, RawChartOf } from './chartSchema.ts';
import { countCeremony } from './countCeremony.ts';
import { type Names, names, rowsOf } from './names.ts';
import { readBars, readInterval, readPanels, readTrend } from './readSurveyChart.ts';

/** Turns what the author wrote into a chart whose every name is known; reports the names that are not. */
export function readChart(raw: RawChart, placeOf: Reading<unknown>['placeOf'], context: Context): Chart | undefined {
  const problems: Problem[] = [];
  const report = (message: string, path: Path, hint?: string): void => {
    problems.push({ message, place: placeOf(path), ...(hint !== undefined && { hint }) });
  };
  const chart = read();
  for (const problem of problems) context.report(problem);
  return problems.length === 0 ? chart : undefined;

  function read(): Chart | undefined {
    const checked = names(report);
    const sides = context.sides.map(({ name }) => name);
    if (raw.type === 'services') return { size: raw.size, sides, ...readServices(raw, checked) };
    if (raw.type === 'ceremony') {
      const example = found('example', raw.example, context.examples, 'example');
      return example && { size: raw.size, sides, ...readCeremony(raw, example, context, checked) };
    }
    const survey = found('data', raw.data, context.surveys, 'survey');
    if (!survey) return undefined;
    checked.check(raw.sides, rowsOf(survey), 'row', ['sides']);
    const base = { size: raw.size, sides: raw.sides ?? sides };
    switch (raw.type) {
      case 'bars': return { ...base, ...readBars(raw, survey, checked) };
      case 'panels': return { ...base, ...readPanels(raw, survey, checked) };
      case 'trend': return { ...base, ...readTrend(raw, survey, checked, report) };
      case 'interval': return { ...base, ...readInterval(raw, survey, checked) };
    }
  }

  function found<T>(key: string, name: string, known: Map<string, T>, what: string): T | undefined {
    const value = known.get(name);
    if (value === undefined) report(`There is no ${what} \`${name}\``, [key], didYouMean(name, known.keys()));
    return value;
  }
}

type Own<C> = Omit<C, 'sides' | 'size'>;

function readCeremony(raw: RawChartOf<'ceremony'>, example: Example, { sides }: Context, checked: Names): Own<CeremonyChart> {
  const counts = countCeremony(example, sides);
  const measures = counts.map(({ measure }) => measure);
  const states = checked.states({ highlight: raw.highlight }, raw.steps).map(({ state, own, path }) => {
    checked.check(own.highlight, measures, 'measure', [...path, 'highlight']);
    return { highlight: state.highlight ?? [] };
  });
  return { type: 'ceremony', example: raw.example, counts, states };
}

function readServices({ show, fails, scales, app, parts, steps }: RawChartOf<'services'>, checked: Names): Own<ServicesChart> {
  const states = checked.states({ show, fails, scales }, steps).map(({ state, own, path }) => {
    checked.check(own.fails, parts, 'part', [...path, 'fails']);
    checked.check(own.scales, parts, 'part', [...path, 'scales']);
    return {
      show: state.show ?? ('monolith' as const),
      ...(state.fails !== undefined && { fails: state.fails }),
      ...(state.scales !== undefined && { scales: state.scales }),
    };
  });
  return { type: 'services', app, parts, states };
}
