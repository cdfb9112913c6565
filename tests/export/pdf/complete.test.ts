import { describe, expect, test } from 'vitest';
import { completePdf } from '../../../src/export/pdf/complete.ts';
import type { Contents } from '../../../src/export/pdf/contents.ts';
import { objectText, pagesIn, pdfText, readPdf } from '../../../src/export/pdf/objects.ts';
import { openPdf } from '../../../src/export/pdf/read-back.ts';
import { pdfOf } from './handmade.ts';

/** A PDF written by hand: two pages, the second in a branch of the tree of pages. */
function handmade(): Uint8Array {
  return pdfOf([
    '<</Title (Plain) /Producer (Hand)>>',
    '<</Type /Catalog /Pages 3 0 R /Lang (en)>>',
    '<</Type /Pages /Count 2 /Kids [4 0 R 5 0 R]>>',
    '<</Type /Page /Parent 3 0 R /MediaBox [0 0 960 540]>>',
    '<</Type /Pages /Parent 3 0 R /Count 1 /Kids [6 0 R]>>',
    '<</Type /Page /Parent 5 0 R /MediaBox [0 0 300 400]>>',
  ], '/Root 2 0 R /Info 1 0 R');
}

const contents: Contents = {
  title: 'Plain',
  author: 'Zoë (and “others”)',
  description: 'Two pages',
  lang: 'en',
  pages: [
    { label: '1', slides: [{ id: 'a/one', title: 'One', chapter: 'First', top: 0 }, { id: 'a/two', title: 'Two – “quoted”', chapter: 'First', top: 100 }], texts: [], links: [] },
    { label: '2.1', slides: [{ id: 'b/three', title: 'Three', chapter: 'Second', top: 0 }], texts: [], links: [] },
  ],
};

describe('a PDF as a file', () => {
  test('gives its objects and, through all branches, its pages', () => {
    const file = readPdf(handmade());
    expect(objectText(file, 1)).toBe('<</Title (Plain) /Producer (Hand)>>');
    expect(pagesIn(file)).toEqual([{ object: 4, height: 540 }, { object: 6, height: 400 }]);
  });

  test('that keeps its objects in another way is refused', () => {
    const text = new TextDecoder().decode(handmade()).replace('xref\n0 7', 'gibberish');
    expect(() => readPdf(new TextEncoder().encode(text))).toThrow(/not known here/);
  });

  test('has no object that is not there', () => {
    expect(() => objectText(readPdf(handmade()), 9)).toThrow('The PDF has no object 9.');
  });
});

test('texts survive whatever letters they have', () => {
  expect(pdfText('(é\\')).toBe('<feff002800e9005c>');
});

test('a completed PDF begins with what it was, and says more', async () => {
  const before = handmade();
  const after = completePdf(before, contents);
  expect(after.subarray(0, before.length)).toEqual(before);
  const pdf = await openPdf(after);
  expect(pdf).toMatchObject({ pageCount: 2, title: 'Plain', author: 'Zoë (and “others”)', language: 'en', labels: ['1', '2.1'] });
  expect(pdf.outline).toEqual([
    { title: 'First', page: 0, items: [{ title: 'One', page: 0, items: [] }, { title: 'Two – “quoted”', page: 0, items: [] }] },
    { title: 'Second', page: 1, items: [{ title: 'Three', page: 1, items: [] }] },
  ]);
  pdf.close();
});

test('slides on one sheet are told apart by their height on it', () => {
  const text = new TextDecoder().decode(completePdf(handmade(), contents));
  expect(text).toContain('/Dest [4 0 R /XYZ 0 540.00 null]');
  expect(text).toContain('/Dest [4 0 R /XYZ 0 465.00 null]');
});
