import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/drawChart.ts';
import { svg } from '../../src/charts/svg.ts';
import type { Chart } from '../../src/model/chart.ts';
import { surveyOf } from './samples.ts';

const survey = surveyOf({
  Tea: { 2020: 30, 2021: 34, 2022: 41 },
  Coffee: { 2020: 52, 2021: 50, 2022: 50 },
  'Water & milk': { 2021: 7, 2022: 12 },
});
const value = survey.rows[2]?.values['2022'];
if (value) Object.assign(value, { grade: 'quoted', upTo: 14 });

const broken = surveyOf({
  Tea: { 2018: 24, 2020: 30, 2021: 34, 2022: 41, 2023: 33 },
  Coffee: { 2018: 55, 2020: 52, 2021: 50, 2022: 50, 2023: 44 },
});
broken.columns.splice(1, 0, { id: '2019', source: '', missing: 'not asked' });
const changed = broken.columns.at(-1);
if (changed) changed.changed = 'cold drinks too';

const rows = ['Tea', 'Coffee', 'Water & milk'];
const base = { size: 'wide', sides: ['Tea', 'Coffee'] } as const;
const samples: Chart[] = [
  { ...base, type: 'bars', survey, states: [{ column: '2022', compare: '2021', rows, highlight: [] }] },
  { ...base, type: 'panels', survey, states: [{ columns: ['2021', '2022'], rows, highlight: ['Tea'] }] },
  { ...base, type: 'trend', survey: broken, states: [{ columns: broken.columns.map(({ id }) => id), rows: ['Tea', 'Coffee'], highlight: [] }] },
  { ...base, type: 'interval', survey, column: '2022', rows: ['Tea', 'Coffee'], states: [{ show: 'between' }] },
  {
    ...base, type: 'ceremony', example: 'cup', states: [{ highlight: ['files'] }],
    counts: [
      { measure: 'commands', things: [{ side: 'Tea', names: ['boil', 'pour'], count: 2 }, { side: 'Coffee', names: ['grind'], count: 1 }] },
      { measure: 'files', things: [{ side: 'Tea', names: ['pot.py'], count: 1 }, { side: 'Coffee', names: ['mill.py', 'pot.py'], count: 2 }] },
    ],
  },
  { ...base, type: 'services', app: 'Kitchen', parts: ['Kettle', 'Mill', 'Oven'], states: [{ show: 'services', fails: 'Mill', scales: 'Oven' }] },
];

// Each picture carries its colours: it opens in a browser, and the README shows it.
const styles = (name: string): string => readFileSync(join(import.meta.dirname, `../../src/browser/styles/${name}.css`), 'utf8');
const colours = styles('tokens').match(/^ {2}--[\w-]+: light-dark\(.*;$/gm) ?? [];
const marks = styles('charts').split(/^(?=\/\* Marks: |\/\* Below: )/m)[1] ?? '';
const STYLE = `<style>
:root { color-scheme: light dark; background: var(--paper); }
:root {
${colours.join('\n')}
}
text { font-family: 'IBM Plex Sans', sans-serif; fill: var(--ink); }
${marks.trim()}
</style>`;

test.each(samples)('$type', async (chart) => {
  const { states, narrow } = drawChart(chart);
  const pictures = { [chart.type]: states[0]?.drawing, [`${chart.type}-narrow`]: narrow };
  for (const [name, drawing] of Object.entries(pictures)) {
    const markup = drawing && svg(drawing).replace(/<svg (.*?)>/, `<svg class="chart" $1>\n${STYLE}`).replace(/<g /g, '\n<g ');
    await expect(`${markup}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'drawings', `${name}.svg`));
  }
});

test('what an author writes cannot become markup', () => {
  const evil = surveyOf({ '<script>alert(1)</script>"\'&': { 2022: 5 } });
  const chart: Chart = { ...base, type: 'bars', survey: evil, states: [{ column: '2022', rows: evil.rows.map(({ label }) => label), highlight: [] }] };
  const markup = drawChart(chart).states.map(({ drawing }) => svg(drawing)).join('');
  expect(markup).not.toContain('<script');
  expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});
