import { expect, test } from 'vitest';
import { openPdf } from '../../../src/export/pdf/read-back.ts';
import { pdfOf } from './handmade.ts';

/** A PDF written by hand: a page of 300 × 200 points with a line of text at each of these places, and a link. */
function handmade(places: [x: number, y: number, text: string][], link: number[]): Uint8Array {
  const content = places.map(([x, y, text]) => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
  return pdfOf([
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>> /Annots [6 0 R]>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    `<</Type /Annot /Subtype /Link /Rect [${link.join(' ')}] /A <</S /URI /URI (https://example.org/)>>>>`,
  ], '/Root 1 0 R');
}

test('a page tells what it holds', async () => {
  const pdf = await openPdf(handmade([[20, 150, 'First line'], [20, 20, 'Last line']], [20, 20, 80, 32]));
  expect(pdf).toMatchObject({ pageCount: 1, title: '', language: '', isTagged: false, outline: [] });
  expect(pdf.page(0)).toEqual({ width: 300, height: 200, text: 'First line\r\nLast line', outside: [], links: [{ url: 'https://example.org/' }], tags: [] });
  pdf.close();
});

test('what hangs over an edge is found: the letters of a text that do, and links', async () => {
  const pdf = await openPdf(handmade([[20, 150, 'inside'], [280, 100, 'beyond']], [20, -9, 80, 5]));
  expect(pdf.page(0).outside).toEqual(['ond', 'link to https://example.org/']);
  pdf.close();
});

test('what is no PDF is refused', async () => {
  await expect(openPdf(new TextEncoder().encode('plain text'))).rejects.toThrow('This is no PDF that can be opened.');
});
