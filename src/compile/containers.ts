import type { Problem } from '../model/problem.ts';
import { fencedLines } from './fenced.ts';
import { didYouMean } from './nearest.ts';
import type { Chunk } from './split.ts';

const names = ['steps'];

/** Problems of the containers `::: name` … `:::` in a slide's body: unknown, never closed, closed without being opened. */
export function checkContainers(body: Chunk): Problem[] {
  const problems: Problem[] = [];
  const lines = body.text.split('\n');
  const fenced = fencedLines(lines);
  let open: { file: string; line: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const found = fenced[index] ? null : /^:::[ \t]*([\w-]*)[ \t]*(.*)$/.exec(line);
    if (!found) continue;
    const place = { file: body.place.file, line: body.place.line + index };
    const [, name = '', rest = ''] = found;
    if (name === '' && rest === '') {
      if (!open) problems.push({ message: 'This `:::` closes nothing', place, hint: 'Open a container with ::: steps' });
      open = undefined;
      continue;
    }
    if (!names.includes(name) || rest !== '') {
      problems.push({
        message: `Unknown container \`${line.trim()}\``,
        place,
        hint: didYouMean(name, names),
      });
    }
    if (open) problems.push(unclosed(open));
    open = place;
  }
  if (open) problems.push(unclosed(open));
  return problems;
}

function unclosed(place: { file: string; line: number }): Problem {
  return { message: 'Container is opened here and never closed', place, hint: 'Close it with a line of :::' };
}
