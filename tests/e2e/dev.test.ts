import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deck } from '../../src/vite/deck.ts';
import { openDeck } from './page.ts';

// An author's folder, copied, so that the test can save files in it.
const folder = mkdtempSync(join(tmpdir(), 'author-'));
const file = join(folder, 'slides/01-start.md');
let server: ViteDevServer;
let url: string;
let original: string;

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../decks/markdown'), folder, { recursive: true });
  original = readFileSync(file, 'utf8');
  server = await createServer({ configFile: false, mode: 'development', logLevel: 'silent', plugins: [deck({ root: folder })], server: { port: 0 } });
  await server.listen();
  url = server.resolvedUrls?.local[0] ?? '';
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('while the author writes', () => {
  test('a saved slide is swapped in place: slide and step stay, nothing is reloaded', async () => {
    const { page, strangers } = await openDeck('start/all/2', { url });
    await page.evaluate(() => Object.assign(window, { notReloaded: true }));
    writeFileSync(file, original.replace('Text with', 'New text with'));
    await page.getByText('New text with').waitFor();
    expect(await page.evaluate(() => location.hash)).toBe('#/start/all/2');
    expect(await page.locator('.slide.present .fragment.visible').count()).toBe(2);
    expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
    expect(strangers).toEqual([]);
  });

  test('a problem shows in place and in the overlay, and goes when it is mended', async () => {
    const { page } = await openDeck('start/all', { url });
    await page.evaluate(() => Object.assign(window, { notReloaded: true }));
    writeFileSync(file, original.replace('[^leaf-report]', '[^leaf-raport]'));
    await page.locator('.dev-problems').getByText('Unknown source `leaf-raport`').waitFor();
    await page.locator('.slide.present .problem').getByText('Did you mean `leaf-report`?').waitFor();
    writeFileSync(file, original);
    await page.locator('.dev-problems').waitFor({ state: 'detached' });
    await page.locator('.slide.present .problem').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
  });

  test('a slide that comes before leaves the one on screen', async () => {
    const { page } = await openDeck('start/two', { url });
    writeFileSync(file, original.replace('---\nid: all', '---\nid: zero\n---\n\n# Zero\n\n---\nid: all'));
    await page.waitForFunction(() => document.querySelectorAll('section.slide').length === 4);
    expect(await page.evaluate(() => document.querySelector('.slide.present')?.id)).toBe('/start/two');
    writeFileSync(file, original);
    await page.waitForFunction(() => document.querySelectorAll('section.slide').length === 3);
  });

  test('problems are there for who opens the page later', async () => {
    writeFileSync(file, original.replace('layout: versus', 'layout: versuss'));
    const { page } = await openDeck('start/all', { url });
    await page.locator('.dev-problems').getByText('`layout` cannot be `versuss`').waitFor();
    writeFileSync(file, original);
    await page.locator('.dev-problems').waitFor({ state: 'detached' });
  });
});
