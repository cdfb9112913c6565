import type { Answers } from '../model/example.ts';
import type { Problem } from '../model/problem.ts';
import type { Sources } from './sources.ts';

/** The recorded answers of an example. Only the recorder writes the file, so its shape is taken on trust; not having one is no problem. */
export function readAnswers(file: string, files: Sources, report: (problem: Problem) => void): Answers {
  const text = files.texts.get(file);
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as Answers;
  } catch {
    report({ message: 'Recorded answers cannot be read', place: { file, line: 1 }, hint: 'Record them again: npm run record' });
    return {};
  }
}
