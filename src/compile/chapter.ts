import type { Chapter, Slide } from '../model/deck.ts';
import type { Citation, Context } from './context.ts';
import { readSlideMatter } from './frontMatter.ts';
import { slug } from './html.ts';
import type { Markdown } from './markdown/markdown.ts';
import { checkNamedRoutes } from './routes.ts';
import { draftSlide, type SlideDraft } from './slide.ts';
import { sourcesLists } from './sourcesSlides.ts';
import type { RawSlide } from './split.ts';

/** A chapter whose slides are read as far as their titles. */
export interface ChapterDraft {
  id: string;
  title: string;
  slides: SlideDraft[];
}

/** Reads a file's slides as far as their titles; the file's name, without its number, is the chapter's address. */
export function draftChapter(path: string, raws: RawSlide[], markdown: Markdown, context: Context): ChapterDraft {
  const chapter: ChapterDraft = { id: slug(path.replace(/^slides\/(?:\d+-)?|\.md$/g, '')), title: '', slides: [] };
  for (const raw of raws) {
    const { matter, problems } = readSlideMatter(raw.matter);
    const place = raw.matter?.place ?? raw.body.place;
    for (const problem of [...problems, ...checkNamedRoutes(matter.routes, context.routes, place)]) context.report(problem);
    if (matter.chapter) chapter.title = matter.chapter;
    const slide = draftSlide(raw, matter, chapter, markdown, context);
    chapter.title ||= slide.title;
    if (!matter.hide) chapter.slides.push(slide);
  }
  return chapter;
}

/** Writes the slides of a chapter; where the sources are listed, as many slides as they need. */
export function writeChapter(draft: ChapterDraft, citations: () => Citation[], write: (slide: SlideDraft, generated?: string) => Slide): () => Chapter {
  // Every other slide is written first: it may cite a source that the list must have.
  const written = draft.slides.map((slide) => (slide.matter.layout === 'sources' ? undefined : write(slide)));
  return () => ({
    id: draft.id,
    title: draft.title,
    slides: draft.slides.flatMap((slide, index) => {
      const done = written[index];
      return done ? [done] : sourcesSlides(slide, citations(), write);
    }),
  });
}

/** The first slide has the notes and the address of its author's; the others continue it. */
function sourcesSlides(draft: SlideDraft, citations: Citation[], write: (slide: SlideDraft, generated: string) => Slide): Slide[] {
  const lists = sourcesLists(citations);
  return lists.map((list, page) => {
    const count = lists.length > 1 ? ` (${page + 1} of ${lists.length})` : '';
    const titled = { ...draft, title: draft.title + count, titleTokens: [...draft.titleTokens, { type: 'text', raw: count, text: count }] };
    const matter = { ...draft.matter, time: undefined };
    return write(page === 0 ? titled : { ...titled, id: `${draft.id}-${page + 1}`, notes: [], matter }, list);
  });
}
