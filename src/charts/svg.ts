import type { Drawing, Mark, Shape } from './mark.ts';

/** The drawing as markup. Coordinates keep one decimal, which is finer than any screen and shorter in the page. */
export function svg({ width, height, marks }: Drawing): string {
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${round(width)} ${round(height)}`, 'aria-hidden': 'true' };
  return `<svg${attributes(frame)}>${marks.map(group).join('')}</svg>`;
}

function group({ class: className, key, readout, shapes }: Mark): string {
  const said = readout && {
    'data-x': readout.x, 'data-y': readout.y, 'data-label': readout.label, 'data-value': readout.value, 'data-note': readout.note,
  };
  return `<g${attributes({ class: className, 'data-key': key, ...said })}>${shapes.map(element).join('')}</g>`;
}

function element(shape: Shape): string {
  if (shape.shape === 'text') return textElement(shape);
  const { shape: name, part, class: className, ...geometry } = shape;
  return `<${name}${attributes({ 'data-part': part, class: className, ...geometry })}/>`;
}

function textElement({ part, class: className, x, y, size, anchor, runs }: Extract<Shape, { shape: 'text' }>): string {
  const pieces = runs.map(({ text, class: runClass, scale }) => {
    const own = attributes({ class: runClass, 'font-size': scale === undefined ? undefined : size * scale });
    return own ? `<tspan${own}>${escape(text)}</tspan>` : escape(text);
  });
  const place = { x, y, 'font-size': size, 'text-anchor': anchor === 'start' ? undefined : anchor };
  const named = { 'data-part': part, class: className, ...place, 'xml:space': 'preserve' };
  return `<text${attributes(named)}>${pieces.join('')}</text>`;
}

/** Numbers are rounded, and what is undefined is left out. */
function attributes(values: Record<string, string | number | undefined>): string {
  let written = '';
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) written += ` ${name}="${typeof value === 'number' ? round(value) : escape(value)}"`;
  }
  return written;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it must stand in markup. The compiler has the like, but charts know nothing of the compiler. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
