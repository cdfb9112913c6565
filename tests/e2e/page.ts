import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { connectBrowser, type Browser, type BrowserContext, type Page } from '../../src/export/chromium.ts';

/** The deck in a page of its own, and what went wrong in it. */
export interface OpenDeck {
  page: Page;
  /** Errors in the console and exceptions nobody caught. */
  errors: string[];
  /** Requests to any other place than the deck's own, or than the file that was opened. */
  strangers: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Query of the address, without its question mark. */
  query?: string;
  /** Another address than that of the built deck, such as a file. */
  url?: string;
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  reducedMotion?: boolean;
  javaScript?: boolean;
  /** True for a deck opened in `beforeAll`, that several tests share: it stays open to the end of the file. */
  shared?: boolean;
  /** Called before the page is loaded: to watch it, or to answer its requests. */
  prepare?(page: Page, context: BrowserContext): Promise<void>;
}

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser(inject('browser'));
});
afterAll(() => browser.close());

/** Opens the deck at a slide (`templates/macros`) and comes back when it is ready to be used. */
export async function openDeck(slide = '', options: OpenOptions = {}): Promise<OpenDeck> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 720 },
    colorScheme: options.theme ?? 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    javaScriptEnabled: options.javaScript ?? true,
  });
  if (!options.shared) onTestFinished(() => context.close());
  const page = await context.newPage();
  const url = new URL(options.url ?? inject('deckUrl'));
  if (options.query) url.search = options.query;
  if (slide) url.hash = `/${slide}`;
  const deck: OpenDeck = { page, errors: [], strangers: [], close: () => context.close() };
  watch(deck, url);
  await options.prepare?.(page, context);
  await page.goto(url.href);
  if (options.javaScript ?? true) await page.waitForSelector('html.ready', { state: 'attached' });
  return deck;
}

function watch({ page, errors, strangers }: OpenDeck, home: URL): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    const { protocol, origin, pathname } = new URL(request.url());
    const inPage = protocol === 'data:' || protocol === 'blob:' || protocol === 'about:';
    // All files have the origin "null": there, home is the one file.
    const atHome = protocol === 'file:' ? pathname === home.pathname : origin === home.origin;
    if (!inPage && !atHome) strangers.push(request.url());
  });
}
