import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from './command.ts';
import { openDeck } from './page.ts';

let folder: string;
let file: string;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'single-test-'));
  file = join(folder, 'deck.html');
  url = pathToFileURL(file).href;
  const { code, output } = await runCommand('single.ts', ['--without-python', '--out', file]);
  expect(output).toMatch(/deck\.html: 0\.\d\d MB/);
  expect(code).toBe(0);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('one file without Python', () => {
  test('is smaller than a megabyte', async () => {
    expect((await stat(file)).size).toBeLessThan(1_000_000);
  });

  test('walks from slide to slide and changes its theme, and asks nobody for anything', async () => {
    const { page, errors, strangers } = await openDeck('', { url });
    const first = await page.evaluate(() => location.hash);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((hash) => location.hash !== hash, first);
    const paper = () => page.evaluate(() => getComputedStyle(document.querySelector('.slide.present > *')!).color);
    const light = await paper();
    await page.keyboard.press('t');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    expect(await paper()).not.toBe(light);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
  });

  test('shows the next state of a chart', async () => {
    const { page } = await openDeck('philosophies/popularity', { url });
    const chart = page.locator('.slide.present .chart-state:visible');
    const before = await chart.innerHTML();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => chart.innerHTML()).not.toBe(before);
  });

  test('opens the speaker view, which follows', async () => {
    const { page, errors } = await openDeck('', { url });
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    const notes = speaker.locator('.speaker-controls-notes .value');
    await expect.poll(() => notes.innerText()).not.toBe('');
    const first = await notes.innerText();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => notes.innerText()).not.toBe(first);
    expect(errors).toEqual([]);
  });
});
