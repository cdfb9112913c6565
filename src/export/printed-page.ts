import { type PrintRequest, printQuery } from '../model/printRequest.ts';
import type { Browser, Page } from './chromium.ts';
import { firstLine, Trouble } from './trouble.ts';

/** Longer than any deck needs; without it a page that hangs would hang its export. */
const PATIENCE = 120_000;

/** The printed form of a deck. */
export interface Printed {
  page: Page;
  /** What is wrong with single slides, a line each: a picture may still be taken of them, a PDF must not be sent. */
  trouble: string[];
}

/** Opens the printed form of a deck and waits for its fonts and pictures. */
export async function openPrinted(browser: Browser, url: string, request: PrintRequest): Promise<Printed> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`The deck stopped with an error: ${firstLine(error)}`));
  page.on('requestfailed', (failed) => {
    const reason = failed.failure()?.errorText ?? 'no answer';
    // Aborted is what the page itself gave up, for example when the dev server reloads it.
    if (reason !== 'net::ERR_ABORTED') wrong.push(`${failed.url()} does not load: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.url()} does not load: ${response.status()} ${response.statusText()}`);
  });
  const address = new URL(url);
  address.search = String(new URLSearchParams(printQuery(request)));
  try {
    await page.goto(address.href, { timeout: PATIENCE });
    // A script that fails never gets ready, so whichever comes first ends the waiting.
    await Promise.race([
      page.waitForSelector('html.ready', { state: 'attached', timeout: PATIENCE }),
      page.waitForEvent('pageerror', { timeout: PATIENCE }),
    ]);
  } catch (error) {
    if (!browser.isConnected()) throw error;
    throw new Trouble(wrong[0] ?? `The deck at ${url} does not get ready: ${firstLine(error)}`);
  }
  const trouble = await page.evaluate(() => document.documentElement.dataset.trouble);
  if (trouble) wrong.push(...trouble.split('\n'));
  if ((await page.locator('.slide').count()) === 0) throw new Trouble(wrong[0] ?? `There are no slides at ${url}.`);
  return { page, trouble: [...new Set(wrong)] };
}
