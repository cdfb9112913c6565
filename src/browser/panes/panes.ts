import type { RevealPlugin } from 'reveal.js';

/**
 * Brings panes to life when they come near: those of the slides around the current one, which reveal.js keeps laid out, and in
 * the reading view those about to be scrolled to. Nothing of it is loaded before, and nothing in the speaker view's previews.
 */
export function bringPanesToLife(): void {
  if (new URLSearchParams(location.search).has('receiver')) return;
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      whenIdle(() => void import('./pane.ts').then(({ bringToLife }) => bringToLife(target as HTMLElement)));
    }
  }, { rootMargin: '200% 0px' });
  const watch = (): void => {
    for (const pane of document.querySelectorAll('.pane:not([data-state])')) observer.observe(pane);
  };
  // The author saved: slides, and the panes on them, are new.
  addEventListener('deck:replaced', watch);
  watch();
}

/** In the deck, Ctrl+Enter runs the pane on screen, wherever the focus is. */
export function panes(): RevealPlugin {
  return {
    id: 'panes',
    init(deck) {
      bringPanesToLife();
      addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
        deck.getCurrentSlide().querySelector('.pane')?.dispatchEvent(new CustomEvent('pane:run'));
      });
    },
  };
}

/** After what is on screen now; a page that is asked for a pane at once still gets it within a second. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work);
}
