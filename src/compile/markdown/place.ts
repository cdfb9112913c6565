import type { Token, Tokens } from 'marked';
import type { Place } from '../../model/problem.ts';

/** Where each token of a piece of Markdown starts in the author's file. */
export type Places = WeakMap<object, Place>;

/**
 * Gives every token its place. marked's tokens carry no positions, but the raw texts of the blocks add up to their
 * source, so counting newlines finds the line; an inline token is looked for in the raw text of its block, behind the
 * one before it, which also gives the column.
 */
export function placeTokens(tokens: Token[], start: Place, places: Places): void {
  let line = start.line;
  for (const token of tokens) {
    const leading = /^\n*/.exec(token.raw)?.[0].length ?? 0;
    const place = { file: start.file, line: line + leading };
    places.set(token, place);
    placeChildren(token, place, places);
    line += newlines(token.raw);
  }
}

function placeChildren(token: Token, place: Place, places: Places): void {
  switch (token.type) {
    case 'list': {
      placeTokens((token as Tokens.List).items, place, places);
      break;
    }
    case 'list_item':
    case 'blockquote':
    case 'steps': {
      placeTokens(childrenOf(token), 'startsAt' in token ? { ...place, line: place.line + Number(token.startsAt) } : place, places);
      break;
    }
    case 'table': {
      const table = token as Tokens.Table;
      const rows = [table.header, ...table.rows];
      for (const [index, row] of rows.entries()) {
        // The second line of a table is its rule.
        const rowPlace = { ...place, line: place.line + index + (index > 0 ? 1 : 0) };
        const source = table.raw.split('\n')[index + (index > 0 ? 1 : 0)] ?? '';
        let from = 0;
        for (const cell of row) from = placeInline(cell.tokens, source, rowPlace, from, places);
      }
      break;
    }
    default:
      placeInline(childrenOf(token), token.raw, place, 0, places);
  }
}

/** Places inline tokens by finding them in `source`, which starts at `place`; returns where the last one ends. */
function placeInline(tokens: Token[], source: string, place: Place, from: number, places: Places): number {
  let cursor = from;
  for (const token of tokens) {
    const found = source.indexOf(token.raw, cursor);
    const at = found < 0 ? cursor : found;
    const before = source.slice(0, at);
    const lastBreak = before.lastIndexOf('\n');
    places.set(token, {
      file: place.file,
      line: place.line + newlines(before),
      ...(found < 0 ? {} : { column: (place.column ?? 1) + at - lastBreak - 1 }),
    });
    placeInline(childrenOf(token), source, place, at, places);
    if (found >= 0) cursor = at + token.raw.length;
  }
  return cursor;
}

function childrenOf(token: Token): Token[] {
  return 'tokens' in token && token.tokens ? token.tokens : [];
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
