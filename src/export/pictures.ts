import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { plainPrint } from '../model/printRequest.ts';
import { openBuiltDeck } from './built-deck.ts';
import { type Browser, launchBrowser, type Page } from './chromium.ts';
import { choice, readOptions, text } from './options.ts';
import { openPrinted } from './printed-page.ts';
import { endClearly, Trouble } from './trouble.ts';
import { writeWhole } from './write-whole.ts';

const help = `A picture (PNG) of each slide.

  npm run pictures -- [options]

  --out FOLDER      where the pictures go (pictures)
  --theme NAME      light, dark, or both (both)
  --slides LIST     some slides only: 3-9, 12, templates, routing/converters
  --route NAME      the slides of a route only
  --width PIXELS    width of a picture; its height follows (1280)
  --on-stage        as the deck shows them, with all that scripts add, instead of as they are printed
  --deck PATH       folder of a built deck, or address of a running one (dist)
  --browser PATH    the browser to use (else CHROME_PATH, or one that is found)
`;

const options = {
  out: { type: 'string' },
  theme: { type: 'string' },
  slides: { type: 'string' },
  route: { type: 'string' },
  width: { type: 'string' },
  'on-stage': { type: 'boolean' },
  deck: { type: 'string' },
  browser: { type: 'string' },
} as const;

type Theme = 'light' | 'dark';

export async function main(args: string[]): Promise<void> {
  await endClearly(async () => {
    const typed = readOptions(args, options);
    if (typed.help) return void console.log(help);
    const out = text(typed, 'out') ?? 'pictures';
    const width = Number(text(typed, 'width') ?? 1280);
    if (!Number.isInteger(width) || width < 16 || width > 7680) throw new Trouble('--width is a number of pixels from 16 to 7680.');
    const theme = choice(typed, 'theme', ['both', 'light', 'dark']);
    const themes: Theme[] = theme === 'both' ? ['light', 'dark'] : [theme];
    const route = text(typed, 'route');
    const slides = text(typed, 'slides');
    const wanted = { ...(route ? { route } : {}), ...(slides ? { slides } : {}) };
    const deck = await openBuiltDeck(text(typed, 'deck') ?? 'dist');
    try {
      const browser = await launchBrowser(text(typed, 'browser'));
      try {
        for (const name of themes) {
          const count = await takePictures({ browser, url: deck.url, wanted, theme: name, width, out, onStage: typed['on-stage'] === true });
          console.log(`${count} pictures in ${join(out, name)}`);
        }
      } finally {
        await browser.close();
      }
    } finally {
      await deck.close();
    }
  });
}

interface Session {
  browser: Browser;
  url: string;
  wanted: { route?: string; slides?: string };
  theme: Theme;
  width: number;
  out: string;
  onStage: boolean;
}

async function takePictures(session: Session): Promise<number> {
  const { page: printed, trouble } = await openPrinted(session.browser, session.url, { ...plainPrint, ...session.wanted, theme: session.theme });
  const slides = await printed.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-page]')].map(({ id, dataset }) => ({ id: id.slice(1), number: dataset.page ?? '' })));
  const folder = join(session.out, session.theme);
  await mkdir(folder, { recursive: true });
  const page = await session.browser.newPage({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: session.width / 1280,
    colorScheme: session.theme,
    reducedMotion: 'reduce',
  });
  const stage = session.onStage ? onStage(page, session) : await onPaper(page, printed.url());
  await printed.close();
  for (const { id, number } of slides) {
    await stage(id);
    await writeWhole(join(folder, `${number.padStart(3, '0')}-${id.replace('/', '-')}.png`), await page.screenshot());
  }
  await page.close();
  for (const line of trouble) console.error(line);
  if (trouble.length > 0) process.exitCode = 1;
  return slides.length;
}

/** Scrolls the printed form from slide to slide. */
async function onPaper(page: Page, url: string): Promise<(id: string) => Promise<void>> {
  await page.goto(url);
  await page.waitForSelector('html.ready', { state: 'attached' });
  return (id) => page.evaluate((name) => document.getElementById(`/${name}`)?.scrollIntoView({ behavior: 'instant' }), id);
}

/** Opens slide after slide in the deck, each after its last step: no slide has as many as the address asks for. */
function onStage(page: Page, { url, theme }: Session): (id: string) => Promise<void> {
  return async (id) => {
    const address = new URL(url);
    address.search = `theme=${theme}&at=${id}`;
    address.hash = `/${id}/99`;
    await page.goto(address.href);
    await page.waitForSelector('html.ready', { state: 'attached' });
    await page.evaluate(() => document.fonts.ready);
  };
}
