import { drawChart } from '../../charts/drawChart.ts';
import { chartFigure } from '../chart/chartFigure.ts';
import { chartSchema } from '../chart/chartSchema.ts';
import { chartSource } from '../chart/chartSource.ts';
import { checkTitle } from '../chart/checkTitle.ts';
import { readChart } from '../chart/readChart.ts';
import { readYaml } from '../yaml.ts';
import type { FenceKind } from './fence.ts';

/** A chart, drawn when the deck is built. Its title is the slide's, unless it has one of its own. */
export const chart: FenceKind = (fence, context) => {
  const { value, problems, placeOf } = readYaml(chartSchema, fence.text, fence.place.file, fence.place.line + 1);
  for (const problem of problems) context.report(problem);
  const read = value && readChart(value, placeOf, context);
  if (!read) return '<div class="problem" role="alert">This chart cannot be drawn.</div>\n';

  for (const lie of checkTitle(value.title ?? fence.slide.title, read)) {
    context.report({
      message: `This chart does not show what its title says: ${lie}`,
      place: value.title === undefined ? fence.place : placeOf(['title']),
      hint: 'Change the title, or the chart.',
    });
  }
  return chartFigure(read, drawChart(read), value.title, chartSource(read, fence.place, context), fence.place.line);
};
