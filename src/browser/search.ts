import type { RevealApi, RevealPlugin } from 'reveal.js';

/** The key / opens reveal.js's search box; its code is loaded when it is asked for. */
export function search(): RevealPlugin {
  return {
    id: 'search-on-demand',
    init(deck) {
      deck.addKeyBinding({ keyCode: 191, key: '/', description: 'Search all slides' }, ({ shiftKey }) => {
        // With Shift the same key asks for help.
        if (shiftKey) deck.toggleHelp();
        else void openSearch(deck);
      });
    },
  };
}

let loaded: Promise<{ open(): void }> | undefined;

/** Opens the search box. */
export async function openSearch(deck: RevealApi): Promise<void> {
  loaded ??= import('reveal.js/plugin/search').then(async ({ default: createSearch }) => {
    const box = createSearch();
    await box.init?.(deck);
    return box;
  });
  (await loaded).open();
  // reveal.js gives its field a placeholder and no name.
  document.querySelector('.searchinput')?.setAttribute('aria-label', 'Search all slides');
}
