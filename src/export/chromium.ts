// The one door to playwright-core.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserServer } from 'playwright-core';
import { usualBrowsers } from './browsers.ts';
import { packedChromium } from './packed-chromium.ts';
import { firstLine, Trouble } from './trouble.ts';

export type { Browser, BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';

// Required, not imported: to look through megabytes for names to import takes longer than to start the browser.
const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');

/** A browser that may be started. */
interface Candidate {
  path: string;
  env: Record<string, string>;
  sandbox: boolean;
}

/** Keeps a browser to the deck: no updates, no reports, no first-run pages, the same glyphs on every screen. */
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Starts a browser without a window: the one at `path`, else the first on this machine that runs. */
export function launchBrowser(path?: string): Promise<Browser> {
  return firstThatRuns(path, (options) => chromium.launch(options));
}

/** The same as a server, for several processes that share one browser; they `connectBrowser` to its `wsEndpoint()`. */
export function launchBrowserServer(path?: string): Promise<BrowserServer> {
  return firstThatRuns(path, (options) => chromium.launchServer(options));
}

export function connectBrowser(endpoint: string): Promise<Browser> {
  return chromium.connect(endpoint);
}

type LaunchOptions = NonNullable<Parameters<typeof chromium.launchServer>[0]>;

async function firstThatRuns<T>(path: string | undefined, launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const named = path ?? process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Trouble(`No browser at ${named}, the path given by --browser or CHROME_PATH.`);
    return launch(launchOptions(installed(named))).catch((error: unknown) => {
      throw new Trouble(`The browser at ${named} does not start: ${firstLine(error)}`);
    });
  }
  const failed: string[] = [];
  for await (const candidate of candidates()) {
    try {
      return await launch(launchOptions(candidate));
    } catch (error) {
      failed.push(`${candidate.path}: ${firstLine(error)}`);
    }
  }
  throw new Trouble(
    failed.length === 0
      ? 'No browser found. Install Chrome, Chromium or Edge, or name one with --browser or CHROME_PATH.'
      : `No browser starts (${failed.join('; ')}). Name another one with --browser or CHROME_PATH.`,
  );
}

async function* candidates(): AsyncGenerator<Candidate> {
  for (const path of usualBrowsers({ platform: process.platform, env: process.env })) {
    if (existsSync(path)) yield installed(path);
  }
  const packed = await packedChromium();
  if (packed !== undefined) yield { ...packed, sandbox: false };
}

/** Chromium refuses its sandbox to root, which is who runs in most containers. */
function installed(path: string): Candidate {
  return { path, env: {}, sandbox: process.getuid?.() !== 0 };
}

function launchOptions({ path, env, sandbox }: Candidate): LaunchOptions {
  return {
    executablePath: path,
    chromiumSandbox: sandbox,
    env: { ...process.env, ...env },
    args: flags,
  };
}
