const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it must stand in HTML. The compiler has the like, but what is shown in the browser knows nothing of the compiler. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An element around finished HTML; an `undefined` attribute is left out. */
export function tag(name: string, attributes: Record<string, string | number | undefined>, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escape(String(value))}"`));
  return `<${name}${written.join('')}>${content}</${name}>`;
}
