/** Says in the style sheet what every text of a drawing says of itself. */
export const leanStyle = 'svg text{white-space:pre}';

/** Takes out of a page what only its author needs, or what can be said once: a twentieth of it. */
export function lean(html: string): string {
  return html
    // A line with a file beside it is a line of an example, and a way to it.
    .replace(/<[a-z][^<>]*>/g, (tag) => (tag.includes(' data-file=') ? tag : tag.replace(/ data-(?:line|source)="[^"]*"/g, '')))
    .replace(/<svg xmlns="[^"]*"/g, '<svg')
    .replace(/ xml:space="preserve"/g, '');
}
