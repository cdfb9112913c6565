import type { RevealPlugin } from 'reveal.js';

/** Tells screen readers which slide has come: its title, chapter and number, and what each step brings; nothing twice. */
export function announce(): RevealPlugin {
  return {
    id: 'announce',
    init(deck) {
      const region = document.createElement('div');
      region.className = 'visually-hidden';
      region.setAttribute('role', 'status');
      document.body.append(region);
      deck.on('ready', () => {
        // reveal.js's own region reads the whole slide aloud, every tick of a chart too.
        document.querySelector('.aria-status')?.remove();
        // Nor is a deck an application: whoever reads with a screen reader keeps its keys.
        deck.getRevealElement()?.removeAttribute('role');
      });
      deck.on('slidechanged', () => {
        const slide = deck.getCurrentSlide();
        const chapter = slide.closest<HTMLElement>('.chapter')?.dataset.title ?? '';
        region.textContent = `${slide.dataset.title ?? ''}. ${chapter}, slide ${deck.getSlidePastCount() + 1} of ${deck.getTotalSlides()}`;
      });
      deck.on('fragmentshown', (event) => {
        const { fragments = [] } = event as Event & { fragments?: Element[] };
        // A chart says its state in one line; the words on its marks would be read one by one.
        const text = fragments.map((fragment) => (fragment.querySelector('p.visually-hidden') ?? fragment).textContent?.trim() ?? '').filter(Boolean).join('. ');
        if (text) region.textContent = text;
      });
    },
  };
}
