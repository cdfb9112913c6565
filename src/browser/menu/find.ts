import { element } from '../element.ts';

/** A field that keeps, of a list of links to slides, those whose slide holds all the words typed; Enter follows the first. */
export function find(contents: HTMLElement): HTMLElement {
  const input = element('input', { type: 'search', 'aria-label': 'Search all slides', placeholder: 'Search', autocomplete: 'off' });
  const count = element('output', { class: 'menu-count' });
  const entries = [...contents.querySelectorAll<HTMLAnchorElement>('a')].map((link) => ({
    link,
    item: link.closest('li'),
    text: textOfSlide(link.hash.slice(1)),
  }));
  const chapters = [...contents.querySelectorAll<HTMLElement>(':scope > li')];
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = entries.filter(({ text }) => words.every((word) => text.includes(word)));
    for (const { item } of entries) item?.toggleAttribute('hidden', true);
    for (const { item } of found) item?.toggleAttribute('hidden', false);
    for (const chapter of chapters) chapter.hidden = !chapter.querySelector('li:not([hidden])');
    count.textContent = words.length > 0 ? `${found.length} of ${entries.length} slides` : '';
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    entries.find(({ item }) => !item?.hidden)?.link.click();
  });
  return element('div', { class: 'menu-find' }, input, count);
}

/** All words of a slide, its notes and the answers on it included. */
function textOfSlide(id: string): string {
  return (document.getElementById(id)?.textContent ?? '').toLowerCase();
}
