/** How sure a number is, from the survey's own page down to arithmetic on other numbers. */
export const grades = ['primary', 'publisher', 'quoted', 'derived'] as const;

/** `primary`: the survey itself; `publisher`: its publisher in prose; `quoted`: somebody else; `derived`: arithmetic. */
export type Grade = (typeof grades)[number];

/** One printed number and where it was seen. */
export interface SurveyValue {
  number: number;
  /** Where sources disagree: the other end, always the larger one. */
  upTo?: number;
  grade: Grade;
  /** Where it was seen, in words. */
  place: string;
}

/** One asking of the question: a year, a day or a group of people. */
export interface SurveyColumn {
  /** As charts name it: `2022`, `2023-11-09` or `Web development`. */
  id: string;
  /** Id of the publication the numbers belong to. */
  source: string;
  /** Who answered, `4,900 respondents`. */
  base?: string;
  /** When it was asked or counted, in words. */
  asked?: string;
  /** How the question differed from that of the other columns; numbers on either side do not compare. */
  changed?: string;
  /** Why there are no numbers, for a column that is there to be seen as a gap. */
  missing?: string;
}

/** A line of the answers with its numbers by the id of their column; a number nobody has seen is absent. */
export interface SurveyRow {
  label: string;
  values: Record<string, SurveyValue>;
}

/** One question, its answers, and a source behind every number. */
export interface Survey {
  name: string;
  /** The question as asked, in quotation marks; where the wording is not known, what it was about. */
  question: string;
  /** Whether people could give one answer or many; absent for what was counted, not asked. */
  answers?: 'one' | 'many';
  /** What follows a number, `%`, `K`. */
  unit: string;
  /** What the number counts: `respondents`, `stars`. */
  of: string;
  columns: SurveyColumn[];
  rows: SurveyRow[];
}
