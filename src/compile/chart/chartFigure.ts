import type { DrawnChart } from '../../charts/drawChart.ts';
import { svg } from '../../charts/svg.ts';
import { tableHtml } from '../../charts/table.ts';
import type { Chart } from '../../model/chart.ts';
import { attributes, escapeHtml } from '../html.ts';

/**
 * A chart in the page. Every state is there, drawn: the first is shown, each further one is a fragment, and the style
 * sheet shows the last that is visible. So the steps need no script, only their movement does.
 */
export function chartFigure(chart: Chart, drawn: DrawnChart, title: string | undefined, source: string, line: number): string {
  const states = drawn.states.map(({ drawing, summary }, index) => {
    const state = attributes({ class: index === 0 ? 'chart-state' : 'chart-state fragment', 'data-state': index });
    return `<div${state}><p class="visually-hidden">${escapeHtml(summary)}</p>${svg(drawing)}</div>`;
  });
  const caption = title === undefined ? '' : `<figcaption class="chart-title">${escapeHtml(title)}</figcaption>\n`;
  return `<figure${attributes({ class: 'chart', 'data-chart': chart.type, 'data-size': chart.size, 'data-line': line })}>
${caption}<div class="chart-states">
${states.join('\n')}
</div>
<div class="chart-narrow">${svg(drawn.narrow)}</div>
<div class="chart-foot">
<details class="chart-numbers"><summary>${chart.type === 'services' ? 'In words' : 'Numbers'}</summary>
<div class="chart-table" role="region" aria-label="Table" tabindex="0">${tableHtml(drawn.table)}</div></details>
<p class="chart-source">${source}</p>
</div>
</figure>
`;
}
