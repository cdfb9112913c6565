import type { RevealApi, RevealPlugin } from 'reveal.js';
import { element } from '../element.ts';
import { openSpeakerView } from '../speakerView.ts';
import { switchTheme } from '../theme.ts';
import { contents } from './contents.ts';
import { find } from './find.ts';
import { routeChoice } from './routeChoice.ts';
import { seen } from './seen.ts';
import { shortcuts } from './shortcuts.ts';

/** A button in the corner, and the key M, open what a reader looks for: contents, routes, commands and keys; / goes on to search. */
export function menu(): RevealPlugin {
  return {
    id: 'menu',
    init(deck) {
      if (new URLSearchParams(location.search).has('receiver')) return;
      let dialog: HTMLDialogElement | undefined;
      const toggle = (): void => {
        if (dialog?.open) return dialog.close();
        dialog?.remove();
        // Made anew each time: the author may have changed the slides, and the reader has moved on.
        dialog = menuDialog(deck);
        document.body.append(dialog);
        dialog.showModal();
        dialog.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
      };
      const button = element('button', { type: 'button', class: 'menu-button', 'aria-haspopup': 'dialog' }, 'Menu');
      button.addEventListener('click', toggle);
      deck.getRevealElement()?.append(button);
      deck.addKeyBinding({ keyCode: 77, key: 'M', description: 'Menu' }, toggle);
      deck.addKeyBinding({ keyCode: 191, key: '/', description: 'Search all slides' }, ({ shiftKey }) => {
        // With Shift the same key asks for reveal.js's help.
        if (shiftKey) return deck.toggleHelp();
        toggle();
        dialog?.querySelector<HTMLInputElement>('input[type=search]')?.focus();
      });
      deck.configure({ keyboardCondition: () => !dialog?.open });
    },
  };
}

function menuDialog(deck: RevealApi): HTMLDialogElement {
  const list = contents(deck);
  const commands: [string, string, () => void][] = [
    ['Speaker view', 'S', () => void openSpeakerView(deck)],
    ['Overview', 'O', () => deck.toggleOverview(true)],
    ['Light or dark', 'T', switchTheme],
    ['Read as a text', '', () => location.assign(`${location.pathname}?read${location.hash}`)],
  ];
  const close = element('button', { type: 'button', class: 'menu-close' }, 'Close');
  const dialog = element(
    'dialog',
    { class: 'menu', 'aria-label': 'Menu' },
    element('div', { class: 'menu-head' }, element('p', { class: 'menu-title' }, document.title), close),
    element('div', { class: 'menu-body' },
      element('div', { class: 'menu-side' },
        ...routeChoice(),
        element('h2', {}, 'Do'),
        element('ul', { class: 'menu-commands' }, ...commands.map(([label, key, run]) => {
          const button = element('button', { type: 'button' }, label, ...(key ? [' ', element('kbd', {}, key)] : []));
          button.addEventListener('click', () => {
            dialog.close();
            run();
          });
          return element('li', {}, button);
        })),
        element('h2', {}, 'Keys'),
        shortcuts(),
      ),
      element('nav', { class: 'menu-contents', 'aria-label': 'Contents' }, element('h2', {}, 'Contents'), find(list), seen(list), list),
    ),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    // A followed link closes the menu, and so does a click beside it.
    if (event.target === dialog || (event.target instanceof Element && event.target.closest('a'))) dialog.close();
  });
  return dialog;
}
