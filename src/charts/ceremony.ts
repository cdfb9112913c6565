import type { CeremonyMeasure } from '../model/chart.ts';
import type { Kind } from './kind.ts';
import type { Mark } from './mark.ts';
import { textWidth } from './text.ts';

const UNIT = 34;
const TITLE_SIZE = 26;

/** Every command, file and line as a mark of its own, so that nobody has to believe a number. */
export const ceremony: Kind<'ceremony'> = {
  draw(chart, { highlight }, frame) {
    const { counts, sides } = chart;
    const height = frame.narrow ? counts.length * 148 : frame.height;
    const group = Math.min(160, height / counts.length);
    const size = frame.narrow ? 17 : 24;
    const titles = frame.narrow ? 0 : Math.max(...counts.map(({ measure }) => textWidth(TITLES[measure], TITLE_SIZE))) + 40;
    const names = Math.max(...sides.map((side) => textWidth(side, size))) + 16;
    const x0 = titles + names;
    const marks = counts.flatMap(({ measure, things }, index): Mark[] => {
      const top = index * group;
      const most = Math.max(1, ...things.map(({ count }) => count));
      const room = frame.width - x0 - textWidth(String(most), size) - 16;
      const unit = Math.min(UNIT, room / most);
      const pitch = frame.narrow ? 50 : Math.min(54, group * 0.42);
      const firstRow = top + (frame.narrow ? 36 : (group - pitch * things.length) / 2);
      const dim = highlight.length > 0 && !highlight.includes(measure);
      const title: Mark = {
        key: `title/${measure}`,
        class: dim ? 'axis dim' : 'axis',
        shapes: [
          { part: 'title', class: 'panel-title', shape: 'text', x: 0, y: frame.narrow ? top + 22 : firstRow + pitch * 0.5 + TITLE_SIZE * 0.35, size: frame.narrow ? 20 : TITLE_SIZE, anchor: 'start', runs: [{ text: TITLES[measure] }] },
          ...(index > 0 && !frame.narrow ? [{ part: 'rule', class: 'rule', shape: 'line', x1: 0, x2: frame.width, y1: top, y2: top } as const] : []),
        ],
      };
      const rows = things.map(({ side, names: thingNames, count }, row): Mark => {
        const y = firstRow + row * pitch;
        const tall = pitch * 0.62;
        const wide = Math.min(unit * 0.78, tall);
        // One path for all of them: an example has hundreds of lines.
        const units = Array.from({ length: count }, (_, at) => {
          const [left, width, height] = [x0 + at * unit, wide, tall].map((n) => Math.round(n * 10) / 10);
          return `M${left},${Math.round((y + (pitch - tall) / 2) * 10) / 10}h${width}v${height}h-${width}z`;
        });
        const end = x0 + Math.max(0, count * unit) + 8;
        const middle = y + pitch / 2;
        return {
          key: `${measure}/${side}`,
          class: `mark ${dim ? 'grey' : `side-${sides.indexOf(side) + 1}`}`,
          shapes: [
            { part: 'label', class: 'label', shape: 'text', x: x0 - 14, y: middle + size * 0.35, size, anchor: 'end', runs: [{ text: side }] },
            { part: 'units', class: 'solid', shape: 'path', d: units.join('') },
            { part: 'value', class: 'value', shape: 'text', x: end, y: middle + size * 0.35, size, anchor: 'start', runs: [{ text: String(count) }] },
          ],
          readout: { x: end - 8, y: middle, label: `${side}, ${measure}`, value: `${count} ${measureOf(measure, count)}`, note: shortened(thingNames) },
        };
      });
      return [title, ...rows];
    });
    return { width: frame.width, height, marks };
  },
  summary: (chart) => `What the example ${chart.example} takes. ${chart.counts.map(({ measure, things }) =>
    `${TITLES[measure]}: ${things.map(({ side, count }) => `${side} ${count}`).join(', ')}`).join('; ')}.`,
  table: (chart) => ({
    caption: `Counted in the files of the example ${chart.example} when this deck was built`,
    head: ['', ...chart.sides],
    rows: chart.counts.map(({ measure, things }) => [TITLES[measure], ...things.map(({ count }) => String(count))]),
  }),
};

const TITLES: Record<CeremonyMeasure, string> = { commands: 'Commands', files: 'Files', lines: 'Lines of code' };

function measureOf(measure: CeremonyMeasure, count: number): string {
  return count === 1 ? measure.slice(0, -1) : measure;
}

/** As many names as a readout has room for. */
function shortened(names: readonly string[]): string {
  const shown = names.slice(0, 6).join(', ');
  return names.length > 6 ? `${shown} and ${names.length - 6} more` : shown;
}
