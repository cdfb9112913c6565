import type { Place, Problem } from '../model/problem.ts';
import { FENCE } from './fenced.ts';

/*
 * file         = [ deck matter ] slide { "---" slide }        deck matter: in the first file only
 * slide        = [ front matter ] body
 * deck matter  = "---" lines "---"                            at the very start of the file
 * front matter = "---" key ":" … lines "---"                  its first "---" is also the separator
 *
 * A "---" inside a code fence or an HTML comment separates nothing.
 */

/** Some of the author's lines with the place of the first of them. */
export interface Chunk {
  text: string;
  place: Place;
}

/** One slide as it was typed. */
export interface RawSlide {
  matter: Chunk | undefined;
  body: Chunk;
}

export interface SplitFile {
  deckMatter: Chunk | undefined;
  slides: RawSlide[];
  problems: Problem[];
}

const KEY = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;
const SEPARATOR = /^---[ \t]*$/;

/** Cuts one file of slides apart. Never loses a line: what cannot be understood stays in the body of its slide. */
export function split(file: string, text: string, isFirst: boolean): SplitFile {
  const lines = text.split('\n');
  const problems: Problem[] = [];
  const slides: RawSlide[] = [];
  const chunk = (from: number, to: number): Chunk => ({
    text: lines.slice(from, to).join('\n'),
    place: { file, line: from + 1 },
  });

  const separators = findSeparators(file, lines, problems);
  const closing = (from: number): number | undefined => separators.find((line) => line > from);
  let deckMatter: Chunk | undefined;
  let at = 0;

  if (isFirst && SEPARATOR.test(lines[0] ?? '')) {
    const end = closing(0);
    if (end === undefined) problems.push(unclosedMatter({ file, line: 1 }));
    deckMatter = chunk(1, end ?? lines.length);
    at = end === undefined ? lines.length : end + 1;
    // The first slide's own front matter may follow after empty lines.
    let next = at;
    while (next < lines.length && lines[next]?.trim() === '') next += 1;
    if (separators.includes(next) && KEY.test(lines[next + 1] ?? '')) at = next;
  }

  while (at < lines.length || slides.length === 0) {
    let matter: Chunk | undefined;
    let bodyStart = at;
    if (separators.includes(at)) {
      bodyStart = at + 1;
      if (KEY.test(lines[at + 1] ?? '')) {
        const end = closing(at);
        if (end === undefined) {
          problems.push(unclosedMatter({ file, line: at + 1 }));
        } else {
          matter = chunk(at + 1, end);
          bodyStart = end + 1;
        }
      }
    }
    const end = separators.find((line) => line >= bodyStart) ?? lines.length;
    slides.push({ matter, body: chunk(bodyStart, end) });
    if (end >= lines.length) break;
    at = end;
  }
  return { deckMatter, slides: withoutEmptyFirst(slides), problems };
}

/** A file may start with a separator, or hold nothing but deck matter: neither makes a slide. */
function withoutEmptyFirst(slides: RawSlide[]): RawSlide[] {
  const [first, ...rest] = slides;
  return first && !first.matter && first.body.text.trim() === '' ? rest : slides;
}

function unclosedMatter(place: Place): Problem {
  return {
    message: 'Front matter is opened here and never closed',
    place,
    hint: 'End it with a line of three dashes, or leave an empty line after `---` when the slide starts with text.',
  };
}

/** Indexes of the lines that are `---` outside of fences and comments. */
function findSeparators(file: string, lines: string[], problems: Problem[], ignore = new Set<number>()): number[] {
  const found: number[] = [];
  let fence: { line: number; mark: string } | undefined;
  let comment: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (fence) {
      const mark = FENCE.exec(line)?.[1];
      if (mark?.startsWith(fence.mark) && line.trim() === mark) fence = undefined;
    } else if (comment !== undefined) {
      if (line.includes('-->')) comment = undefined;
    } else if (!ignore.has(index)) {
      const mark = FENCE.exec(line)?.[1];
      if (mark) fence = { line: index, mark };
      else if (opensComment(line)) comment = index;
      else if (SEPARATOR.test(line)) found.push(index);
    } else if (SEPARATOR.test(line)) {
      found.push(index);
    }
  }
  const open = fence?.line ?? comment;
  if (open === undefined) return found;
  problems.push({
    message: fence ? 'Code fence is opened here and never closed' : 'Comment is opened here and never closed',
    place: { file, line: open + 1 },
    hint: fence ? `Close it with a line of ${fence.mark}` : 'Close it with -->',
  });
  // Read on as if that line opened nothing, so that the slides after it are still told apart.
  return findSeparators(file, lines, problems, new Set([...ignore, open]));
}

function opensComment(line: string): boolean {
  const start = line.lastIndexOf('<!--');
  return start >= 0 && !line.includes('-->', start);
}
