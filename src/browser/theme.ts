import type { RevealPlugin } from 'reveal.js';
import { keptForGood } from './store.ts';

const KEY = 'deck:theme';

/** Which theme is shown: the reader's choice, else the system's. */
export function currentTheme(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Shows the other theme, and remembers it for the next visit. */
export function switchTheme(): void {
  const next = currentTheme() === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = next;
  keptForGood.set(KEY, next);
}

/** The key T switches between light and dark, in every window that shows the deck. */
export function theme(): RevealPlugin {
  return {
    id: 'theme',
    init(deck) {
      deck.addKeyBinding({ keyCode: 84, key: 'T', description: 'Switch between light and dark' }, switchTheme);
      addEventListener('storage', ({ key, newValue }) => {
        if (key === KEY && newValue) document.documentElement.dataset.theme = newValue;
      });
    },
  };
}
