import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Page } from '../../src/export/chromium.ts';
import { openDeck } from './page.ts';

const currentSlide = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('.slide.present')?.id ?? '');
const allSlides = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('section.slide')].map(({ id }) => id));
const addressIs = (page: Page, hash: string): Promise<unknown> => page.waitForFunction((wanted) => location.hash === wanted, hash);

describe('walking', () => {
  test('the space bar visits every slide in order and asks no other place for anything', async () => {
    const { page, errors, strangers } = await openDeck();
    const ids = await allSlides(page);
    expect(ids.length).toBeGreaterThan(10);
    await page.evaluate(() => {
      const visited = [document.querySelector('section.slide.present')?.id];
      new MutationObserver(() => {
        const now = document.querySelector('section.slide.present')?.id;
        if (now && now !== visited.at(-1)) visited.push(now);
      }).observe(document.querySelector('.slides') ?? document.body, { subtree: true, attributeFilter: ['class'] });
      Object.assign(window, { visited });
    });
    const presses = ids.length + (await page.locator('section.slide .fragment').count());
    for (let press = 0; press < presses && (await currentSlide(page)) !== ids.at(-1); press += 1) await page.keyboard.press('Space');
    const visited = await page.evaluate(() => (window as unknown as { visited: string[] }).visited);
    expect(visited).toEqual(ids);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
  });

  test('an address that names nothing, or cannot be read, stops nothing', async () => {
    for (const hash of ['#/no/such', '#%E0%A4%A']) {
      const { page, errors } = await openDeck('', { url: `${inject('deckUrl')}${hash}` });
      await page.keyboard.press('End');
      expect(await currentSlide(page)).toBe((await allSlides(page)).at(-1));
      expect(errors).toEqual([]);
    }
  });

  test('the address names slide and step, leads to them, and back', async () => {
    const { page } = await openDeck();
    const stepped = await page.evaluate(() => [...document.querySelectorAll('section.slide')].find((slide) => slide.querySelectorAll('.fragment').length > 1)?.id ?? '');
    await page.evaluate((id) => (location.hash = `#${id}/2`), stepped);
    await page.waitForFunction((id) => document.querySelector('.slide.present')?.id === id, stepped);
    expect(await page.locator('.slide.present .fragment.visible').count()).toBe(2);
    await page.keyboard.press('ArrowLeft');
    await addressIs(page, `#${stepped}/1`);
    await page.keyboard.press('ArrowLeft');
    await addressIs(page, `#${stepped}`);
  });

  test('a link to a slide goes there, and the browser goes back', async () => {
    const { page } = await openDeck();
    const link = await page.evaluate(() => {
      const first = [...document.querySelectorAll<HTMLAnchorElement>('.slide .slot a[href^="#/"]')].find((a) => !a.closest('.fragment'));
      return { from: first?.closest('.slide')?.id ?? '', href: first?.getAttribute('href') ?? '' };
    });
    await page.evaluate((id) => (location.hash = `#${id}`), link.from);
    await page.waitForFunction((id) => document.querySelector('.slide.present')?.id === id, link.from);
    await page.locator(`.slide.present a[href="${link.href}"]`).first().click();
    await addressIs(page, link.href);
    await page.goBack();
    await page.waitForFunction((id) => document.querySelector('.slide.present')?.id === id, link.from);
  });

  test('a slide change is announced once, with title and number', async () => {
    const { page } = await openDeck();
    await page.keyboard.press('End');
    const ids = await allSlides(page);
    const region = page.locator('body > .visually-hidden[role=status]');
    await page.waitForFunction(() => document.querySelector('body > .visually-hidden[role=status]')?.textContent !== '');
    expect(await region.textContent()).toContain(`slide ${ids.length} of ${ids.length}`);
    expect(await page.locator('.aria-status').count()).toBe(0);
  });
});

describe('keys', () => {
  test('T switches the theme, and the choice stays', async () => {
    const { page } = await openDeck('', { theme: 'light' });
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.keyboard.press('t');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await paper()).not.toBe(light);
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });

  test('M opens the menu, which keeps the keys to itself and leads to every slide', async () => {
    const { page } = await openDeck();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'Menu' });
    await dialog.waitFor();
    const before = await currentSlide(page);
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe(before);
    expect(await dialog.locator('.menu-contents a').count()).toBe((await allSlides(page)).length);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Menu' }).click();
    const last = dialog.locator('.menu-contents a').last();
    const href = await last.getAttribute('href');
    await last.click();
    await addressIs(page, href ?? '');
    expect(await dialog.isVisible()).toBe(false);
  });

  test('O shows the overview, B a black screen, G goes to a slide by its number, / searches', async () => {
    const { page } = await openDeck();
    const ids = await allSlides(page);
    await page.keyboard.press('o');
    await page.waitForSelector('.reveal.overview');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.reveal:not(.overview)');
    await page.keyboard.press('b');
    await page.waitForSelector('.reveal.paused');
    await page.keyboard.press('b');
    await page.waitForSelector('.reveal:not(.paused)');
    await page.keyboard.press('g');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => document.querySelector('.slide.present')?.id === id, ids[2]);
    const title = await page.locator('section.slide').last().getAttribute('data-title');
    await page.keyboard.press('/');
    await page.keyboard.type(title ?? '');
    expect(await page.locator('.menu-count').textContent()).toMatch(/^1 of \d+ slides$/);
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => document.querySelector('.slide.present')?.id === id, ids.at(-1));
  });
});

describe('speaker view', () => {
  test('shows the notes of the slide, keeps step with it in both directions, and the pace', async () => {
    const { page, errors } = await openDeck();
    const [view] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    const notesOf = (): Promise<string> => page.evaluate(() => (document.querySelector('.slide.present .notes')?.textContent ?? '').replace(/\s+/g, ' ').trim());
    const shows = (text: string): Promise<unknown> =>
      view.waitForFunction((wanted) => (document.querySelector('.speaker-controls-notes .value')?.textContent ?? '').replace(/\s+/g, ' ').trim() === wanted, text);
    await shows(await notesOf());
    await page.keyboard.press('PageDown');
    await shows(await notesOf());
    const ids = await allSlides(page);
    await page.evaluate((id) => (location.hash = `#${id}`), ids[1]);
    await page.waitForFunction((id) => document.querySelector('.slide.present')?.id === id, ids[1]);
    await shows(await notesOf());
    expect(await view.locator('.pacing').isVisible()).toBe(true);
    // The preview in the speaker view is walked, and the audience follows.
    const preview = view.frameLocator('#current-slide iframe');
    await preview.locator(`section.slide.present[id="${ids[1]}"]`).waitFor();
    await view.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#current-slide iframe');
      frame?.contentWindow?.postMessage(JSON.stringify({ method: 'slide', args: [0, 0] }), '*');
    });
    await page.waitForFunction((id) => document.querySelector('.slide.present')?.id === id, ids[0]);
    expect(errors).toEqual([]);
  });
});

describe('routes', () => {
  test('a route shows its slides only, and a link off the route leaves it', async () => {
    const { page } = await openDeck();
    const routes = await page.evaluate(() => (JSON.parse(document.getElementById('deck')?.textContent ?? '{}') as { routes: { id: string; minutes: number; every: boolean }[] }).routes);
    const all = await allSlides(page);
    for (const route of routes) {
      await page.goto(`${inject('deckUrl')}${route.every ? '' : `?route=${route.id}`}`);
      await page.waitForSelector('html.ready');
      const seconds = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('section.slide')].reduce((sum, slide) => sum + Number(slide.dataset.timing ?? 0), 0));
      expect(Math.abs(seconds / 60 - route.minutes)).toBeLessThanOrEqual(route.minutes / 10);
      expect((await allSlides(page)).length === all.length).toBe(route.every);
    }
    await page.keyboard.press('m');
    await page.locator('.menu-routes a').first().click();
    await page.waitForURL(/route=/);
    await page.waitForSelector('html.ready');
    const onRoute = await allSlides(page);
    const off = await page.evaluate((ids) => {
      const link = [...document.querySelectorAll<HTMLAnchorElement>('.slide .slot a[href^="#/"]')]
        .find((a) => !a.closest('.fragment') && !ids.includes(a.hash.slice(1)));
      return { from: link?.closest('.slide')?.id ?? '', hash: link?.hash ?? '' };
    }, onRoute);
    await page.evaluate((id) => (location.hash = `#${id}`), off.from);
    await page.waitForFunction((id) => document.querySelector('.slide.present')?.id === id, off.from);
    await page.locator(`.slide.present a[href="${off.hash}"]`).first().click();
    await page.waitForURL((url) => url.search === '' && url.hash === off.hash);
    await page.waitForSelector('html.ready');
    expect((await allSlides(page)).length).toBe(all.length);
  });
});

describe('without what others need', () => {
  test('every slide can be read without scripts', async () => {
    const { page } = await openDeck('', { javaScript: false });
    const titles = await page.locator('.slide-head :is(h1, h2)').all();
    expect(titles.length).toBeGreaterThan(10);
    for (const title of titles) expect(await title.isVisible()).toBe(true);
  });

  test('on a phone the deck is a text that fits its width', async () => {
    const { page, errors } = await openDeck('', { width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const sizes = await page.evaluate(() => [...document.querySelectorAll('.slide p, .slide li')].filter((e) => e.getClientRects().length > 0 && !e.closest('footer, figure, .chapter-name, .pane, .code'))
      .map((e) => parseFloat(getComputedStyle(e).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    expect(errors).toEqual([]);
  });
});

describe('what is built', () => {
  const scripts = (): string[] => {
    const assets = join(inject('deckFolder'), 'assets');
    return readdirSync(assets).filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(assets, file), 'utf8'));
  };

  test('neither marked nor highlight.js reaches the browser', () => {
    // Words that only their own code has.
    for (const script of scripts()) expect(script).not.toMatch(/blockquoteSetextReplace|reflinkSearch|ignoreIllegals|highlightAuto/);
  });

  test('a script that is not ours does not run on the page', async () => {
    const { page } = await openDeck();
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.body.append(script);
      return 'ranInline' in window;
    });
    expect(ran).toBe(false);
  });
});
