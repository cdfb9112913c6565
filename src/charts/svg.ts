import type { Drawing, Mark, Shape } from './mark.ts';

/** The drawing as markup. Coordinates keep one decimal, which is finer than any screen and shorter in the page. */
export function svg({ width, height, marks }: Drawing): string {
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${round(width)} ${round(height)}`, 'aria-hidden': 'true' };
  return `<svg${attributes(frame)}>${marks.map(group).join('')}</svg>`;
}

function group(mark: Mark): string {
  const { readout } = mark;
  const said = readout
    ? attributes({
        'data-x': round(readout.x),
        'data-y': round(readout.y),
        'data-label': readout.label,
        'data-value': readout.value,
        'data-note': readout.note,
      })
    : '';
  return `<g${attributes({ class: mark.class, 'data-key': mark.key })}${said}>${mark.shapes.map(element).join('')}</g>`;
}

function element(shape: Shape): string {
  const { shape: name, part, class: className, ...rest } = shape;
  const named = { 'data-part': part, class: className };
  if (shape.shape !== 'text') {
    return `<${name}${attributes({ ...named, ...rounded(rest) })}/>`;
  }
  const runs = shape.runs.map(({ text, class: runClass, scale }) => {
    const own = attributes({ class: runClass, 'font-size': scale === undefined ? undefined : round(shape.size * scale) });
    return own ? `<tspan${own}>${escape(text)}</tspan>` : escape(text);
  });
  const anchor = shape.anchor === 'start' ? undefined : shape.anchor;
  const place = { x: round(shape.x), y: round(shape.y), 'font-size': round(shape.size), 'text-anchor': anchor };
  return `<text${attributes({ ...named, ...place })} xml:space="preserve">${runs.join('')}</text>`;
}

function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');
}

function rounded(values: Record<string, unknown>): Record<string, string | number | undefined> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? round(value) : String(value)]),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it must stand in markup. The compiler has the like, but charts know nothing of the compiler. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
