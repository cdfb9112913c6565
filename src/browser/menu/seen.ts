import { element } from '../element.ts';
import { forgetVisits, visits } from '../visits.ts';

/** Marks the links to slides that have been on screen, and says how many; all can be forgotten. */
export function seen(contents: HTMLElement): HTMLElement {
  const ids = new Set(visits());
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a')];
  const marked = links.filter((link) => ids.has(link.hash.slice(1)));
  const marks = marked.map((link) => {
    const mark = element('span', { class: 'menu-mark' }, element('span', { class: 'visually-hidden' }, ', seen'));
    link.append(mark);
    return mark;
  });
  const forget = element('button', { type: 'button' }, 'Forget');
  const line = element('p', { class: 'menu-seen', role: 'status' }, `${marked.length} of ${links.length} slides seen `, forget);
  forget.addEventListener('click', () => {
    forgetVisits();
    for (const mark of marks) mark.remove();
    line.textContent = 'All slides are new again';
  });
  return line;
}
