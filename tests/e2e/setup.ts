import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from '../../src/export/chromium.ts';
import { serveFolder } from '../../src/export/serve.ts';
import { deck } from '../../src/vite/deck.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built deck, in a subfolder of a plain static host. */
    deckUrl: string;
    /** The folder that was built. */
    deckFolder: string;
    /** Where to connect to the one browser of all tests. */
    browser: string;
  }
}

/** Builds the real deck once, or takes the build in KIT_DIST, and starts what every browser test needs: a static host and a browser. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.KIT_DIST;
  const folder = given ? resolve(given) : await mkdtemp(join(tmpdir(), 'deck-'));
  if (!given) {
    // Not vite.config.ts, which is the tests' own here; and what is tested is what readers get.
    await build({
      configFile: false,
      mode: 'production',
      logLevel: 'warn',
      plugins: [deck(process.env.DECK ? { root: process.env.DECK } : {})],
      build: { outDir: folder, emptyOutDir: true },
    });
  }
  const [host, browser] = await Promise.all([serveFolder(folder, '/talks/deck/'), launchBrowserServer()]);
  provide('deckUrl', host.url);
  provide('deckFolder', folder);
  provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await host.close();
    if (!given) await rm(folder, { recursive: true, force: true });
  };
}
