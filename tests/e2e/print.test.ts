import { expect, test } from 'vitest';
import { openDeck } from './page.ts';

const SLIDE = '/urls/routes';

/** Each line of code on the slide with the colour of each of its letters, and the number of pieces that the line is in. */
function coloursOfLines(id: string): { letters: string[]; pieces: number }[] {
  const ranges = [...CSS.highlights].flatMap(([name, highlight]) => [...highlight].map((range) => ({ name, range })));
  return [...(document.getElementById(id)?.querySelectorAll('.line') ?? [])].map((line) => {
    const letters: string[] = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const own = ranges.filter(({ range }) => range.startContainer === text);
      for (const [at, letter] of [...text.data].entries()) {
        const over = own.find(({ range }) => range.startOffset <= at && at < range.endOffset);
        const { color } = getComputedStyle(text.parentElement!, over && `::highlight(${over.name})`);
        if (letter.trim() !== '') letters.push(`${letter} ${color}`);
      }
    }
    return { letters, pieces: line.childNodes.length };
  });
}

test('answered pages are printed in whole, or as windows, and in letters that can be read', async () => {
  const { page } = await openDeck('', { query: 'print' });
  const frames = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLIFrameElement>('.pane-view:first-child > iframe')].map((frame) => ({
      slide: frame.closest('.slide')?.id,
      isWindow: frame.closest('.has-window') !== null,
      zoom: Number(/^<!doctype html><html[^>]* style="zoom: ([\d.]+);?"/.exec(frame.srcdoc)?.[1]),
      height: frame.clientHeight,
      page: parseFloat(frame.style.getPropertyValue('--page')),
      runs: frame.sandbox.value,
    })));
  expect(frames.length).toBeGreaterThan(10);
  expect(frames.filter(({ isWindow, zoom, height, page }) => !isWindow && !(page * zoom <= height + 1))).toEqual([]);
  expect(frames.filter(({ isWindow }) => isWindow).length).toBeLessThan(frames.length / 3);
  // Of letters of 17 pixels, at the least 10 remain: seven points on a sheet of A4.
  expect(frames.filter(({ zoom }) => !(zoom >= 0.6))).toEqual([]);
  expect(frames.filter(({ runs }) => runs !== '')).toEqual([]);
});

test.each(['light', 'dark'] as const)('code on paper has the colours of the screen, in whole lines, in the %s theme', async (theme) => {
  const { page: screen } = await openDeck(SLIDE.slice(1), { theme });
  const { page: paper } = await openDeck('', { query: `print&theme=${theme}` });
  const [shown, printed] = await Promise.all([screen, paper].map((page) => page.evaluate(coloursOfLines, SLIDE)));
  const letters = (lines: typeof shown) => lines?.map((line) => line.letters);
  expect(new Set(letters(shown)?.flat().map((letter) => letter.slice(2))).size).toBeGreaterThan(2);
  expect(letters(printed)).toEqual(letters(shown));
  // Only a name in bold still stands by itself.
  const pieces = (lines: typeof shown) => lines?.reduce((sum, line) => sum + line.pieces, 0) ?? 0;
  expect(pieces(printed)).toBeLessThan(pieces(shown) / 1.5);
});
