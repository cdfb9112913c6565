import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import type { Page } from '../../src/export/chromium.ts';
import { openDeck } from './page.ts';

/** Address of the first slide in the built deck that has a chart of a type, with steps. */
function slideWith(type: string): string {
  const html = readFileSync(join(inject('deckFolder'), 'index.html'), 'utf8');
  const slides = html.split(/(?=<section id="\/[^"]+" class="slide")/).slice(1);
  const slide = slides.find((each) => each.includes(`data-chart="${type}"`) && each.includes('chart-state fragment'));
  const id = slide && /^<section id="\/([^"]+)"/.exec(slide)?.[1];
  if (!id) throw new Error(`The deck has no chart of type ${type} with steps`);
  return id;
}

const HERE = '.slide.present .chart';
/** The state that is shown, of the chart on screen. */
const shown = (page: Page): Promise<string[]> => page.locator(`${HERE} .chart-state`).evaluateAll((states) =>
  states.filter((state) => state.checkVisibility()).map((state) => (state as HTMLElement).dataset.state ?? ''));
const lively = (page: Page): Promise<unknown> => page.locator(`${HERE} .chart-state:visible svg[role=group]`).waitFor();
const still = (page: Page): Promise<unknown> => page.waitForFunction((here) => !document.querySelector(`${here} .moving`), HERE);
const markup = (page: Page): Promise<string[]> => page.locator(`${HERE} .chart-state`).evaluateAll((states) => states.map(({ innerHTML }) => innerHTML));
const steps = (page: Page): Promise<number> => page.locator(`${HERE} .chart-state`).count();

describe('steps', () => {
  test.each(['bars', 'trend', 'interval', 'ceremony', 'services'])('of %s go forwards and back, and leave the drawing as it was built', async (type) => {
    const { page } = await openDeck(slideWith(type));
    await lively(page);
    const before = await markup(page);
    const count = await steps(page);
    for (let step = 1; step < count; step += 1) {
      await page.keyboard.press('ArrowRight');
      expect(await shown(page)).toEqual([String(step)]);
    }
    await still(page);
    expect(await markup(page)).toEqual(before);
    for (let step = count - 2; step >= 0; step -= 1) {
      await page.keyboard.press('ArrowLeft');
      expect(await shown(page)).toEqual([String(step)]);
    }
    await still(page);
    expect(await markup(page)).toEqual(before);
  });

  test('start from any of them', async () => {
    const { page } = await openDeck(`${slideWith('interval')}/2`);
    expect(await shown(page)).toEqual(['2']);
    await lively(page);
    await page.keyboard.press('ArrowLeft');
    expect(await shown(page)).toEqual(['1']);
  });

  test('move', async () => {
    const { page } = await openDeck(slideWith('interval'));
    await lively(page);
    const end = await page.locator(`${HERE} [data-state="1"] [data-key=union] [data-part=bar]`).getAttribute('width');
    await page.keyboard.press('ArrowRight');
    const widths = await page.evaluate(async (here) => {
      const bar = document.querySelector(`${here} [data-state="1"] [data-key=union] [data-part=bar]`);
      const seen: number[] = [];
      while (document.querySelector(`${here} .moving`)) {
        seen.push(Number(bar?.getAttribute('width')));
        await new Promise(requestAnimationFrame);
      }
      return seen;
    }, HERE);
    expect(widths.length).toBeGreaterThan(3);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths[0]).toBeLessThan(Number(end) * 0.75);
  });

  test('do not move for people who asked for less motion', async () => {
    const { page } = await openDeck(slideWith('interval'), { reducedMotion: true });
    await lively(page);
    const before = await markup(page);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(`${HERE} .moving`).count()).toBe(0);
    expect(await markup(page)).toEqual(before);
  });
});

describe('exploring', () => {
  test.each([[760, 430], [1280, 720], [1920, 1080]])('by pointer finds the mark it points at, on a screen of %i × %i', async (width, height) => {
    const { page } = await openDeck(slideWith('bars'), { width, height });
    await lively(page);
    for (const mark of await page.locator(`${HERE} .chart-state:visible .mark[data-label]`).all()) {
      const bar = await mark.locator('[data-part=bar]').boundingBox();
      if (!bar) throw new Error('no bar');
      await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2);
      const readout = page.locator(`${HERE} .readout`);
      expect(await readout.locator('.label').textContent()).toBe(await mark.getAttribute('data-label'));
      expect(await readout.locator('.value').textContent()).toBe(await mark.getAttribute('data-value'));
      const ring = await readout.locator('.ring').boundingBox();
      expect(Math.abs((ring?.x ?? 0) + (ring?.width ?? 0) / 2 - (bar.x + bar.width / 2))).toBeLessThan(1.5);
      expect(Math.abs((ring?.y ?? 0) + (ring?.height ?? 0) / 2 - (bar.y + bar.height / 2))).toBeLessThan(1.5);
      const box = await readout.locator('rect:not(.ring)').boundingBox();
      expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
    }
    await page.mouse.move(2, height - 2);
    expect(await page.locator(`${HERE} .readout`).count()).toBe(0);
  });

  const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  test('by keyboard walks from mark to mark, and gives the arrows back at the edge', async () => {
    const { page } = await openDeck(slideWith('bars'));
    await lively(page);
    const marks = page.locator(`${HERE} .chart-state:visible .mark[data-label]`);
    await marks.first().focus();
    const count = await marks.count();
    for (let at = 0; at < count; at += 1) {
      expect(await focused(page)).toContain(await marks.nth(at).getAttribute('data-label'));
      expect(await page.locator(`${HERE} .readout .label`).textContent()).toBe(await marks.nth(at).getAttribute('data-label'));
      if (at < count - 1) await page.keyboard.press('ArrowDown');
    }
    expect(await shown(page)).toEqual(['0']);
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toEqual(['1']);
  });

  test('one Tab reaches the chart, one more leaves it, and so does Escape', async () => {
    const { page } = await openDeck(slideWith('trend'));
    await lively(page);
    const stops = await page.locator(`${HERE} .chart-state:visible [tabindex="0"]`).count();
    expect(stops).toBe(1);
    await page.locator(`${HERE} .chart-state:visible [tabindex="0"]`).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/\u202f% of respondents\./);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toEqual(['1']);
  });

  test('by click leaves the arrows to the deck', async () => {
    const { page } = await openDeck(slideWith('bars'));
    await lively(page);
    await page.locator(`${HERE} .chart-state:visible .mark [data-part=bar]`).first().click();
    expect(await page.locator(`${HERE} .readout`).count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toEqual(['1']);
  });

  test('the numbers open and close by keyboard, without the deck walking on or anything moving', async () => {
    const { page } = await openDeck(slideWith('bars'));
    await lively(page);
    const drawing = page.locator(`${HERE} .chart-state:visible svg`);
    const place = await drawing.boundingBox();
    await page.locator(`${HERE} summary`).focus();
    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press(key);
      await page.locator(`${HERE} table`).waitFor();
      expect(await drawing.boundingBox()).toEqual(place);
      await page.keyboard.press('Escape');
      await page.locator(`${HERE} table`).waitFor({ state: 'hidden' });
    }
    expect(await shown(page)).toEqual(['0']);
  });
});

describe('everywhere', () => {
  test('a chart is complete without a script', async () => {
    const { page } = await openDeck('', { javaScript: false, width: 1400 });
    const figure = page.locator('.chart[data-size=wide]').first();
    expect(await figure.locator('.chart-state:visible, .chart-narrow:visible').count()).toBe(1);
    expect(await figure.locator('svg:visible .mark').count()).toBeGreaterThan(1);
  });

  test('prints its last state, as a drawing', async () => {
    const { page } = await openDeck('', { query: 'print' });
    const visible = await page.locator('.chart').evaluateAll((figures) => figures.map((figure) => {
      const states = [...figure.querySelectorAll('.chart-state')];
      return states.filter((state) => state.checkVisibility()).map((state) => state === states.at(-1) && state.querySelectorAll('svg rect, svg line').length > 0);
    }));
    expect(visible.length).toBeGreaterThan(5);
    for (const states of visible) expect(states).toEqual([true]);
  });

  test('on a phone every word of every chart is 16 pixels high or more, and inside of the screen', async () => {
    const { page } = await openDeck('', { width: 390, height: 844 });
    const texts = await page.locator('.chart svg:visible text').evaluateAll((all) => all.map((text) => {
      const svg = (text as SVGTextElement).ownerSVGElement;
      const { left, right } = text.getBoundingClientRect();
      return { words: text.textContent, size: Number(text.getAttribute('font-size')) * (svg?.getScreenCTM()?.a ?? 0), inside: left >= 0 && right <= innerWidth };
    }));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ size, inside }) => size < 15.4 || !inside)).toEqual([]);
  });

  test('no words lie on words, in the typeface that is really there', async () => {
    const { page } = await openDeck('', { query: 'print' });
    await page.evaluate(() => document.fonts.ready);
    const overlaps = await page.locator('.chart-state svg:visible').evaluateAll((all) => all.flatMap((svg) => {
      const boxes = [...svg.querySelectorAll('text')].map((text) => {
        const { x, y, width, height } = text.getBBox();
        // A line box is taller than its capitals.
        return { words: text.textContent, x1: x, x2: x + width, y1: y + height * 0.2, y2: y + height * 0.78 };
      });
      const { width, height } = (svg as SVGSVGElement).viewBox.baseVal;
      const out = boxes.filter(({ x1, x2, y1, y2 }) => x1 < -1 || x2 > width + 1 || y1 < -1 || y2 > height + 1).map(({ words }) => `${words} leaves`);
      return [...out, ...boxes.flatMap((a, index) => boxes.slice(index + 1)
        .filter((b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2)
        .map((b) => `${a.words} on ${b.words}`))];
    }));
    expect(overlaps).toEqual([]);
  });
});

describe('weight', () => {
  test('the first slide loads nothing for charts; near one, less than 35 KB do', async () => {
    const scripts = new Set<string>();
    const { page } = await openDeck('', {
      prepare: async (fresh) => void fresh.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname.split('/').pop() ?? '');
      }),
    });
    const first = new Set(scripts);
    await page.evaluate((id) => (location.hash = `#/${id}`), slideWith('bars'));
    await lively(page);
    const added = [...scripts].filter((name) => !first.has(name));
    expect(added.length).toBeGreaterThan(0);
    const weight = added.reduce((sum, name) => sum + gzipSync(readFileSync(join(inject('deckFolder'), 'assets', name))).length, 0);
    expect(weight).toBeLessThan(35 * 1024);
  });

  test('coming to life shifts nothing', async () => {
    const { page } = await openDeck(slideWith('trend'));
    await lively(page);
    const shifted = await page.evaluate(() => new Promise<string[]>((done) => {
      new PerformanceObserver((list, observer) => {
        observer.disconnect();
        const sources = list.getEntries().flatMap((entry) => (entry as PerformanceEntry & { sources: { node: Node | null }[] }).sources);
        const elements = sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement));
        done(elements.filter((element) => element?.closest('.chart')).map((element) => element?.className ?? ''));
      }).observe({ type: 'layout-shift', buffered: true });
      // Without any shift the observer is never called.
      requestAnimationFrame(() => requestAnimationFrame(() => done([])));
    }));
    expect(shifted).toEqual([]);
  });
});
