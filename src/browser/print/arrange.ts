import type { PrintRequest } from '../../model/printRequest.ts';

/** Puts the pages of a slide on paper: alone, above their notes, or several to a sheet with their notes as text. */
export function arrange(pages: HTMLElement[], request: PrintRequest): void {
  const notes = pages[0]?.querySelector('.notes');
  for (const page of pages) page.querySelector('.notes')?.remove();
  if (request.notes === 'none') return;
  for (const page of pages) {
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    page.replaceWith(sheet);
    const picture = document.createElement('div');
    picture.className = 'picture';
    picture.append(page);
    sheet.append(picture);
  }
  // Notes are told once, under the last state of their slide.
  if (notes) pages.at(-1)?.closest('.sheet')?.append(notes);
}
