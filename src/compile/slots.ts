import type { Problem } from '../model/problem.ts';
import { fencedLines } from './fenced.ts';
import { type Layout, layouts } from './layouts.ts';
import { didYouMean } from './nearest.ts';
import type { Chunk } from './split.ts';

/** A part of a slide's body; what stands before the first mark is the slot `main`. */
export interface Slot {
  name: string;
  chunk: Chunk;
}

/** Cuts a body at its lines `::name::`; a slot that the layout lacks is reported and read all the same. */
export function splitSlots(body: Chunk, layout: Layout): { slots: Slot[]; problems: Problem[] } {
  const lines = body.text.split('\n');
  const fenced = fencedLines(lines);
  const problems: Problem[] = [];
  const known: readonly string[] = layouts[layout];
  const starts = [{ name: 'main', line: -1 }];
  for (const [index, line] of lines.entries()) {
    const name = fenced[index] ? undefined : /^::([\w-]+)::[ \t]*$/.exec(line)?.[1];
    if (name === undefined) continue;
    const place = { file: body.place.file, line: body.place.line + index };
    if (!known.includes(name)) {
      const withIt = Object.entries(layouts).filter(([, slots]) => (slots as readonly string[]).includes(name));
      problems.push({
        message: `Layout \`${layout}\` has no slot \`${name}\``,
        place,
        hint: withIt.length > 0
          ? `Layouts with this slot: ${withIt.map(([other]) => other).join(', ')}.`
          : didYouMean(name, known.length > 0 ? known : Object.values(layouts).flat()),
      });
    } else if (starts.some((start) => start.name === name)) {
      problems.push({ message: `Slot \`${name}\` is filled twice`, place, hint: 'Join the two parts into one.' });
    }
    starts.push({ name, line: index });
  }
  const slots = starts.map((start, index) => ({
    name: start.name,
    chunk: {
      text: lines.slice(start.line + 1, starts[index + 1]?.line).join('\n'),
      place: { file: body.place.file, line: body.place.line + start.line + 1 },
    },
  }));
  return { slots, problems };
}
