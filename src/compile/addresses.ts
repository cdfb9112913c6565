import type { Chapter, Slide } from '../model/deck.ts';
import type { Place, Problem } from '../model/problem.ts';
import { didYouMean } from './nearest.ts';

/** A link from one slide to another, as it was written. */
export interface SlideLink {
  target: string;
  place: Place;
}

/** Problems of slides that have the same address. */
export function checkDuplicates(slides: Slide[]): Problem[] {
  const seen = new Map<string, Slide>();
  const problems: Problem[] = [];
  for (const slide of slides) {
    const other = seen.get(slide.id);
    if (other) {
      problems.push({
        message: `Two slides have the address \`${slide.id}\``,
        place: slide.place,
        hint: `The other one is at ${other.place.file}:${other.place.line}. Give one of them an id: in its front matter.`,
      });
    }
    seen.set(slide.id, slide);
  }
  return problems;
}

/** Problems of links to a slide or chapter that does not exist. */
export function checkLinks(links: SlideLink[], chapters: Chapter[]): Problem[] {
  const known = new Set(chapters.flatMap((chapter) => [chapter.id, ...chapter.slides.map((slide) => slide.id)]));
  return links
    .filter(({ target }) => !known.has(target))
    .map(({ target, place }) => ({ message: `No slide has the address \`${target}\``, place, hint: didYouMean(target, known) }));
}
