/** How much one question matters to the reader, and which side it speaks for. */
export interface Answer {
  /** Index of the side. */
  side: number;
  /** 0 (no matter) to 3 (decides). */
  weight: number;
  because: string;
}

export interface Verdict {
  /** Sum of the weights that speak for each side. */
  sums: number[];
  /** What the weights say, with the weightiest reasons; `undefined` while nothing is weighed. */
  sentence: string | undefined;
}

/** Adds up the weights side by side. A side leads when its sum is larger; the verdict names at most three reasons for it. */
export function verdict(answers: Answer[], sides: string[]): Verdict {
  const sums = sides.map((_, side) => answers.filter((answer) => answer.side === side).reduce((sum, { weight }) => sum + weight, 0));
  const most = Math.max(...sums);
  if (most <= 0) return { sums, sentence: undefined };
  const leading = sums.flatMap((sum, side) => (sum === most ? [side] : []));
  if (leading.length > 1) {
    return { sums, sentence: `Your weights are even. Both suit; let the team’s experience decide.` };
  }
  const reasons = answers
    .filter(({ side, weight }) => side === leading[0] && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ because }) => because.replace(/[.!?]?$/, (end) => end || '.'));
  return { sums, sentence: `Your weights speak for ${sides[leading[0] ?? 0] ?? ''}. ${reasons.join(' ')}` };
}
