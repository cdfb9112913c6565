import { describe, expect, test } from 'vitest';
import { openDeck } from './page.ts';

const phone = { width: 390, height: 844 };

describe('the deck as a text, on a phone', () => {
  test('never scrolls sideways and is set in 16 pixels or more', async () => {
    const { page } = await openDeck('', phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.slide *:not(sup, sup *, svg *)')]
        .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
        .filter((element) => element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize) < 16)
        .map((element) => `${element.closest('.slide')?.id}: ${element.localName} ${element.textContent?.slice(0, 40)}`),
    );
    expect(small).toEqual([]);
  });

  test('shows every step, and the notes as the story', async () => {
    const { page } = await openDeck('', phone);
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('.slide :is(.fragment:not(.code-step, .chart-state), .notes)')]
        .filter((element) => !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((element) => `${element.closest('.slide')?.id}: ${element.localName}.${element.className}`),
    );
    expect(hidden).toEqual([]);
    expect(await page.locator('.notes').count()).toBeGreaterThan(50);
  });

  test('stays where its reader is while panes come to life above', async () => {
    const { page } = await openDeck('', phone);
    const below = page.locator('.slide:has(.pane) + .slide:has(.pane)').last();
    // How far the slide was ever taken from the top of the screen that it was brought to.
    const farthest = await below.evaluateHandle((slide) => {
      slide.scrollIntoView();
      const seen = { pixels: 0 };
      addEventListener('scroll', () => (seen.pixels = Math.max(seen.pixels, Math.abs(slide.getBoundingClientRect().top))));
      return seen;
    });
    const above = below.locator('xpath=preceding-sibling::*[1]');
    for (const slide of [above, below]) await slide.locator('[role="tab"]').last().waitFor({ state: 'attached' });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await farthest.evaluate(({ pixels }) => pixels)).toBeLessThan(phone.height / 2);
  });

  test('can be read without scripts', async () => {
    const { page } = await openDeck('', { ...phone, javaScript: false });
    expect(await page.locator('.slide h2').first().isVisible()).toBe(true);
    expect(await page.locator('.slide .notes').last().isVisible()).toBe(true);
    expect(await page.locator('.pane-answer').first().isVisible()).toBe(true);
  });
});
