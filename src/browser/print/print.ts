import type { PrintRequest } from '../../model/printRequest.ts';
import { arrange } from './arrange.ts';
import { clipped } from './clipped.ts';
import { pick } from './pick.ts';
import { pagesOf } from './steps.ts';

/**
 * Turns the page into its printed form: the slides asked for, one after the other, with nothing that waits for a click.
 * The class `ready` on the root says that it is done; `data-trouble`, a line each, why it must not be printed.
 */
export async function print(request: PrintRequest): Promise<void> {
  const root = document.documentElement;
  root.dataset.theme = request.theme;
  const trouble = layOut(request);
  await settled();
  trouble.push(...[...document.querySelectorAll<HTMLElement>('.slide')].flatMap(clipped));
  if (trouble.length > 0) root.dataset.trouble = [...new Set(trouble)].join('\n');
  root.classList.add('ready');
}

function layOut(request: PrintRequest): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('.slide')].map((section, index) => ({
    id: section.id.replace(/^\//, ''),
    routes: section.dataset.routes?.split(' ') ?? [],
    section,
    number: index + 1,
  }));
  const picked = pick(all, request);
  if ('wrong' in picked) {
    for (const { section } of all) section.remove();
    return [picked.wrong];
  }

  const kept = new Set(picked.slides);
  const trouble: string[] = [];
  for (const slide of all) {
    if (!kept.has(slide)) {
      slide.section.remove();
      continue;
    }
    try {
      const pages = pagesOf(slide.section, request.steps);
      for (const page of pages) addNumber(page, slide.number);
      arrange(pages, request);
    } catch (error) {
      trouble.push(`Slide ${slide.id} cannot be printed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const chapter of document.querySelectorAll('.chapter:not(:has(.slide))')) chapter.remove();
  return trouble;
}

function addNumber(page: HTMLElement, number: number): void {
  const mark = document.createElement('p');
  mark.className = 'page-number';
  mark.textContent = String(number);
  page.append(mark);
}

/** Waits for fonts and pictures; whichever fails to load is told by whoever loads the page. */
async function settled(): Promise<void> {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  await Promise.allSettled([...document.images].map((image) => image.decode()));
}
