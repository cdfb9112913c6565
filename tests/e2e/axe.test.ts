import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/export/chromium.ts';
import { everyStep, showFirst } from './everyStep.ts';
import { openDeck } from './page.ts';

/** Violations that axe finds in the page, or in a part of it, a line for each element; of all rules, or of some. */
async function violations(page: Page, part?: string, rules?: string[]): Promise<string[]> {
  return page.evaluate(async ({ selector, runOnly }) => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const context = selector === undefined ? document : { include: [selector] };
    const found = await run.run(context, { resultTypes: ['violations'], iframes: false, ...(runOnly ? { runOnly } : {}) });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
    );
  }, { selector: part, runOnly: rules });
}

const SLIDE = '.chapter.present > .slide.present';

describe.each(['light', 'dark'] as const)('no violations of accessibility rules, %s', (theme) => {
  test('on any slide with all of its steps', { timeout: 240_000 }, async () => {
    const { page } = await openDeck('', { theme, reducedMotion: true });
    await page.evaluate(axe.source);
    const told = new Set(await violations(page));
    for await (const { slide, step, last } of everyStep(page)) {
      if (step !== last) continue;
      // Of all that axe looks at, a theme changes only the colours.
      for (const violation of await violations(page, SLIDE, theme === 'dark' ? ['color-contrast'] : undefined)) told.add(`${slide}: ${violation}`);
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
  const found = (await violations(page, SLIDE)).join('\n');
  expect(found).toMatch(/^image-alt: /m);
  expect(found).toMatch(/^color-contrast: /m);
});
