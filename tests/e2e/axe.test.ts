import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/export/chromium.ts';
import { everyStep, showFirst } from './everyStep.ts';
import { openDeck } from './page.ts';

/** Violations that axe finds in the page, a line for each element; of all rules, or of some. */
function violations(page: Page, rules?: string[]): Promise<string[]> {
  return page.evaluate(look, { slide: undefined, rules });
}

/** The same of the slide on screen alone: axe reads every element of a page, and reading all slides for each takes minutes. */
function violationsOfSlide(page: Page, rules?: string[]): Promise<string[]> {
  return page.evaluate(look, { slide: '.chapter.present > .slide.present', rules });
}

async function look({ slide, rules }: { slide: string | undefined; rules: string[] | undefined }): Promise<string[]> {
  const others = slide ? '.slides > .chapter:not(.present), .chapter.present > .slide:not(.present)' : 'nothing';
  const away = [...document.querySelectorAll(others)].map((element) => {
    const place = document.createComment('');
    element.replaceWith(place);
    return { element, place };
  });
  const { axe: door } = window as unknown as { axe: typeof axe };
  const context = slide ? { include: [slide] } : document;
  const found = await door.run(context, { resultTypes: ['violations'], iframes: false, ...(rules ? { runOnly: rules } : {}) });
  for (const { element, place } of away) place.replaceWith(element);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}

describe.each(['light', 'dark'] as const)('no violations of accessibility rules, %s', (theme) => {
  test('on any slide with all of its steps', { timeout: 240_000 }, async () => {
    const { page } = await openDeck('', { theme, reducedMotion: true });
    await page.evaluate(axe.source);
    const told = new Set(await violations(page));
    for await (const { slide, step, last } of everyStep(page)) {
      if (step !== last) continue;
      // Of all that axe looks at, a theme changes only the colours.
      for (const violation of await violationsOfSlide(page, theme === 'dark' ? ['color-contrast'] : undefined)) told.add(`${slide}: ${violation}`);
    }
    expect([...told].join('\n')).toBe('');
  });

  test('in the reading view on a phone', async () => {
    const { page } = await openDeck('', { theme, width: 390, height: 844 });
    await page.evaluate(axe.source);
    expect((await violations(page)).join('\n')).toBe('');
  });

  test('in the menu', async () => {
    const { page } = await openDeck('', { theme, reducedMotion: true });
    await page.keyboard.press('m');
    await page.waitForSelector('dialog[open]');
    await page.evaluate(axe.source);
    expect((await violations(page)).join('\n')).toBe('');
  });
});

test('axe sees what is wrong', async () => {
  const { page } = await openDeck();
  await showFirst(page, 'default');
  await page.evaluate(axe.source);
  await page.evaluate(() => {
    const slot = document.querySelector('.chapter.present > .slide.present .slot');
    slot?.insertAdjacentHTML('beforeend', '<img src="data:,"><p style="color: #999; background: #fff">Pale</p>');
  });
  const found = (await violationsOfSlide(page)).join('\n');
  expect(found).toMatch(/^image-alt: /m);
  expect(found).toMatch(/^color-contrast: /m);
});
