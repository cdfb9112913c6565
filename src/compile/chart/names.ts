import type { Survey } from '../../model/survey.ts';
import { didYouMean } from '../nearest.ts';
import type { Path } from '../yaml.ts';

/** Checks names that a fence uses against what there is, and reports those that are not. */
export interface Names {
  check(names: readonly string[] | string | undefined, known: readonly string[], what: string, path: Path): void;
  /** The states in the order they are shown, each with what the author wrote for it and where. */
  states<S extends object>(first: S, steps: readonly S[]): { state: S; own: S; path: Path }[];
}

export function names(report: (message: string, path: Path, hint?: string) => void): Names {
  return {
    check(wanted, known, what, path) {
      const list = typeof wanted === 'string' ? [wanted] : (wanted ?? []);
      for (const [index, name] of list.entries()) {
        if (known.includes(name)) continue;
        report(`There is no ${what} \`${name}\``, typeof wanted === 'string' ? path : [...path, index], didYouMean(name, known));
      }
    },
    states(first, steps) {
      let state = first;
      return [first, ...steps].map((own, index) => {
        // A step says only what changes.
        state = { ...state, ...own };
        return { state, own, path: index === 0 ? [] : ['steps', index - 1] };
      });
    },
  };
}

export function rowsWithNumber(survey: Survey, columns: readonly string[]): string[] {
  return survey.rows.filter(({ values }) => columns.some((column) => values[column] !== undefined)).map(({ label }) => label);
}

export function columnsOf(survey: Survey): string[] {
  return survey.columns.map(({ id }) => id);
}

export function rowsOf(survey: Survey): string[] {
  return survey.rows.map(({ label }) => label);
}
