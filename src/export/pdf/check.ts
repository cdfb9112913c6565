import type { Contents } from './contents.ts';
import type { PdfOutlineItem, ReadPage, ReadPdf } from './read-back.ts';

/** Compares the pages `from` to `to` of a PDF, as any reader would see them, with what the deck has; a line for each thing that is wrong. */
export function checkPages(pdf: ReadPdf, contents: Contents, from: number, to: number): string[] {
  // What concerns the document as a whole is looked at once, together with its beginning.
  const wrong = from === 0 ? [...checkDocument(pdf, contents), ...checkOutline(pdf, contents)] : [];
  const slidePages = new Map(contents.pages.flatMap(({ slides }, index) => slides.map(({ id }) => [id, index] as const)));
  for (const [index, { label, slides, texts, links }] of contents.pages.entries()) {
    if (index < from || index >= Math.min(to, pdf.pageCount)) continue;
    const name = `Page ${index + 1} (slide ${slides.map(({ id }) => id).join(', ') || label})`;
    const page = pdf.page(index);
    const found = [...checkText(page, texts), ...checkPlaces(page), ...checkLinks(page, links, slidePages), ...checkTags(page)];
    wrong.push(...found.map((line) => `${name} ${line}`));
  }
  return wrong;
}

function checkDocument(pdf: ReadPdf, { title, author, lang, pages }: Contents): string[] {
  const wrong: string[] = [];
  if (pdf.pageCount !== pages.length) wrong.push(`The PDF has ${pdf.pageCount} pages instead of ${pages.length}.`);
  if (pdf.title !== title) wrong.push(`The PDF is titled "${pdf.title}" instead of "${title}".`);
  if (pdf.author !== author) wrong.push(`The PDF names "${pdf.author}" as its author instead of "${author}".`);
  if (pdf.language !== lang) wrong.push(`The PDF is in the language "${pdf.language}" instead of "${lang}".`);
  if (!pdf.isTagged) wrong.push('The PDF has no tags.');
  const labels = pages.map(({ label }) => label);
  if (pdf.labels.join('\n') !== labels.join('\n')) wrong.push('The labels of the pages are not the numbers of the slides.');
  return wrong;
}

function checkOutline(pdf: ReadPdf, { pages }: Contents): string[] {
  const expected = pages.flatMap(({ slides }, page) => slides.map(({ title, chapter }) => ({ title, chapter, page })));
  const found = pdf.outline.flatMap((chapter) => chapter.items.map((slide: PdfOutlineItem) => ({ ...slide, chapter: chapter.title })));
  if (found.length !== expected.length) return [`The outline has ${found.length} slides instead of ${expected.length}.`];
  return expected.flatMap(({ title, chapter, page }, index) => {
    const entry = found[index];
    if (entry?.title !== title || entry.chapter !== chapter) return [`The outline says "${entry?.chapter} / ${entry?.title}" instead of "${chapter} / ${title}".`];
    return entry.page === page ? [] : [`The outline leads from "${title}" to page ${(entry.page ?? -1) + 1} instead of ${page + 1}.`];
  });
}

/** Letters only: where lines break, words are hyphenated and spaces stand is the typesetter's business. */
const lettersOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\u00ad\u200b\ufffe-]+/g, '');

/** No text has it. */
const BETWEEN = '\0';

function checkText({ text }: ReadPage, expected: string[]): string[] {
  const found = lettersOf(text);
  if (found === '') return expected.length > 0 ? ['is blank.'] : [];
  // All pieces at once take a fraction of the time that one after the other takes.
  const pieces = lettersOf(expected.join(BETWEEN)).split(BETWEEN);
  const missing = pieces.findIndex((piece) => !found.includes(piece));
  return missing < 0 ? [] : [`lacks the text "${expected[missing]?.trim()}".`];
}

function checkPlaces({ outside: [first] }: ReadPage): string[] {
  return first === undefined ? [] : [`has something outside of its edges: "${first}".`];
}

function checkLinks({ links }: ReadPage, expected: string[], slidePages: Map<string, number>): string[] {
  const found = new Set(links.map((link) => ('url' in link ? link.url : `#${link.name}`)));
  const missing = expected.filter((address) => !found.has(address)).map((address) => `lacks the link to ${address}.`);
  const wrong = links.flatMap((link) => {
    if ('url' in link) return /^(https?|mailto):/.test(link.url) && !/^https?:\/\/(127\.|localhost)/.test(link.url) ? [] : [`links to ${link.url}, which is only on this machine.`];
    const page = slidePages.get(link.name.replace(/^\//, ''));
    return page !== undefined && link.page === page ? [] : [`links to ${link.name}, which is not where that slide is.`];
  });
  return [...missing, ...wrong];
}

function checkTags({ tags }: ReadPage): string[] {
  if (tags.length === 0) return ['has no tags.'];
  const wrong: string[] = [];
  if (!tags.some(({ role }) => /^H\d$/.test(role))) wrong.push('has no heading among its tags.');
  const silent = tags.some(({ role, alt }) => role === 'Figure' && !alt);
  if (silent) wrong.push('has a figure without alternative text.');
  return wrong;
}
