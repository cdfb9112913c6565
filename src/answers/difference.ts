import { diffArrays } from 'diff';

/** Lines of a text, each with whether the other text lacks it. */
export interface MarkedLine {
  text: string;
  differs: boolean;
}

/** More changes than this are not worth marking one by one, and take long to find. */
const MOST_CHANGES = 200;

/** Marks the lines of a text that the other one does not have; `undefined` for no other text, or one that has nothing in common. */
export function markLines(text: string, other: string | undefined): MarkedLine[] {
  const lines = text.split('\n');
  const changes = other === undefined ? undefined : diffArrays(other.split('\n'), lines, { maxEditLength: MOST_CHANGES });
  if (!changes) return lines.map((line) => ({ text: line, differs: false }));
  return changes.flatMap(({ value, added, removed }) => (removed ? [] : value.map((line) => ({ text: line, differs: added }))));
}

/** A line of a changed file beside its original. */
export interface ChangedLine {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** What was changed in a file, line by line. */
export function changedLines(original: string, edited: string): ChangedLine[] {
  return diffArrays(original.split('\n'), edited.split('\n')).flatMap(({ value, added, removed }) =>
    value.map((text) => ({ text, change: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const) })));
}
