/*
 * steps = "{" step { "|" step } "}"
 * step  = "all" | part { "," part }
 * part  = number [ "-" number ]           lines of the block, counted from 1
 */

/** The lines lit at each step, or what is wrong with the way they were written. */
export type LineSteps = { steps: Set<number>[] } | { wrong: string };

/** Reads `1|3-5|all` for a block of so many lines. */
export function readLineSteps(text: string, lineCount: number): LineSteps {
  const steps: Set<number>[] = [];
  for (const step of text.split('|')) {
    const lit = new Set<number>();
    for (const part of step.split(',')) {
      const range = /^\s*(?:(all)|(\d+)(?:-(\d+))?)\s*$/.exec(part);
      if (!range) return { wrong: `\`${part.trim()}\` is no line, range of lines or \`all\`` };
      const first = range[1] ? 1 : Number(range[2]);
      const last = range[1] ? lineCount : Number(range[3] ?? range[2]);
      if (first < 1 || last > lineCount || first > last) {
        return { wrong: `\`${part.trim()}\` is outside of the block, which has ${lineCount} lines` };
      }
      for (let line = first; line <= last; line += 1) lit.add(line);
    }
    steps.push(lit);
  }
  return { steps };
}
