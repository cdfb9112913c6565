// The one door to pdfjs-dist, which reads a PDF as Firefox does.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
// Before pdf.js, which replaces what this remembers.
import { restorePush } from './native-push.ts';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

restorePush();

export interface ReadPdf {
  pageCount: number;
  title: string;
  author: string;
  language: string;
  isTagged: boolean;
  labels: string[];
  outline: PdfOutlineItem[];
  page(index: number): Promise<ReadPage>;
  close(): Promise<void>;
}

export interface PdfOutlineItem {
  title: string;
  /** The page it leads to, counted from 0. */
  page: number | undefined;
  items: PdfOutlineItem[];
}

export interface ReadPage {
  width: number;
  height: number;
  text: string;
  boxes: { what: string; left: number; right: number; top: number; bottom: number }[];
  links: PdfLink[];
  tags: Tag[];
}

export type PdfLink = { url: string } | { name: string; page: number | undefined };

export interface Tag {
  role: string;
  alt: string;
}

export async function openPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({
    // pdf.js takes the bytes over, and they are still to be written.
    data: new Uint8Array(bytes),
    standardFontDataUrl: `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')}/`,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
  }).promise;
  const info = (await pdf.getMetadata()).info as Record<string, string | undefined>;
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  const destinations = await pdf.getDestinations();
  const pageOf = pageFinder(pdf, destinations);
  return {
    pageCount: pdf.numPages,
    title: info.Title ?? '',
    author: info.Author ?? '',
    language: info.Language ?? '',
    isTagged: marks?.Marked === true,
    labels: (await pdf.getPageLabels()) ?? [],
    outline: await readOutline((await pdf.getOutline()) ?? [], pageOf),
    page: async (index) => readPage(await pdf.getPage(index + 1), pageOf),
    close: () => pdf.destroy(),
  };
}

type PageOf = (destination: unknown) => Promise<number | undefined>;

function pageFinder(pdf: PDFDocumentProxy, named: Record<string, unknown>): PageOf {
  return async (destination) => {
    const explicit = typeof destination === 'string' ? named[destination] : destination;
    const page = Array.isArray(explicit) ? (explicit[0] as Parameters<typeof pdf.getPageIndex>[0] | undefined) : undefined;
    return page === undefined ? undefined : pdf.getPageIndex(page).catch(() => undefined);
  };
}

async function readOutline(items: { title: string; dest: unknown; items: unknown[] }[], pageOf: PageOf): Promise<PdfOutlineItem[]> {
  const read: PdfOutlineItem[] = [];
  for (const { title, dest, items: below } of items) {
    read.push({ title, page: await pageOf(dest), items: await readOutline(below as typeof items, pageOf) });
  }
  return read;
}

interface Annotation {
  subtype: string;
  url?: string;
  unsafeUrl?: string;
  dest?: unknown;
  rect: [number, number, number, number];
}

async function readPage(page: PDFPageProxy, pageOf: PageOf): Promise<ReadPage> {
  const [, , width = 0, height = 0] = page.view;
  const [content, annotations, tree] = await Promise.all([
    page.getTextContent() as Promise<{ items: ({ str: string; width: number; transform: number[] } | { type: string })[] }>,
    page.getAnnotations() as Promise<Annotation[]>,
    page.getStructTree(),
  ]);
  const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
  const links: PdfLink[] = [];
  for (const { subtype, url, unsafeUrl, dest } of annotations) {
    if (subtype !== 'Link') continue;
    const address = url ?? unsafeUrl;
    links.push(address === undefined ? { name: typeof dest === 'string' ? dest : 'a place', page: await pageOf(dest) } : { url: address });
  }
  const texts = items.filter(({ str }) => str.trim() !== '').map(({ str, width: long, transform: [, , , , x = 0, y = 0] }) => ({ what: str, left: x, right: x + long, top: y, bottom: y }));
  const marked = annotations.map(({ subtype, rect: [left, bottom, right, top] }) => ({ what: subtype, left, right, top, bottom }));
  page.cleanup();
  return { width, height, text: items.map(({ str }) => str).join(''), boxes: [...texts, ...marked], links, tags: tagsIn(tree) };
}

interface StructNode {
  role?: string;
  alt?: string;
  children?: StructNode[];
}

function tagsIn(tree: unknown): Tag[] {
  const tags: Tag[] = [];
  const walk = ({ role, alt, children }: StructNode): void => {
    if (role) tags.push({ role, alt: alt ?? '' });
    children?.forEach(walk);
  };
  if (tree) walk(tree as StructNode);
  return tags;
}
