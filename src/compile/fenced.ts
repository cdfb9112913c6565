/** The mark that opens or closes a code fence, at the start of its line. */
export const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** For each line, whether it belongs to a code fence, its marks included. */
export function fencedLines(lines: string[]): boolean[] {
  let open: string | undefined;
  return lines.map((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (open === undefined) {
      open = mark;
      return mark !== undefined;
    }
    if (mark?.startsWith(open) && line.trim() === mark) open = undefined;
    return true;
  });
}
