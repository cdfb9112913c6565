import { greatest, rollup } from 'd3-array';
import type { Survey } from '../model/survey.ts';
import type { Table } from './table.ts';
import { columnName, columnOf, printValue, valueOf } from './values.ts';

/** The numbers shown, each with its grade and the place where it was seen; a number nobody has seen says so. */
export function surveyTable(survey: Survey, columns: readonly string[], rows: readonly string[]): Table {
  // Most numbers of a column were seen in one place: it stands below them, and only the others name their own.
  const places = columns.map((column) => mostCommon(rows.flatMap((row) => valueOf(survey, row, column)?.place ?? [])));
  const bases = columns.map((column) => columnOf(survey, column)?.base ?? '');
  const numbers = rows.map((label) => [
    label,
    ...columns.map((column, index) => {
      const value = valueOf(survey, label, column);
      if (!value) return columnOf(survey, column)?.missing ?? '–';
      return `${printValue(value, survey)}, ${value.grade}${value.place === places[index] ? '' : `: ${value.place}`}`;
    }),
  ]);
  return {
    caption: survey.unit === '%' ? `${survey.question}: share of ${survey.of}` : survey.question,
    head: ['', ...columns.map(columnName)],
    rows: [...numbers, ...(bases.some(Boolean) ? [['Base', ...bases]] : []), ['Seen in', ...places]],
  };
}

function mostCommon(texts: readonly string[]): string {
  const counted = rollup(texts, (same) => same.length, (text) => text);
  return greatest(counted, ([, count]) => count)?.[0] ?? '';
}
