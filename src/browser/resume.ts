import type { RevealPlugin } from 'reveal.js';
import { element } from './element.ts';
import { visit, visits } from './visits.ts';

/** Keeps which slides have been on screen, and offers whoever comes back, at the start, to go on from the latest. */
export function resume(): RevealPlugin {
  return {
    id: 'resume',
    init(deck) {
      // The previews of the speaker view show what nobody has seen yet.
      if (new URLSearchParams(location.search).has('receiver')) return;
      const offer = resumeLink();
      deck.on('ready', () => {
        if (offer) deck.getRevealElement()?.prepend(offer);
        visit(deck.getCurrentSlide().id);
      });
      deck.on('slidechanged', () => {
        offer?.remove();
        visit(deck.getCurrentSlide().id);
      });
    },
  };
}

/** A link to the slide left last; none for who asked for a slide, has seen none but the first, or has come to the end. */
export function resumeLink(): HTMLElement | undefined {
  const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
  const latest = visits().findLast((id) => slides.findIndex((slide) => slide.id === id) > 0);
  const slide = slides.slice(0, -1).find(({ id }) => id === latest);
  if (!slide || document.documentElement.classList.contains('addressed')) return undefined;
  const link = element('a', { href: `#${slide.id}` }, `Continue at “${slide.dataset.title ?? slide.id}”`);
  return element('nav', { class: 'resume', 'aria-label': 'Last visit' }, link);
}
