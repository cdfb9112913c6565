import type { PrintRequest } from '../../model/printRequest.ts';
import { openBuiltDeck } from '../built-deck.ts';
import { launchBrowser } from '../chromium.ts';
import { openPrinted } from '../printed-page.ts';
import { Trouble } from '../trouble.ts';
import { type Contents, contentsOfPage } from './contents.ts';

export interface PrintJob {
  /** Folder of a built deck, or address of a running one. */
  deck: string;
  /** Path of the browser to use. */
  browser: string | undefined;
  request: PrintRequest;
  /** Told what is being done. */
  say(line: string): void;
  /** Told how long the PDF will be, before it is printed. */
  expect(pages: number): void;
}

/** Prints a deck with Chromium, and brings along what must be found in the PDF. */
export async function printPdf({ deck, browser: path, request, say, expect }: PrintJob): Promise<{ bytes: Uint8Array; contents: Contents }> {
  const served = await openBuiltDeck(deck);
  try {
    const browser = await launchBrowser(path);
    let isClosing = false;
    const died = new Promise<never>((_, reject) => {
      browser.on('disconnected', () => isClosing || reject(new Trouble('The browser ended in the middle of printing. Nothing was written.')));
    });
    died.catch(() => undefined);
    try {
      say('Opening the deck');
      return await Promise.race([died, printWith()]);
    } finally {
      isClosing = true;
      // Whoever has the pages need not wait until the browser is gone.
      void browser.close();
    }

    async function printWith(): Promise<{ bytes: Uint8Array; contents: Contents }> {
      const { page, trouble } = await openPrinted(browser, served.url, request);
      if (trouble.length > 0) throw new Trouble(`${trouble.join('\n')}\nNothing was written.`);
      const contents = JSON.parse(await page.evaluate(contentsOfPage)) as Contents;
      expect(contents.pages.length);
      say(`Printing ${contents.pages.length} pages`);
      await page.evaluate(() => document.documentElement.classList.add('printing'));
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
      return { bytes, contents };
    }
  } finally {
    await served.close();
  }
}
