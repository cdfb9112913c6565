import { describe, expect, inject, test } from 'vitest';
import type { Page } from '../../src/export/chromium.ts';
import { openDeck, type OpenOptions } from './page.ts';

const offer = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('navigation', { name: 'Last visit' }).getByRole('link');
const slideIs = (page: Page, id: string): Promise<unknown> => page.waitForFunction((wanted) => document.querySelector('.slide.present')?.id === wanted, id);
const start = async (page: Page, query = ''): Promise<void> => {
  // An address that differs by its hash alone would not load the page again.
  await page.goto('about:blank');
  await page.goto(`${inject('deckUrl')}${query}`);
  await page.waitForSelector('html.ready', { state: 'attached' });
};

/** A deck whose reader has been at its first, third and fourth slide, the fourth last, and starts again. */
async function comeBack(options: OpenOptions = {}): Promise<{ page: Page; ids: string[] }> {
  const { page } = await openDeck('', options);
  const ids = await page.evaluate(() => [...document.querySelectorAll('section.slide')].map(({ id }) => id));
  for (const id of ids.slice(2, 4)) {
    await page.evaluate((hash) => (location.hash = hash), id);
    await slideIs(page, id);
  }
  await start(page);
  return { page, ids };
}

describe('a reader who comes back', () => {
  test('may go on from the slide left last, and the offer goes with the first step', async () => {
    const { page, ids } = await comeBack();
    await offer(page).focus();
    await page.keyboard.press('Enter');
    await slideIs(page, ids[3] ?? '');
    expect(await offer(page).count()).toBe(0);
    await start(page);
    await page.keyboard.press('Space');
    await slideIs(page, ids[1] ?? '');
    expect(await offer(page).count()).toBe(0);
  });

  test('is offered nothing on the first visit, at an address, after the end, or before an audience', async () => {
    const { page: fresh } = await openDeck();
    expect(await offer(fresh).count()).toBe(0);

    const { page, ids } = await comeBack();
    expect(await offer(page).isVisible()).toBe(true);
    await page.evaluate(() => document.documentElement.requestFullscreen());
    await page.waitForFunction(() => document.fullscreenElement);
    expect(await offer(page).isVisible()).toBe(false);
    await start(page, `#${ids[2]}`);
    expect(await offer(page).count()).toBe(0);
    await page.keyboard.press('End');
    await start(page);
    expect(await offer(page).count()).toBe(0);
  });

  test('on a route may go on from its slide seen last', async () => {
    const { page } = await comeBack();
    const [onRoute = '', offRoute = ''] = await page.evaluate(() => {
      const slides = [...document.querySelectorAll<HTMLElement>('.slide')].slice(1, -1);
      const isOn = (slide: HTMLElement): boolean => (slide.dataset.routes ?? '').split(' ').includes('short');
      return [slides.find(isOn)?.id, slides.find((slide) => !isOn(slide))?.id];
    });
    for (const id of [onRoute, offRoute]) {
      await page.evaluate((hash) => (location.hash = hash), id);
      await slideIs(page, id);
    }
    await start(page, '?route=short');
    expect(await offer(page).getAttribute('href')).toBe(`#${onRoute}`);
  });

  test('may go on in the text as well', async () => {
    const { page, ids } = await comeBack();
    await start(page, '?read');
    await offer(page).click();
    await page.waitForFunction((id) => Math.abs(document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < 100, ids[3] ?? '');
  });

  test('sees in the menu which slides were on screen, and can have them forgotten', async () => {
    const { page, ids } = await comeBack();
    await page.keyboard.press('m');
    const list = page.getByRole('navigation', { name: 'Contents' });
    expect(await list.getByRole('link', { name: /, seen$/ }).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)))).toEqual([0, 2, 3].map((at) => ids[at]));
    expect(await page.locator('.menu-seen').textContent()).toContain(`3 of ${ids.length} slides seen`);
    await list.getByRole('button', { name: 'Forget' }).click();
    expect(await list.getByRole('link', { name: /, seen$/ }).count()).toBe(0);
    await start(page);
    expect(await offer(page).count()).toBe(0);
  });
});

test('the slides that the speaker view shows ahead are not seen', async () => {
  const { page } = await openDeck('', { query: 'receiver' });
  await page.keyboard.press('End');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a browser that keeps nothing shows the deck all the same', async () => {
  const { page, errors } = await openDeck('decide/weigh', {
    theme: 'dark',
    prepare: async (page) => {
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, { get: () => { throw new DOMException('Blocked', 'SecurityError'); } });
        }
      });
    },
  });
  await page.keyboard.press('t');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
  await page.locator('.slide.present form.decide input[value="3"]').first().check({ force: true });
  expect(await page.locator('.slide.present .reasons').textContent()).toMatch(/^Your weights/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.getByRole('dialog', { name: 'Menu' }).waitFor();
  expect(errors).toEqual([]);
});
