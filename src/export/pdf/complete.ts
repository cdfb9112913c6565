import { appendObjects } from './append.ts';
import type { Contents } from './contents.ts';
import { objectText, pagesIn, pdfText, readPdf, reference } from './objects.ts';
import { outlineObjects } from './outline.ts';

/**
 * Adds what Chromium leaves out of a PDF: who wrote it and what it is about, an outline of chapters and slides, and pages
 * labelled with the numbers of their slides.
 */
export function completePdf(printed: Uint8Array, contents: Contents): Uint8Array {
  const file = readPdf(printed);
  const root = reference(file.trailer, 'Root');
  const info = reference(file.trailer, 'Info');
  if (root === undefined || info === undefined) throw new Error('The PDF has no catalog or says nothing about itself.');
  const outline = file.positions.length;
  const objects = outlineObjects(contents, pagesIn(file), outline);
  const labels = contents.pages.map(({ label }, index) => `${index} <</P ${pdfText(label)}>>`).join(' ');
  objects.set(root, extend(objectText(file, root), `/Outlines ${outline} 0 R /PageMode /UseOutlines /PageLabels <</Nums [${labels}]>>`));
  objects.set(info, extend(objectText(file, info), `/Author ${pdfText(contents.author)} /Subject ${pdfText(contents.description)}`));
  return appendObjects(file, objects);
}

function extend(dictionary: string, entries: string): string {
  return dictionary.replace(/>>$/, ` ${entries}>>`);
}
