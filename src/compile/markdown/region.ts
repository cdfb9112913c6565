/*
 * A region of a file starts and ends on a line with a comment of the file's language:
 *   "region" name … "endregion" [ name ]         # region routes   {# region page #}   <!-- region page -->
 * A "#" may stand before the word, as editors write it.
 */

const START = /^\s*(?:#|\{#|<!--|\/\/|--|\/\*)\s*#?region\s+([\w-]+)\b/;
const END = /^\s*(?:#|\{#|<!--|\/\/|--|\/\*)\s*#?endregion\b(?:\s+([\w-]+))?/;

/** Some lines of a file, without the marks of any region and without the indent they share. */
export interface Region {
  text: string;
  /** Line of the file on which it starts, from 1. */
  line: number;
}

/** The named region of a file's text; the whole file for no name; `undefined` when there is no such region. */
export function findRegion(text: string, name: string | undefined): Region | undefined {
  const lines = text.split('\n');
  let from = 0;
  let to = lines.length;
  if (name !== undefined) {
    from = lines.findIndex((line) => START.exec(line)?.[1] === name) + 1;
    if (from === 0) return undefined;
    to = lines.findIndex((line, index) => index >= from && END.test(line) && (END.exec(line)?.[1] ?? name) === name);
    if (to < 0) to = lines.length;
  }
  const kept = lines.slice(from, to).filter((line) => !START.test(line) && !END.test(line));
  return { text: withoutIndent(kept).join('\n').replace(/^\n+|\s+$/g, ''), line: from + 1 };
}

/** A file as a reader sees it: without the marks of its regions. */
export function withoutRegionMarks(text: string): string {
  return text.split('\n').filter((line) => !START.test(line) && !END.test(line)).join('\n');
}

/** Names of all regions of a file, for a hint. */
export function regionNames(text: string): string[] {
  return text.split('\n').flatMap((line) => START.exec(line)?.[1] ?? []);
}

function withoutIndent(lines: string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...indents, 80);
  return lines.map((line) => line.slice(shared));
}
