import { element } from '../element.ts';

const KEYS: [string, string][] = [
  ['Space, Right', 'Next step or slide'],
  ['Shift Space, Left', 'Back'],
  ['Home, End', 'First, last slide'],
  ['O, Esc', 'Overview'],
  ['G', 'Go to a slide by number or name'],
  ['/', 'Search'],
  ['S', 'Speaker view'],
  ['B, .', 'Black screen'],
  ['F', 'Full screen'],
  ['T', 'Light or dark'],
  ['?', 'All keys'],
];

/** The keys worth knowing. */
export function shortcuts(): HTMLDListElement {
  return element('dl', { class: 'menu-keys' }, ...KEYS.flatMap(([keys, does]) => [
    element('dt', {}, ...keys.split(', ').flatMap((key, index) => [...(index > 0 ? [' '] : []), element('kbd', {}, key)])),
    element('dd', {}, does),
  ]));
}
