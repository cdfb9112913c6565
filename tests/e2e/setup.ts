import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from '../../src/export/chromium.ts';
import { serveFolder } from '../../src/export/serve.ts';
import { buildDeck } from './buildDeck.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built deck, in a subfolder of a plain static host. */
    deckUrl: string;
    /** The folder that was built. */
    deckFolder: string;
    /** Where to connect to the one browser of all tests. */
    browser: string;
    /** The program it runs. */
    browserProgram: string;
  }
}

/** Builds the real deck once, or takes the build in KIT_DIST, and starts what every browser test needs: a static host and a browser. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.KIT_DIST;
  const folder = given ? resolve(given) : await buildDeck(process.env.DECK ? { root: process.env.DECK } : {});
  const [host, browser] = await Promise.all([serveFolder(folder, '/talks/deck/'), launchBrowserServer()]);
  provide('deckUrl', host.url);
  provide('deckFolder', folder);
  provide('browser', browser.wsEndpoint());
  provide('browserProgram', browser.process().spawnfile);
  return async () => {
    await browser.close();
    await host.close();
    if (!given) await rm(folder, { recursive: true, force: true });
  };
}
