import { join } from 'node:path';
import { chartSchema } from '../../src/compile/chart/chartSchema.ts';
import { readChart } from '../../src/compile/chart/readChart.ts';
import { readDeckMatter } from '../../src/compile/frontMatter.ts';
import { readExamples } from '../../src/compile/examples.ts';
import { readPublications } from '../../src/compile/publications.ts';
import { readSurveys } from '../../src/compile/surveys.ts';
import type { Context } from '../../src/compile/context.ts';
import { split } from '../../src/compile/split.ts';
import { readYaml } from '../../src/compile/yaml.ts';
import type { Chart } from '../../src/model/chart.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readSources } from '../../src/vite/readSources.ts';

/** Every chart of a deck's folder, by the file and line of its fence. */
export async function deckCharts(folder = join(import.meta.dirname, '../..')): Promise<{ name: string; chart: Chart }[]> {
  const files = await readSources(folder, (path) => path);
  const slides = [...files.texts].filter(([path]) => /^slides\/[^/]+\.md$/.test(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  const problems: Problem[] = [];
  const [first] = slides;
  const { matter } = readDeckMatter(first && split(first[0], first[1], true).deckMatter, '');
  const { sources } = readPublications(files);
  const context: Context = {
    files, sides: matter.sides, routes: [], sources, claims: new Map(),
    examples: readExamples(files, matter.sides).examples,
    surveys: readSurveys(files, sources).surveys,
    report: (problem) => problems.push(problem),
    cite: () => undefined,
    linkTo: () => undefined,
  };
  const charts = slides.flatMap(([file, text]) => [...text.matchAll(/^```chart\n([^]*?)^```$/gm)].map((fence) => {
    const line = text.slice(0, fence.index).split('\n').length;
    const { value, placeOf, problems: wrong } = readYaml(chartSchema, fence[1] ?? '', file, line + 1);
    problems.push(...wrong);
    const chart = value && readChart(value, placeOf, context);
    return chart ? [{ name: `${file}:${line} ${chart.type}`, chart }] : [];
  })).flat();
  if (problems.length > 0) throw new Error(problems.map(({ message, place }) => `${place.file}:${place.line} ${message}`).join('\n'));
  return charts;
}
