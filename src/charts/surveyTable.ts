import type { Survey } from '../model/survey.ts';
import type { Table } from './table.ts';
import { columnName, columnOf, printValue, rowOf } from './values.ts';

/** The numbers shown, each with its grade; a number nobody has seen says so. */
export function surveyTable(survey: Survey, columns: readonly string[], rows: readonly string[]): Table {
  return {
    caption: `${survey.question}: share of ${survey.of}`.replace(survey.unit === '%' ? '' : /: share of .*/, ''),
    head: ['', ...columns.map(columnName)],
    rows: rows.map((label) => [
      label,
      ...columns.map((column) => {
        const value = rowOf(survey, label)?.values[column];
        if (!value) return columnOf(survey, column)?.missing ?? '–';
        return `${printValue(value, survey)}, ${value.grade}`;
      }),
    ]),
  };
}
