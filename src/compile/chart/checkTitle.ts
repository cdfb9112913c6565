import { bounds } from '../../charts/intervalBounds.ts';
import { columnName, printNumber, valueOf } from '../../charts/values.ts';
import type { CeremonyCount, Chart } from '../../model/chart.ts';
import type { Survey } from '../../model/survey.ts';

/*
 * What a title can say so that it can be checked, in the words people use:
 *
 *   39 %                          a number the chart shows
 *   <rows> … first|second|third   their rank, in the year behind it, else before it, else the last one shown
 *   <row> leads in <column>       first there
 *   <row> … ahead of <row>        the larger number
 *   <rows> … level                the same number
 *   Most …                        more than half, for the rows named
 */

/** What a title says that the data does not; an empty list if all that can be checked is true. */
export function checkTitle(title: string, chart: Chart): string[] {
  switch (chart.type) {
    case 'services':
      return [];
    case 'ceremony':
      return checkCounts(title, chart.counts);
    default: {
      const shown = shownBy(chart);
      return [...checkShares(title, shown), ...sentences(title).flatMap((sentence) => checkOrder(sentence, title, shown))];
    }
  }
}

/** What of a survey the chart shows, in any of its states. */
interface Shown {
  survey: Survey;
  rows: string[];
  columns: string[];
  numbers: Set<string>;
}

function shownBy(chart: Exclude<Chart, { type: 'services' | 'ceremony' }>): Shown {
  const { survey } = chart;
  const rows = [...new Set(chart.type === 'interval' ? chart.rows : chart.states.flatMap((state) => state.rows))];
  const wanted = new Set(chart.type === 'interval' ? [chart.column] : chart.type === 'bars'
    ? chart.states.flatMap(({ column, compare }) => (compare === undefined ? [column] : [column, compare]))
    : chart.states.flatMap((state) => state.columns));
  const columns = survey.columns.map(({ id }) => id).filter((id) => wanted.has(id));
  const numbers = new Set(rows.flatMap((row) => columns.flatMap((column) => {
    const value = valueOf(survey, row, column);
    return value ? printNumber(value, survey).split(' or ') : [];
  })));
  if (chart.type === 'interval') for (const end of [bounds(chart).low, bounds(chart).high]) numbers.add(String(end));
  return { survey, rows, columns, numbers };
}

function checkShares(title: string, { numbers }: Shown): string[] {
  return [...title.matchAll(/(\d+(?:\.\d+)?)\s?%/g)]
    .map(([, number = '']) => number)
    .filter((number) => !numbers.has(number))
    .map((number) => `the title says ${number} %, and the chart shows no such number`);
}

function checkCounts(title: string, counts: readonly CeremonyCount[]): string[] {
  return [...title.matchAll(/(\d+) (command|file|line)s?\b/g)].flatMap(([, number, one]) => {
    const counted = counts.find(({ measure }) => measure === `${one}s`)?.things.map(({ count }) => count) ?? [];
    return counted.includes(Number(number)) ? [] : [`the title says ${number} ${one}s, and counted are ${counted.join(' and ')}`];
  });
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const ORDINAL = new RegExp(`\\b(${ORDINALS.join('|')}|leads?)\\b`, 'gi');

function sentences(title: string): string[] {
  return title.split(/[;.:]\s/);
}

function checkOrder(sentence: string, title: string, shown: Shown): string[] {
  const { survey, rows } = shown;
  const named = mentions(sentence, rows);
  const number = (row: string, column: string): number => valueOf(survey, row, column)?.number ?? -1;
  const problems: string[] = [];

  let who: string[] = [];
  let from = 0;
  for (const match of sentence.matchAll(ORDINAL)) {
    const word = (match[1] ?? '').toLowerCase();
    // Whoever was named since the last ordinal; if nobody was, it is still the same ones.
    const since = named.filter(({ at }) => at >= from && at < match.index).map(({ row }) => row);
    if (since.length > 0) who = since;
    from = match.index;
    const column = columnFor(sentence, match.index, title, shown);
    for (const row of new Set(who)) {
      const wanted = Math.max(0, ORDINALS.indexOf(word)) + 1;
      const rank = 1 + rows.filter((other) => number(other, column) > number(row, column)).length;
      if (rank !== wanted) {
        const place = `in ${columnName(column)} it is number ${rank} of the rows shown`;
        problems.push(`the title says that ${row} is ${ORDINALS[wanted - 1]}, and ${place}`);
      }
    }
  }
  const column = columnFor(sentence, sentence.length, title, shown);
  const ahead = /\bahead of\b/.exec(sentence);
  if (ahead) {
    const before = named.findLast(({ at }) => at < ahead.index)?.row;
    const after = named.find(({ at }) => at > ahead.index)?.row;
    if (before && after && number(before, column) <= number(after, column)) {
      problems.push(`the title says that ${before} is ahead of ${after}, and in ${columnName(column)} it is not`);
    }
  }
  if (/\blevel\b/.test(sentence) && new Set(named.map(({ row }) => number(row, column))).size > 1) {
    const who = named.map(({ row }) => row).join(' and ');
    problems.push(`the title says that ${who} are level, and in ${columnName(column)} they are not`);
  }
  if (/^Most\b/.test(sentence)) {
    for (const { row } of named.filter((mention) => number(mention.row, column) <= 50)) {
      problems.push(`the title says “most”, and ${row} has no more than half in ${columnName(column)}`);
    }
  }
  return problems;
}

/** Rows named in a text, each where it stands; a name inside of a longer name does not count. */
function mentions(text: string, rows: readonly string[]): { row: string; at: number }[] {
  const found: { row: string; at: number; end: number }[] = [];
  for (const row of rows.toSorted((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(row); at >= 0; at = text.indexOf(row, at + 1)) {
      const end = at + row.length;
      const isWord = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '');
      if (isWord && !found.some((other) => at < other.end && other.at < end)) found.push({ row, at, end });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The column a word at a place speaks of: the first one named behind it, else in the title, else the last one shown. */
function columnFor(sentence: string, at: number, title: string, { columns }: Shown): string {
  const inLowerCase = new Map(columns.map((column) => [column.toLowerCase(), column]));
  const named = (text: string): { row: string; at: number }[] => mentions(text.toLowerCase(), [...inLowerCase.keys()]);
  const found = named(sentence).find((mention) => mention.at > at) ?? named(title).at(-1);
  return inLowerCase.get(found?.row ?? '') ?? columns.at(-1) ?? '';
}
