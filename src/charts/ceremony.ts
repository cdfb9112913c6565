import type { CeremonyChart, CeremonyCount, CeremonyMeasure } from '../model/chart.ts';
import type { Kind } from './kind.ts';
import type { Frame, Mark } from './mark.ts';
import { across, centred, text } from './shapes.ts';
import { textWidth } from './text.ts';

const UNIT = 34;
const TITLE_SIZE = 26;

/** Every command, file and line as a mark of its own, so that nobody has to believe a number. */
export const ceremony: Kind<'ceremony'> = {
  draw(chart, { highlight }, frame) {
    const layout = ceremonyLayout(chart, frame);
    const marks = chart.counts.flatMap((count, index): Mark[] => {
      const dim = highlight.length > 0 && !highlight.includes(count.measure);
      const rows = count.things.map((_, row) => rowMark(chart, count, row, index, dim, layout));
      return [titleMark(count.measure, index, dim, layout), ...rows];
    });
    return { width: layout.width, height: layout.height, marks };
  },
  summary: (chart) => `What the example ${chart.example} takes. ${chart.counts.map(({ measure, things }) =>
    `${TITLES[measure]}: ${things.map(({ side, count }) => `${side} ${count}`).join(', ')}`).join('; ')}.`,
  table: (chart) => ({
    caption: `Counted in the files of the example ${chart.example} when this deck was built`,
    head: ['', ...chart.sides],
    rows: chart.counts.map(({ measure, things }) => [TITLES[measure], ...things.map(({ count }) => String(count))]),
  }),
};

interface CeremonyLayout {
  width: number;
  height: number;
  narrow: boolean;
  /** Height of a measure, of one side's row within it, and where the first row starts. */
  group: number;
  pitch: number;
  firstRow: number;
  /** Where the things that are counted start. */
  x0: number;
  size: number;
}

function ceremonyLayout({ counts, sides }: CeremonyChart, { width, height: room, narrow }: Frame): CeremonyLayout {
  const height = narrow ? counts.length * 148 : room;
  const size = narrow ? 17 : 24;
  const group = Math.min(160, height / counts.length);
  const pitch = narrow ? 50 : Math.min(54, group * 0.42);
  const widest = (words: string[], at: number): number => Math.max(...words.map((word) => textWidth(word, at)));
  const titles = narrow ? 0 : widest(counts.map(({ measure }) => TITLES[measure]), TITLE_SIZE) + 40;
  return {
    width, height, narrow, group, pitch, size,
    firstRow: narrow ? 36 : (group - pitch * sides.length) / 2,
    x0: titles + widest([...sides], size) + 16,
  };
}

function titleMark(measure: CeremonyMeasure, index: number, dim: boolean, layout: CeremonyLayout): Mark {
  const { group, firstRow, pitch, width, narrow } = layout;
  const top = index * group;
  const title = narrow
    ? text('title', 'panel-title', { x: 0, y: top + 22, size: 20 }, TITLES[measure])
    : centred('title', 'panel-title', { x: 0, y: top + firstRow + pitch / 2, size: TITLE_SIZE }, TITLES[measure]);
  const rule = index > 0 && !narrow ? [across('rule', 'rule', top, 0, width)] : [];
  return { key: `title/${measure}`, class: dim ? 'axis dim' : 'axis', shapes: [title, ...rule] };
}

function rowMark(
  { sides }: CeremonyChart, { measure, things }: CeremonyCount, row: number, index: number, dim: boolean, layout: CeremonyLayout,
): Mark {
  const { side = '', names = [], count = 0 } = things[row] ?? {};
  const { group, firstRow, pitch, x0, size, width } = layout;
  const most = Math.max(1, ...things.map((thing) => thing.count));
  const unit = Math.min(UNIT, (width - x0 - textWidth(String(most), size) - 16) / most);
  const y = index * group + firstRow + row * pitch;
  const middle = y + pitch / 2;
  const end = x0 + count * unit + 8;
  return {
    key: `${measure}/${side}`,
    class: `mark ${dim ? 'grey' : `side-${sides.indexOf(side) + 1}`}`,
    shapes: [
      centred('label', 'label', { x: x0 - 14, y: middle, size, anchor: 'end' }, side),
      { part: 'units', class: 'solid', shape: 'path', d: units(count, x0, y + pitch * 0.19, unit, pitch * 0.62) },
      centred('value', 'value', { x: end, y: middle, size }, String(count)),
    ],
    readout: {
      x: end - 8,
      y: middle,
      label: `${side}, ${measure}`,
      value: `${count} ${count === 1 ? measure.slice(0, -1) : measure}`,
      note: shortened(names),
    },
  };
}

/** One path for all of them: an example has hundreds of lines. */
function units(count: number, x0: number, y: number, unit: number, height: number): string {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const [top, wide, tall] = [y, Math.min(unit * 0.78, height), height].map(tenth);
  return Array.from({ length: count }, (_, at) => `M${tenth(x0 + at * unit)},${top}h${wide}v${tall}h-${wide}z`).join('');
}

const TITLES: Record<CeremonyMeasure, string> = { commands: 'Commands', files: 'Files', lines: 'Lines of code' };

/** As many names as a readout has room for. */
function shortened(names: readonly string[]): string {
  const shown = names.slice(0, 6).join(', ');
  return names.length > 6 ? `${shown} and ${names.length - 6} more` : shown;
}
