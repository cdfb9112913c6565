import type { Contents, SlideContents } from './contents.ts';
import { type PdfPage, pdfText } from './objects.ts';

/** CSS has 96 pixels to the inch, PDF 72 points. */
const POINTS_PER_PIXEL = 0.75;

/** A line of the outline: a chapter with its slides, or a slide. */
interface Entry {
  title: string;
  /** Where it leads, in PDF's words. */
  destination: string;
  entries: Entry[];
}

/** The outline of a deck as objects, chapters first and slides below them; the first object is the outline itself. */
export function outlineObjects(contents: Contents, pages: PdfPage[], first: number): Map<number, string> {
  const objects = new Map<number, string>();
  let next = first + 1;
  const write = (entries: Entry[], parent: number): string => {
    const numbers = entries.map(() => next++);
    for (const [index, entry] of entries.entries()) {
      const number = numbers[index] ?? 0;
      const before = numbers[index - 1];
      const after = numbers[index + 1];
      const links = [
        ...(before === undefined ? [] : [`/Prev ${before} 0 R`]),
        ...(after === undefined ? [] : [`/Next ${after} 0 R`]),
        // A negative count: the chapter is shown closed, so that the whole deck can be seen at a glance.
        ...(entry.entries.length === 0 ? [] : [`${write(entry.entries, number)} /Count -${entry.entries.length}`]),
      ];
      objects.set(number, `<</Title ${pdfText(entry.title)} /Parent ${parent} 0 R /Dest ${entry.destination} ${links.join(' ')}>>`);
    }
    return `/First ${numbers[0]} 0 R /Last ${numbers.at(-1)} 0 R`;
  };
  const chapters = chaptersOf(contents, pages);
  objects.set(first, `<</Type /Outlines ${write(chapters, first)} /Count ${chapters.length}>>`);
  return objects;
}

function chaptersOf(contents: Contents, pages: PdfPage[]): Entry[] {
  const chapters: Entry[] = [];
  for (const [index, { slides }] of contents.pages.entries()) {
    const page = pages[index];
    if (page === undefined) continue;
    for (const slide of slides) {
      const entry = { title: slide.title, destination: destination(slide, page), entries: [] };
      const chapter = chapters.at(-1);
      if (chapter?.title === slide.chapter) chapter.entries.push(entry);
      else chapters.push({ title: slide.chapter, destination: entry.destination, entries: [entry] });
    }
  }
  return chapters;
}

function destination(slide: SlideContents, page: PdfPage): string {
  return `[${page.object} 0 R /XYZ 0 ${(page.height - slide.top * POINTS_PER_PIXEL).toFixed(2)} null]`;
}
