import type { RevealApi, RevealPlugin } from 'reveal.js';
import { type DeckUpdate, HERE, UPDATE } from '../model/update.ts';
import { element } from './element.ts';

/** While the author writes: slides that were saved replace those on screen, and problems are shown until they are gone. */
export function dev(): RevealPlugin {
  return {
    id: 'dev',
    init(deck) {
      import.meta.hot?.on(UPDATE, (update: DeckUpdate) => {
        if (update.all !== undefined) replaceAll(update.all, deck);
        else for (const [id, html] of Object.entries(update.changed)) replaceSlide(id, html);
        deck.sync();
        showProblems(update.problems);
        dispatchEvent(new CustomEvent('deck:replaced'));
      });
      // What was saved while this page was on its way is sent now.
      import.meta.hot?.send(HERE, Number(document.documentElement.dataset.version));
    },
  };
}

/** Puts new HTML into the section that reveal.js knows, so that slide and step stay. */
function replaceSlide(id: string, html: string): void {
  const old = document.getElementById(`/${id}`);
  const fresh = parse(html).querySelector('.slide');
  if (!old || !fresh) return;
  const shown = old.querySelectorAll('.fragment.visible').length;
  for (const { name } of [...old.attributes]) {
    if (name.startsWith('data-') && !fresh.hasAttribute(name) && name !== 'data-index-v') old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (name !== 'class' && name !== 'id') old.setAttribute(name, value);
  }
  old.replaceChildren(...fresh.childNodes);
  for (const fragment of [...old.querySelectorAll('.fragment')].slice(0, shown)) fragment.classList.add('visible');
}

/** Puts all slides anew, and shows the one that was on screen, or the one now in its place. */
function replaceAll(html: string, deck: RevealApi): void {
  const { h, v, f } = deck.getIndices();
  const id = deck.getCurrentSlide().id;
  document.querySelector('.slides')?.replaceChildren(...parse(html).body.childNodes);
  deck.sync();
  const slide = document.getElementById(id);
  const now = slide ? deck.getIndices(slide) : { h, v };
  deck.slide(now.h, now.v, f);
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function showProblems(problems: DeckUpdate['problems']): void {
  document.querySelector('.dev-problems')?.remove();
  if (problems.length === 0) return;
  const items = problems.map(({ place, message, hint }) =>
    element('li', {}, element('code', {}, `${place.file}:${place.line}`), ` ${message}`, ...(hint ? [element('small', {}, ` ${hint}`)] : [])));
  document.body.append(element('aside', { class: 'dev-problems', role: 'alert' }, element('ul', {}, ...items)));
}
