/*
 * The little of PDF that is needed to add to a finished file. Objects stand in it as "7 0 obj … endobj"; a table at its end,
 * "xref", holds where each begins; behind the table a "trailer" names the first of them, the catalog. Chromium writes the
 * table in its plain form, which this reads.
 */

/** A PDF and where its objects begin. */
export interface PdfFile {
  bytes: Uint8Array;
  /** Position of each object, by its number. */
  positions: number[];
  trailer: string;
  /** Position of the table, which a table added later refers to. */
  tableAt: number;
}

const latin1 = new TextDecoder('latin1');

export function readPdf(bytes: Uint8Array): PdfFile {
  const end = latin1.decode(bytes.subarray(-64));
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
  const table = latin1.decode(bytes.subarray(tableAt));
  const head = /^xref\s+0 (\d+)\s+/.exec(table);
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(table)?.[1];
  if (!head || trailer === undefined) throw new Error('This PDF keeps its objects in a way that is not known here.');
  const rows = table.slice(head[0].length);
  const positions = Array.from({ length: Number(head[1]) }, (_, number) => Number(rows.slice(number * 20, number * 20 + 10)));
  return { bytes, positions, trailer, tableAt };
}

/** Text of an object without a stream, such as a page or the catalog. */
export function objectText({ bytes, positions }: PdfFile, number: number): string {
  const start = positions[number];
  if (start === undefined) throw new Error(`The PDF has no object ${number}.`);
  // Dictionaries are short, except the list of all pages: the part looked at grows until the object ends in it.
  for (let length = 1024; ; length *= 4) {
    const text = latin1.decode(bytes.subarray(start, start + length));
    const end = text.indexOf('endobj');
    if (end >= 0) return text.slice(text.indexOf('obj') + 3, end).trim();
    if (start + length > bytes.length) throw new Error(`Object ${number} of the PDF does not end.`);
  }
}

/** Number of the object that a dictionary refers to by this key: 5 in `/Pages 5 0 R`. */
export function reference(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** A page as its object: its number and its height in points. */
export interface PdfPage {
  object: number;
  height: number;
}

/** The pages in their order, from the tree in which they are kept. */
export function pagesIn(file: PdfFile): PdfPage[] {
  const catalog = objectText(file, reference(file.trailer, 'Root') ?? 0);
  const walk = (number: number): PdfPage[] => {
    const text = objectText(file, number);
    const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1];
    if (kids !== undefined) return [...kids.matchAll(/(\d+) 0 R/g)].flatMap((kid) => walk(Number(kid[1])));
    const height = Number(/\/MediaBox \[\S+ \S+ \S+ (\S+)\]/.exec(text)?.[1] ?? 0);
    return [{ object: number, height }];
  };
  return walk(reference(catalog, 'Pages') ?? 0);
}

/** A text as PDF writes it: UTF-16 in hexadecimal digits, which every letter and no syntax can disturb. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}
