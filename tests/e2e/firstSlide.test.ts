import { expect, test } from 'vitest';
import type { Page } from '../../src/export/chromium.ts';
import { openDeck } from './page.ts';

/** Id of each slide that is seen, and where its title stands. */
const shown = (page: Page): Promise<[string, number[]][]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll('section.slide')]
      .filter((slide) => slide.getClientRects().length > 0 && getComputedStyle(slide).visibility === 'visible')
      .map((slide): [string, number[]] => {
        const { x, y, width, height } = slide.querySelector('h1, h2')?.getBoundingClientRect() ?? new DOMRect();
        return [slide.id, [x, y, width, height].map(Math.round)];
      });
  });

test.each([[1280, 720], [1100, 720], [1920, 1080]])('the first slide stands before any script has come, at %d × %d', async (width, height) => {
  let letScriptsCome = (): void => undefined;
  const come = new Promise<void>((resolve) => (letScriptsCome = resolve));
  let early: Promise<[string, number[]][]> = Promise.resolve([]);
  const { page } = await openDeck('', {
    width, height,
    prepare: async (opened) => {
      await opened.route(/\.js$/, async (route) => {
        await come;
        await route.continue();
      });
      early = opened
        // Nothing is painted before the styles have come.
        .waitForFunction(() => document.readyState !== 'loading' && document.styleSheets.length > 0)
        .then(() => shown(opened))
        .finally(letScriptsCome);
    },
  });
  expect(await early).toHaveLength(1);
  expect(await shown(page)).toEqual(await early);
});
