/** The word an author most likely meant, or nothing when none is close. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  // About one slip in three letters; more than that is another word.
  let bestDistance = Math.max(1, Math.ceil(word.length / 3)) + 1;
  for (const candidate of known) {
    const length = distance(word.toLowerCase(), candidate.toLowerCase());
    if (length < bestDistance) [best, bestDistance] = [candidate, length];
  }
  return best;
}

/** A hint for a word that is not known: the nearest one, else all there are. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const all = [...known];
  const guess = nearest(word, all);
  if (guess !== undefined) return `Did you mean \`${guess}\`?`;
  return all.length > 0 ? `There is ${all.map((name) => `\`${name}\``).join(', ')}.` : 'There is none.';
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? Infinity) + 1);
      }
      current.push(best);
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}
