import type { PrintedSlide } from './steps.ts';

/** Puts each slide above its notes. All pages are as high as the longest notes need, so that they can be leafed through. */
export function notesBelow(slides: PrintedSlide[], notes: (Element | undefined)[]): void {
  const sheets = slides.flatMap((slide, index) =>
    slide.pages.map((page) => {
      const sheet = document.createElement('div');
      sheet.className = 'sheet';
      sheet.dataset.page = page.dataset.page;
      delete page.dataset.page;
      page.replaceWith(sheet);
      sheet.append(page);
      const text = notes[index];
      // Told once, below the last state of their slide.
      if (text && page === slide.pages.at(-1)) sheet.append(text);
      return sheet;
    }),
  );
  const height = Math.ceil(Math.max(...sheets.map((sheet) => sheet.scrollHeight)));
  for (const sheet of sheets) sheet.style.height = `${height}px`;
  // The size of a page cannot be a variable.
  document.styleSheets[0]?.insertRule(`@page sheet { size: 1280px ${height}px; margin: 0; }`);
}
