import { loadPdfium, type Pdfium } from './pdfium.ts';

export interface ReadPdf {
  pageCount: number;
  title: string;
  author: string;
  language: string;
  isTagged: boolean;
  labels: string[];
  outline: PdfOutlineItem[];
  page(index: number): ReadPage;
  close(): void;
}

export interface PdfOutlineItem {
  title: string;
  /** The page it leads to, counted from 0. */
  page: number | undefined;
  items: PdfOutlineItem[];
}

export interface ReadPage {
  /** Points. */
  width: number;
  height: number;
  text: string;
  /** Texts and links that are not wholly on the page. */
  outside: string[];
  links: PdfLink[];
  tags: Tag[];
}

export type PdfLink = { url: string } | { name: string; page: number | undefined };

export interface Tag {
  role: string;
  alt: string;
}

let loaded: Promise<Pdfium> | undefined;

/** Loads what `openPdf` needs, once. */
export function warmUp(): Promise<Pdfium> {
  return (loaded ??= loadPdfium());
}

export async function openPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdfium = await warmUp();
  const { api, text } = pdfium;
  const memory = pdfium.put(bytes);
  const pdf = api.FPDF_LoadMemDocument(memory, bytes.length, '');
  if (pdf === 0) throw new Error('This is no PDF that can be opened.');
  const pageCount = api.FPDF_GetPageCount(pdf);
  return {
    pageCount,
    title: text((buffer, size) => api.FPDF_GetMetaText(pdf, 'Title', buffer, size)),
    author: text((buffer, size) => api.FPDF_GetMetaText(pdf, 'Author', buffer, size)),
    language: text((buffer, size) => api.FPDFCatalog_GetLanguage(pdf, buffer, size)),
    isTagged: api.FPDFCatalog_IsTagged(pdf),
    labels: Array.from({ length: pageCount }, (_, index) => text((buffer, size) => api.FPDF_GetPageLabel(pdf, index, buffer, size))),
    outline: readOutline(pdfium, pdf, 0),
    page: (index) => readPage(pdfium, pdf, index),
    close() {
      api.FPDF_CloseDocument(pdf);
      pdfium.free(memory);
    },
  };
}

function readOutline(pdfium: Pdfium, pdf: number, parent: number): PdfOutlineItem[] {
  const { api, text } = pdfium;
  const items: PdfOutlineItem[] = [];
  for (let item = api.FPDFBookmark_GetFirstChild(pdf, parent); item !== 0; item = api.FPDFBookmark_GetNextSibling(pdf, item)) {
    const title = text((buffer, size) => api.FPDFBookmark_GetTitle(item, buffer, size));
    items.push({ title, page: pageOf(pdfium, pdf, api.FPDFBookmark_GetDest(pdf, item)), items: readOutline(pdfium, pdf, item) });
  }
  return items;
}

function pageOf({ api }: Pdfium, pdf: number, destination: number): number | undefined {
  const page = destination === 0 ? -1 : api.FPDFDest_GetDestPageIndex(pdf, destination);
  return page < 0 ? undefined : page;
}

function readPage(pdfium: Pdfium, pdf: number, index: number): ReadPage {
  const { api } = pdfium;
  const page = api.FPDF_LoadPage(pdf, index);
  if (page === 0) throw new Error(`Page ${index + 1} of the PDF cannot be read.`);
  const size = { width: api.FPDF_GetPageWidthF(page), height: api.FPDF_GetPageHeightF(page) };
  const { text, outside } = readText(pdfium, page, size);
  const links = readLinks(pdfium, pdf, page, size);
  const tags = readTags(pdfium, page);
  api.FPDF_ClosePage(page);
  return { ...size, text, outside: [...outside, ...links.outside], links: links.links, tags };
}

type Size = Pick<ReadPage, 'width' | 'height'>;

/** Left, top, right and bottom of something, in points from the lower left corner of a page. */
type Box = [left: number, top: number, right: number, bottom: number];

/** Half a point: less than anybody sees, more than rounding makes. */
const SLACK = 0.5;
const FAR = 1e6;

/** All that is not on a page: what lies to the left, to the right, above and below. */
function beyond({ width, height }: Size): Box[] {
  return [[-FAR, FAR, -SLACK, -FAR], [width + SLACK, FAR, FAR, -FAR], [-FAR, FAR, FAR, height + SLACK], [-FAR, -SLACK, FAR, -FAR]];
}

function overlap([left, top, right, bottom]: Box, other: Box): boolean {
  return left < other[2] && right > other[0] && bottom < other[1] && top > other[3];
}

function readText(pdfium: Pdfium, page: number, size: Size): Pick<ReadPage, 'text' | 'outside'> {
  const { api, text } = pdfium;
  const letters = api.FPDFText_LoadPage(page);
  const count = api.FPDFText_CountChars(letters);
  // PDFium counts letters, and a zero behind them; whoever keeps the buffer counts bytes.
  const whole = text((buffer, room) => 2 * (2 * (count + 1) > room ? count + 1 : api.FPDFText_GetText(letters, 0, count, buffer)));
  const outside = beyond(size).flatMap((strip) => text((buffer, room) => 2 * api.FPDFText_GetBoundedText(letters, ...strip, buffer, room / 2)) || []);
  api.FPDFText_ClosePage(letters);
  return { text: whole, outside };
}

const LINK = 2;

function readLinks(pdfium: Pdfium, pdf: number, page: number, size: Size): Pick<ReadPage, 'links' | 'outside'> {
  const { api, text, utf8, floats } = pdfium;
  const links: PdfLink[] = [];
  const outside: string[] = [];
  for (let index = 0; index < api.FPDFPage_GetAnnotCount(page); index += 1) {
    const annotation = api.FPDFPage_GetAnnot(page, index);
    if (api.FPDFAnnot_GetSubtype(annotation) === LINK) {
      const link = api.FPDFAnnot_GetLink(annotation);
      const action = api.FPDFLink_GetAction(link);
      const url = utf8((buffer, room) => (action === 0 ? 0 : api.FPDFAction_GetURIPath(pdf, action, buffer, room)));
      const name = text((buffer, room) => api.FPDFAnnot_GetStringValue(annotation, 'Dest', buffer, room));
      links.push(url ? { url } : { name: name || 'a place', page: pageOf(pdfium, pdf, api.FPDFLink_GetDest(pdf, link)) });
      const [left = 0, top = 0, right = 0, bottom = 0] = floats((buffer) => api.FPDFLink_GetAnnotRect(link, buffer));
      if (beyond(size).some((strip) => overlap([left, top, right, bottom], strip))) outside.push(`link to ${url || name}`);
    }
    api.FPDFPage_CloseAnnot(annotation);
  }
  return { links, outside };
}

/** The tags of a page, parents before children. */
function readTags({ api, text }: Pdfium, page: number): Tag[] {
  const tree = api.FPDF_StructTree_GetForPage(page);
  const tags: Tag[] = [];
  const walk = (element: number): void => {
    if (element === 0) return;
    const role = text((buffer, size) => api.FPDF_StructElement_GetType(element, buffer, size));
    const alt = role === 'Figure' ? text((buffer, size) => api.FPDF_StructElement_GetAltText(element, buffer, size)) : '';
    tags.push({ role, alt });
    const children = api.FPDF_StructElement_CountChildren(element);
    for (let index = 0; index < children; index += 1) walk(api.FPDF_StructElement_GetChildAtIndex(element, index));
  };
  const roots = tree === 0 ? 0 : api.FPDF_StructTree_CountChildren(tree);
  for (let index = 0; index < roots; index += 1) walk(api.FPDF_StructTree_GetChildAtIndex(tree, index));
  if (tree !== 0) api.FPDF_StructTree_Close(tree);
  return tags;
}
