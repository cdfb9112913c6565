import { fencedLines } from './fenced.ts';
import type { Chunk } from './split.ts';

/** Takes the comments out of a slide's body, leaving its lines where they are; the last comment is the notes. */
export function takeNotes(body: Chunk): { body: Chunk; notes: Chunk | undefined } {
  const lines = body.text.split('\n');
  const fenced = fencedLines(lines);
  // Fenced text is blanked for the search only, so that a comment shown as code stays code.
  const searched = lines.map((line, index) => (fenced[index] ? ' '.repeat(line.length) : line)).join('\n');
  let text = body.text;
  let notes: Chunk | undefined;
  for (const found of searched.matchAll(/<!--([\s\S]*?)-->/g)) {
    const inner = body.text.slice(found.index + 4, found.index + found[0].length - 3);
    const line = body.place.line + searched.slice(0, found.index).split('\n').length - 1;
    notes = { text: inner, place: { file: body.place.file, line } };
    text = text.slice(0, found.index) + found[0].replace(/[^\n]/g, ' ') + text.slice(found.index + found[0].length);
  }
  return { body: { text, place: body.place }, notes };
}
