import type { Citation } from './context.ts';
import { sourceLine } from './sourceLine.ts';

/** How many sources a slide holds in its two columns. */
export const SOURCES_PER_SLIDE = 20;

/** Address of the slide that lists the source with this number; the first slide keeps the name its author gave it. */
export function sourcesSlideId(id: string, number: number): string {
  const page = Math.ceil(number / SOURCES_PER_SLIDE);
  return page <= 1 ? id : `${id}-${page}`;
}

/** The lists of cited sources, one for each slide that is needed. */
export function sourcesLists(citations: Citation[]): string[] {
  const pages = Math.max(1, Math.ceil(citations.length / SOURCES_PER_SLIDE));
  return Array.from({ length: pages }, (_, page) => {
    const shown = citations.slice(page * SOURCES_PER_SLIDE, (page + 1) * SOURCES_PER_SLIDE);
    const items = shown.map(({ number, source }) => `<li value="${number}">${sourceLine(source)}</li>`);
    return `<ol class="sources">\n${items.join('\n')}\n</ol>\n`;
  });
}
