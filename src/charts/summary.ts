import type { Survey } from '../model/survey.ts';
import { columnName, printValue, valueOf } from './values.ts';

/** All numbers of some columns in one line, as it is read aloud and in the speaker's view. */
export function surveySummary(survey: Survey, columns: readonly string[], rows: readonly string[]): string {
  const parts = columns.map((column) => {
    const numbers = rows.flatMap((label) => {
      const value = valueOf(survey, label, column);
      if (!value) return [];
      const aside = value.grade === 'quoted' || value.grade === 'derived' ? ` (${value.grade})` : '';
      return [`${label} ${printValue(value, survey)}${aside}`];
    });
    return `${columnName(column)}: ${numbers.join(', ')}`;
  });
  const question = survey.question.replace(/[“”]/g, '');
  return `${question}${question.endsWith('?') ? '' : '.'} ${parts.join('; ')}.`;
}
