import type { RevealApi, RevealPlugin } from 'reveal.js';

/** A slide and how many of its steps are shown, counted from 0. */
interface Address {
  slide: Element;
  step: number | undefined;
}

/**
 * Keeps the address of the page and the slide on screen in step: `#/chapter/slide`, or `#/chapter/slide/2` when two of its
 * steps are shown. reveal.js has addresses of its own, which escape the slash of our ids.
 */
export function address(): RevealPlugin {
  return {
    id: 'address',
    init(deck) {
      const isPreview = new URLSearchParams(location.search).has('receiver');
      const follow = (): void => {
        const wanted = readAddress(location.hash);
        if (wanted) show(deck, wanted);
        // The browser may have scrolled to the slide, which has the address as its id.
        for (const element of document.querySelectorAll('.reveal, .slides, html, body')) element.scrollTo(0, 0);
      };
      const write = (): void => {
        const slide = deck.getCurrentSlide();
        const step = deck.getIndices().f ?? -1;
        const hash = `#${slide.id}${step >= 0 ? `/${step + 1}` : ''}`;
        if (hash !== location.hash) history.replaceState(null, '', hash);
      };

      deck.on('ready', () => {
        follow();
        if (isPreview) return;
        write();
        for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, write);
        addEventListener('hashchange', follow);
      });
      document.addEventListener('click', (event) => {
        const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const wanted = readAddress(link.hash);
        if (wanted) {
          // A followed link can be gone back from; walking on does not fill the history.
          history.pushState(null, '', link.hash);
          show(deck, wanted);
        } else {
          // The slide is not on the route that is being walked: leave the route for it.
          location.href = `${location.pathname}${link.hash}`;
        }
      });
    },
  };
}

function show(deck: RevealApi, { slide, step }: Address): void {
  const { h, v } = deck.getIndices(slide as HTMLElement);
  deck.slide(h, v, step === undefined ? -1 : step - 1);
}

/** Reads `#/chapter/slide/step`, and the numbers `#/2/1` that the speaker view asks for. */
function readAddress(hash: string): Address | undefined {
  const path = hash.slice(1);
  const numbers = /^\/(\d+)(?:\/(\d+))?$/.exec(path);
  if (numbers) {
    const chapter = document.querySelectorAll('.slides > .chapter')[Number(numbers[1])];
    const slide = chapter?.querySelectorAll(':scope > .slide')[Number(numbers[2] ?? 0)];
    return slide ? { slide, step: undefined } : undefined;
  }
  const [, id = '', step] = /^(.*?)(?:\/(\d+))?$/.exec(path) ?? [];
  const named = document.getElementById(id);
  // A chapter's address is that of its first slide.
  const slide = named?.matches('.chapter') ? named.querySelector('.slide') : named;
  return slide?.matches('.slide') ? { slide, step: step === undefined ? undefined : Number(step) } : undefined;
}
