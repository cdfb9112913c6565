import type { Problem } from '../model/problem.ts';

/** Problems as a terminal shows them, all at once: place, what is wrong, and what to do about it. */
export function tellProblems(problems: Problem[]): string {
  const lines = problems.map(({ message, place, hint }) => {
    const at = [place.file, place.line, ...(place.column === undefined ? [] : [place.column])].join(':');
    return `${at} ${message}${hint ? `\n    ${hint}` : ''}`;
  });
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${lines.join('\n')}\n${count} in the author's files`;
}
