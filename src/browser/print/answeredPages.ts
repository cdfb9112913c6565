import { examples } from 'virtual:examples';
import { element } from '../element.ts';
import { livePage } from '../panes/frame.ts';

/** The recorded pages that paper shows, by their frames: in their style sheets, of which the deck keeps none. */
export async function answeredPages(): Promise<Map<HTMLIFrameElement, string>> {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('.pane-view:first-child > iframe')];
  return new Map(await Promise.all(frames.map(async (frame): Promise<[HTMLIFrameElement, string]> => {
    const { example: name = '', request = '' } = frame.closest<HTMLElement>('.pane')?.dataset ?? {};
    const side = frame.closest<HTMLElement>('.pane-side')?.dataset.id ?? '';
    const { example, styles } = (await examples[name]?.())?.data ?? {};
    const answer = example?.answers[request]?.[side];
    if (answer?.type !== 'response' || !styles) throw new Error(`No page of ${name} was recorded for ${request} of ${side}`);
    return [frame, livePage(answer, styles)];
  })));
}

/** Gives each frame the height of its page, in pixels, as `--page`. */
export async function measurePages(pages: Map<HTMLIFrameElement, string>): Promise<void> {
  await Promise.all([...pages].map(([frame, page]) => new Promise<void>((measured) => {
    addEventListener('message', function hear({ source, data }: MessageEvent<{ pane?: { type: unknown; height: unknown } } | null>) {
      if (source !== frame.contentWindow || data?.pane?.type !== 'height') return;
      removeEventListener('message', hear);
      frame.style.removeProperty('height');
      frame.style.setProperty('--page', `${Number(data.pane.height)}px`);
      measured();
    });
    // Said by a class, since a style sheet that asks what an element holds slows every change of a deck on screen.
    frame.parentElement?.classList.add('is-page');
    // A page is at least as high as its frame.
    frame.style.height = '1px';
    frame.sandbox.add('allow-scripts');
    frame.loading = 'eager';
    frame.srcdoc = page;
  })));
}

/** Loads the pages again, now that it is known how small they are, and none of them is moved any more, which has emptied it. */
export async function loadPages(pages: Map<HTMLIFrameElement, string>): Promise<void> {
  await Promise.all([...pages].map(([frame, page]) => {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.sandbox.remove('allow-scripts');
    frame.srcdoc = still(page, getComputedStyle(frame).getPropertyValue('--page-zoom'));
    return loaded;
  }));
}

/** The page without scripts, without links, which lead into an application that does not run on paper, and without ligatures, which readers of PDF misplace. */
function still(html: string, zoom: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.documentElement.style.zoom = zoom;
  page.head.append(element('style', {}, '* { font-variant-ligatures: none !important }'));
  for (const link of page.querySelectorAll('a[href]')) link.removeAttribute('href');
  for (const script of page.querySelectorAll('script')) script.remove();
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
