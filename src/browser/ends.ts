import type { RevealPlugin } from 'reveal.js';

/** Home and End lead to the first and the last slide of the whole walk; reveal.js would stop at the last chapter's start. */
export function ends(): RevealPlugin {
  return {
    id: 'ends',
    init(deck) {
      deck.addKeyBinding({ keyCode: 36, key: 'Home', description: 'First slide' }, () => deck.slide(0, 0));
      deck.addKeyBinding({ keyCode: 35, key: 'End', description: 'Last slide' }, () => {
        const last = [...deck.getSlides()].at(-1);
        if (!(last instanceof HTMLElement)) return;
        const { h, v } = deck.getIndices(last);
        deck.slide(h, v);
      });
    },
  };
}
