import type { RevealApi } from 'reveal.js';
import { element } from '../element.ts';

/** All chapters with the titles of their slides; the one on screen is marked. */
export function contents(deck: RevealApi): HTMLOListElement {
  const current = deck.getCurrentSlide();
  const chapters = [...document.querySelectorAll<HTMLElement>('.slides > .chapter')];
  return element('ol', {}, ...chapters.map((chapter) => {
    const slides = [...chapter.querySelectorAll<HTMLElement>('.slide')].map((slide) => {
      const link = element('a', { href: `#${slide.id}`, 'aria-current': slide === current ? 'page' : undefined }, slide.dataset.title ?? slide.id);
      return element('li', {}, link);
    });
    return element('li', {}, element('p', {}, chapter.dataset.title ?? ''), element('ol', {}, ...slides));
  }));
}
