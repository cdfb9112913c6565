import { columnName, valueOf } from '../../charts/values.ts';
import type { Chart } from '../../model/chart.ts';
import type { Place } from '../../model/problem.ts';
import { type Grade, grades, type Survey } from '../../model/survey.ts';
import type { Context } from '../context.ts';
import { attributes, escapeHtml } from '../html.ts';

/** The small line below a chart: what was asked, of whom, when, by whom, and how sure the numbers are. */
export function chartSource(chart: Chart, place: Place, context: Context): string {
  switch (chart.type) {
    case 'services':
      return '';
    case 'ceremony':
      return `Counted when this deck was built, in the files of the example ${escapeHtml(chart.example)}. `
        + 'Lines that are blank or only a comment do not count.';
    default:
      return surveySource(chart.survey, columnsOf(chart), rowsOf(chart), chart.type === 'interval', place, context);
  }
}

type SurveyChart = Exclude<Chart, { type: 'services' | 'ceremony' }>;

function columnsOf(chart: SurveyChart): string[] {
  if (chart.type === 'interval') return [chart.column];
  const shown = new Set(chart.type === 'bars'
    ? chart.states.flatMap(({ column, compare }) => (compare === undefined ? [column] : [column, compare]))
    : chart.states.flatMap((state) => state.columns));
  return chart.survey.columns.map(({ id }) => id).filter((id) => shown.has(id));
}

function rowsOf(chart: SurveyChart): string[] {
  return chart.type === 'interval' ? [...chart.rows] : [...new Set(chart.states.flatMap((state) => state.rows))];
}

function surveySource(survey: Survey, ids: string[], rows: string[], derives: boolean, place: Place, context: Context): string {
  const columns = survey.columns.filter(({ id, missing }) => ids.includes(id) && missing === undefined);
  const last = columns.at(-1);
  const shownGrades = new Set(rows.flatMap((row) => ids.flatMap((id) => valueOf(survey, row, id)?.grade ?? [])));
  const asked = columns.length === 1 && last?.asked ? last.asked : columns.map(({ id }) => columnName(id)).join(', ');
  // One base stands here; many would be a table.
  const based = columns.filter(({ base }) => base !== undefined);
  const facts = [
    survey.question + (survey.answers === 'many' ? ', several answers allowed' : ''),
    survey.unit === '%' && survey.of !== 'respondents' ? `share of ${survey.of}` : '',
    columns.length > 3 ? '' : asked,
    based.length === 1 && based[0] ? `${columns.length > 1 ? `${columnName(based[0].id)}: ` : ''}${based[0].base}` : '',
  ];
  const words = facts.filter(Boolean).map((fact) => `${escapeHtml(fact.charAt(0).toUpperCase() + fact.slice(1))}.`).join(' ');
  const links = sourceLinks([...new Set(columns.map(({ source }) => source))], place, context);
  const derived = derives ? ' The share of either or both is derived.' : '';
  return `${words} ${links}. <span class="chart-grade">${gradeWords(shownGrades)}${derived}</span>`;
}

/** Publications that differ only in their year are named once. */
function sourceLinks(ids: string[], place: Place, context: Context): string {
  let title = '';
  return ids.flatMap((id) => {
    const cited = context.cite(id, place);
    if (!cited) return [];
    const { source, number, href } = cited;
    const [, series, year] = /^(.*) (\d{4})$/.exec(source.title) ?? [];
    const shown = series !== undefined && series === title ? year ?? '' : source.title;
    title = series ?? source.title;
    const outside = attributes({ href: source.url, target: '_blank', rel: 'noopener' });
    const inside = attributes({ href, 'aria-label': `Source ${number}: ${source.title}` });
    return [`<a${outside}>${escapeHtml(shown)}</a><sup class="cite"><a${inside}>${number}</a></sup>`];
  }).join(', ');
}

const GRADE_WORDS: Record<Grade, string> = {
  primary: 'Numbers seen at the source.',
  publisher: 'Numbers stated by the publisher.',
  quoted: 'quoted by others, the survey’s own chart not seen',
  derived: 'counted in the raw data',
};

/** The weakest grade speaks for the chart; marks that are not first hand are hollow, and this line says so. */
function gradeWords(shown: Set<Grade>): string {
  const weak = grades.filter((grade) => shown.has(grade) && (grade === 'quoted' || grade === 'derived'));
  if (weak.length > 0) return `Hollow: ${weak.map((grade) => GRADE_WORDS[grade]).join('; ')}.`;
  return GRADE_WORDS[shown.has('publisher') ? 'publisher' : 'primary'];
}
