import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runCommand } from './command.ts';
import { hasPython, paneAlive } from './livePane.ts';
import { openDeck } from './page.ts';

/** On a busy machine a window takes its time. */
const SOON = { timeout: 15_000 };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'single-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function single(name: string, ...options: string[]): Promise<{ file: string; url: string }> {
  const file = join(folder, name);
  const { code, output } = await runCommand('single.ts', ['--out', file, ...options]);
  expect(output).toMatch(/\.html: \d+\.\d\d MB\n$/);
  expect(code).toBe(0);
  return { file, url: pathToFileURL(file).href };
}

/** Where the packages of Python could not be fetched, the deck under test has none, and no file can have it. */
const offer = JSON.parse(readFileSync(join(inject('deckFolder'), 'python.json'), 'utf8')) as { available: boolean };

describe.skipIf(!offer.available)('one file with Python', () => {
  let file: string;
  let url: string;
  beforeAll(async () => {
    ({ file, url } = await single('deck.html'));
  }, 180_000);

  test('asks each framework, from the disk and without a network', async () => {
    expect((await stat(file)).size).toBeLessThan(20_000_000);
    const { page, errors, strangers } = await openDeck('hello/live', { url });
    const pane = await paneAlive(page);
    expect(await hasPython(page)).toBe(true);
    await page.locator('.slide.present .pane-path:visible').fill('/nobody-wrote-this');
    await pane.run();
    expect(await pane.side(1).status()).toContain('404');
    expect(await pane.side(2).status()).toContain('404');
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
  });

  test('gives a long run its time, stops one when asked to, and then goes on', async () => {
    const { page, errors } = await openDeck('hello/live', { url });
    const pane = await paneAlive(page);
    expect(await hasPython(page)).toBe(true);
    const app = (body: string): string => `import time\nfrom flask import Flask\napp = Flask(__name__)\n\n@app.get("/")\ndef index():\n    ${body}\n`;
    await pane.side(2).write('app.py', app('time.sleep(1); return "awake"'));
    expect(await pane.run()).toContain('Flask: 200 OK');
    await pane.side(2).write('app.py', app('while True: pass'));
    await pane.root.locator('.pane-run').click();
    await pane.side(2).root.and(page.locator('.is-waiting')).waitFor();
    await pane.root.getByRole('button', { name: 'Stop' }).click();
    expect(await pane.answered()).toContain('Flask was stopped');
    await pane.side(2).write('app.py', app('return "back"'));
    expect(await pane.run()).toContain('Flask: 200 OK');
    expect(errors).toEqual([]);
  });

  test('does not unpack Python before it is needed', async () => {
    const { page } = await openDeck('', { url });
    expect(page.workers()).toEqual([]);
  });
});

describe('one file without Python', () => {
  let file: string;
  let url: string;
  beforeAll(async () => {
    ({ file, url } = await single('small.html', '--without-python'));
  }, 120_000);

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
    expect(before).toContain('<svg');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => chart.innerHTML(), SOON).not.toBe(before);
  });

  test('shows recorded answers, and says that there is no Python', async () => {
    const { page, errors } = await openDeck('hello/live', { url });
    const pane = await paneAlive(page);
    expect(await pane.side(1).answer.locator('iframe').contentFrame().locator('body').textContent()).toBe('Hello, World!');
    await expect.poll(() => page.locator('.slide.present .pane-note').innerText(), SOON).toContain('without Python');
    expect(errors).toEqual([]);
  });

  test('opens the speaker view, which follows', async () => {
    const { page, errors } = await openDeck('', { url });
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    const notes = speaker.locator('.speaker-controls-notes .value');
    await expect.poll(() => notes.innerText(), SOON).not.toBe('');
    const first = await notes.innerText();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => notes.innerText(), SOON).not.toBe(first);
    expect(errors).toEqual([]);
  });
});
