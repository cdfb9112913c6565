import type { Survey, SurveyColumn, SurveyRow, SurveyValue } from '../model/survey.ts';

/** A number as it is printed, `39 %`, `74K`, `38 or 39 %`; all numbers of a survey have the same decimals. */
export function printValue(value: SurveyValue, survey: Survey): string {
  return `${printNumber(value, survey)}${unitOf(survey)}`;
}

/** The number with what it counts, as a reader hears it: `39 % of respondents`, `74K stars`. */
export function sayValue(value: SurveyValue, survey: Survey): string {
  return `${printValue(value, survey)} ${survey.unit === '%' ? 'of ' : ''}${survey.of}`;
}

/** The number alone, for places where the unit is said elsewhere. */
export function printNumber({ number, upTo }: SurveyValue, survey: Survey): string {
  const places = decimalsOf(survey);
  return (upTo === undefined ? [number] : [number, upTo]).map((end) => end.toFixed(places)).join(' or ');
}

/** The unit as it follows a number: a percent sign keeps a narrow distance. */
export function unitOf(survey: Survey): string {
  return survey.unit === '%' ? '\u202f%' : survey.unit;
}

// Asked for each number that is printed, and the same for all of them.
const decimals = new WeakMap<Survey, number>();

function decimalsOf(survey: Survey): number {
  const known = decimals.get(survey);
  if (known !== undefined) return known;
  const numbers = survey.rows.flatMap(({ values }) => Object.values(values).map(({ number }) => number));
  const found = numbers.some((number) => !Number.isInteger(number)) ? 1 : 0;
  decimals.set(survey, found);
  return found;
}

/** The end of a value that is farther from zero. */
export function upperEnd(value: SurveyValue): number {
  return value.upTo ?? value.number;
}

/** Whether a number was seen where it was first published. */
export function isFirstHand(value: SurveyValue): boolean {
  return value.grade === 'primary' || value.grade === 'publisher';
}

/** A column as it is named in text: a day as people write it, anything else as it is. */
export function columnName(id: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(id) ?? [];
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return year && month && day ? `${Number(day)} ${months[Number(month) - 1]} ${year}` : id;
}

/** The moment of a column in years, for those that are years or days. */
export function columnTime(id: string): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(id) ?? [];
  if (!year) return undefined;
  return Number(year) + (month && day ? (Number(month) - 1 + (Number(day) - 1) / 31) / 12 : 0);
}

/** What a reader hears of where a number comes from. */
export function provenance(value: SurveyValue): string {
  return `${GRADE_WORDS[value.grade]}: ${value.place}`;
}

const GRADE_WORDS = {
  primary: 'Seen at the source',
  publisher: 'Stated by the publisher',
  quoted: 'Quoted',
  derived: 'Derived',
} as const;

export function rowOf(survey: Survey, label: string): SurveyRow | undefined {
  return survey.rows.find((row) => row.label === label);
}

export function columnOf(survey: Survey, id: string): SurveyColumn | undefined {
  return survey.columns.find((column) => column.id === id);
}

export function valueOf(survey: Survey, label: string, column: string): SurveyValue | undefined {
  return rowOf(survey, label)?.values[column];
}
