import { describe, expect, test } from 'vitest';
import { openDeck, type OpenDeck } from './page.ts';

const openScales = (): Promise<OpenDeck> => openDeck('decide/weigh');
const current = '.slide.present form.decide';

describe('the team’s own weights', () => {
  test('are given by keyboard, add up, give reasons, and are still there after a reload', async () => {
    const { page } = await openScales();
    const question = page.locator(`${current} .question`).first();
    const side = await question.locator('.because .side-name').textContent();
    const reason = await question.getAttribute('data-because');
    await question.locator('input').first().focus();
    for (let weight = 0; weight < 3; weight += 1) await page.keyboard.press('ArrowRight');
    const reasons = page.locator(`${current} .reasons`);
    expect(await reasons.textContent()).toBe(`Your weights speak for ${side}. ${reason}`);
    expect(await page.locator(`${current} .score:has-text("${side}") output`).textContent()).toBe('3');
    await page.reload();
    await page.waitForSelector('html.ready', { state: 'attached' });
    expect(await reasons.textContent()).toContain(`Your weights speak for ${side}`);
  });

  test('keep their keys; Escape gives them back, and a clicker turns the page', async () => {
    const { page } = await openScales();
    const slide = (): Promise<string> => page.evaluate(() => document.querySelector('.slide.present')?.id ?? '');
    const radio = page.locator(`${current} input`).first();
    await radio.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    expect(await slide()).toBe('/decide/weigh');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    expect(await slide()).not.toBe('/decide/weigh');
    await page.keyboard.press('ArrowLeft');
    await radio.focus();
    await page.keyboard.press('PageDown');
    expect(await slide()).not.toBe('/decide/weigh');
  });
});
