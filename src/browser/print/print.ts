import type { PrintRequest } from '../../model/printRequest.ts';
import { answeredPages, loadPages, measurePages } from './answeredPages.ts';
import { clipped } from './clipped.ts';
import { fitPanes } from './fit.ts';
import { handout } from './handout.ts';
import { unlinkAbsent } from './links.ts';
import { notesBelow } from './notesBelow.ts';
import { backNumbers } from './numbers.ts';
import { pick } from './pick.ts';
import { type PrintedSlide, pagesOf } from './steps.ts';
import { prepareTags } from './tags.ts';
import { colours } from './tokens.ts';

/**
 * Turns the page into its printed form: the slides asked for, one after the other, with nothing that waits for a click.
 * The class `ready` on the root says that it is done; `data-trouble`, a line each, why it must not be printed. What becomes a
 * page has its label as `data-page`.
 */
export async function print(request: PrintRequest): Promise<void> {
  const root = document.documentElement;
  root.dataset.theme = request.theme;
  root.dataset.notes = request.notes;
  const { slides, trouble } = takeSlides(request);
  unlinkAbsent();
  const notes = slides.map(({ pages }) => pages.map(takeNotes).at(-1));
  const [answered] = await Promise.all([answeredPages(), fontsLoaded()]);
  root.classList.add('taken');
  await settled();
  await measurePages(answered);
  for (const page of slides.flatMap(({ pages }) => pages)) {
    fitPanes(page);
    backNumbers(page);
  }
  trouble.push(...layOut(slides, notes, request));
  await loadPages(answered);
  trouble.push(...slides.flatMap((slide) => slide.pages.flatMap((page) => clipped(page, slide))));
  if (trouble.length > 0) root.dataset.trouble = [...new Set(trouble)].join('\n');
  root.classList.add('ready');
}

function takeSlides(request: PrintRequest): { slides: PrintedSlide[]; trouble: string[] } {
  const all = [...document.querySelectorAll<HTMLElement>('.slide')].map((section, index) => ({
    id: section.id.slice(1),
    routes: section.dataset.routes?.split(' ') ?? [],
    section,
    number: index + 1,
  }));
  const picked = pick(all, request);
  const kept = new Set('wrong' in picked ? [] : picked.slides);
  const trouble = 'wrong' in picked ? [picked.wrong] : [];
  const slides: PrintedSlide[] = [];
  const code = colours();
  for (const slide of all) {
    if (!kept.has(slide)) {
      slide.section.remove();
      continue;
    }
    // Told by the slide itself, since on a handout slides leave their chapter.
    slide.section.dataset.chapterTitle = slide.section.closest<HTMLElement>('.chapter')?.dataset.title ?? '';
    try {
      prepareTags(slide.section);
      const pages = pagesOf(slide.section, slide.number, request.steps);
      for (const page of pages) code.join(page);
      slides.push({ ...slide, source: slide.section.dataset.source ?? '', pages });
    } catch (error) {
      trouble.push(`Slide ${slide.id} cannot be printed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const chapter of document.querySelectorAll('.chapter:not(:has(.slide))')) chapter.remove();
  return { slides, trouble };
}

/** Loads all fonts, shown or not: a page that is laid out before they have come is laid out twice. Whoever loads the page hears which fail. */
async function fontsLoaded(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
}

/** Waits for pictures, and for fonts that a picture may need; whichever fails to load is told by whoever loads the page. */
async function settled(): Promise<void> {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  await Promise.allSettled([...document.images].map((image) => image.decode()));
}

/** Puts pages on paper: alone, above their notes, or several to a sheet with their notes as text. */
function layOut(slides: PrintedSlide[], notes: (Element | undefined)[], request: PrintRequest): string[] {
  switch (request.notes) {
    case 'none':
      return [];
    case 'below':
      notesBelow(slides, notes);
      return [];
    case 'handout':
      return handout(slides, notes, request);
  }
}

function takeNotes(page: HTMLElement): Element | undefined {
  const notes = page.querySelector('.notes');
  notes?.remove();
  return notes ?? undefined;
}
