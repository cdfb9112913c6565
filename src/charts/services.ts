import type { ServicesChart, ServicesState } from '../model/chart.ts';
import type { Kind } from './kind.ts';
import type { Mark, Shape } from './mark.ts';
import { type Box, type Places, servicePlaces } from './servicePlaces.ts';
import { fitText } from './text.ts';

/** The same parts as one program and as services; a part keeps its key, so that it is seen to move out. */
export const services: Kind<'services'> = {
  draw(chart, state, frame) {
    const places = servicePlaces(chart.parts.length, state.show, frame);
    const marks = [frameMark(chart, state, places), ...links(chart, state, places), ...databases(chart, state, places), ...parts(chart, state, places)];
    const { x, y, size } = places.caption;
    const caption: Mark = {
      key: `caption/${captionOf(chart, state).join()}`,
      class: 'axis',
      shapes: captionOf(chart, state).map((text, line): Shape => ({
        part: `caption-${line}`, class: 'caption', shape: 'text', x, y: y + line * size * 1.35, size, anchor: frame.narrow ? 'start' : 'middle', runs: [{ text }],
      })),
    };
    return { width: frame.width, height: places.height, marks: [...marks, caption] };
  },
  summary: (chart, state) => `${chart.app} as ${state.show === 'monolith' ? 'a monolith' : 'services'}: ${chart.parts.join(', ')}. ${captionOf(chart, state).join(' ')}`,
  table(chart) {
    const rows = chart.parts.map((part) => [part, `in ${chart.app}`, 'with all others, in one database', 'on its own', 'in a database of its own']);
    return { caption: `${chart.app}, two ways`, head: ['', 'Monolith: deployed', 'data', 'Services: deployed', 'data'], rows };
  },
};

/** Around the parts of a monolith; of services it is the interface all requests come through. */
function frameMark({ app }: ServicesChart, { show, fails }: ServicesState, { frame, title, size }: Places): Mark {
  const down = show === 'monolith' && fails !== undefined;
  return {
    key: 'frame',
    class: down ? 'diagram failed' : 'diagram',
    shapes: [
      { part: 'box', class: 'outline', shape: 'rect', ...frame },
      { part: 'name', class: 'label strong', shape: 'text', ...title, size, anchor: 'start', runs: [{ text: show === 'monolith' ? app : `${app}: one interface` }] },
    ],
  };
}

function parts({ parts: names }: ServicesChart, { show, fails, scales }: ServicesState, places: Places): Mark[] {
  return names.map((name, index): Mark => {
    const box = places.parts[index] ?? places.frame;
    const down = fails === name || (show === 'monolith' && fails !== undefined);
    const copies = scales === name ? 2 : 0;
    const behind = Array.from({ length: copies }, (_, copy): Shape => {
      const shift = (copies - copy) * 9;
      return { part: `copy-${copy}`, class: 'part', shape: 'rect', ...box, x: box.x + shift, y: box.y - shift };
    });
    const middle = box.y + box.height / 2;
    const note = fails === name ? 'down' : scales === name ? 'three copies' : '';
    const { size } = places;
    const text = (part: string, words: string, y: number, className: string): Shape => ({
      part, class: className, shape: 'text', x: box.x + box.width / 2, y: y + size * 0.35, size: part === 'name' ? size : size * 0.8, anchor: 'middle', runs: [{ text: fitText(words, size, box.width - 12) }],
    });
    return {
      key: `part/${name}`,
      class: `mark ${down ? 'failed' : scales === name ? 'lit' : 'plain'}`,
      shapes: [
        ...behind,
        { part: 'box', class: 'part', shape: 'rect', ...box },
        text('name', name, middle - (note ? size * 0.55 : 0), 'label'),
        ...(note ? [text('note', note, middle + size * 0.65, 'note')] : []),
      ],
      readout: { x: box.x + box.width / 2, y: box.y, label: name, value: down ? 'down' : scales === name ? 'runs three times' : 'runs', note: show === 'monolith' ? 'Deployed with all others, shares their database.' : 'Deployed on its own, has its own database.' },
    };
  });
}

function databases({ parts: names }: ServicesChart, { show }: ServicesState, { databases: boxes, size }: Places): Mark[] {
  return boxes.map((box, index): Mark => ({
    key: show === 'monolith' ? 'database' : `database/${names[index]}`,
    class: 'diagram',
    shapes: [
      { part: 'cylinder', class: 'outline', shape: 'path', d: cylinder(box) },
      { part: 'name', class: 'note', shape: 'text', x: box.x + box.width / 2, y: box.y + box.height * 0.62 + size * 0.3, size: size * 0.8, anchor: 'middle', runs: [{ text: show === 'monolith' ? 'one database' : 'data' }] },
    ],
  }));
}

function links({ parts: names }: ServicesChart, { show, fails }: ServicesState, places: Places): Mark[] {
  return places.links.map(({ name, part, ...line }): Mark => {
    const owner = part === undefined ? undefined : names[part];
    return {
      key: `link/${owner ?? 'all'}/${name}`,
      class: show === 'services' && owner !== undefined && owner === fails && name !== 'spine' ? 'diagram failed' : 'diagram',
      shapes: [{ part: 'line', class: 'link', shape: 'line', ...line }],
    };
  });
}

function captionOf({ app }: ServicesChart, { show, fails, scales }: ServicesState): string[] {
  if (show === 'monolith') {
    return fails ? [`${fails} fails, and ${app} is down.`] : ['One code base, deployed as one.'];
  }
  const words = [fails ? `${fails} fails alone.` : '', scales ? `${scales} scales alone.` : ''].filter(Boolean);
  return words.length > 0 ? [words.join(' ')] : ['Each part: its own code, deployment and data.'];
}

/** A database as everybody draws it. */
function cylinder({ x, y, width, height }: Box): string {
  const [rx, ry] = [width / 2, Math.min(10, height / 5)].map((n) => Math.round(n * 10) / 10) as [number, number];
  const [left, right, top, bottom] = [x, x + width, y + ry, y + height - ry].map((n) => Math.round(n * 10) / 10);
  return `M${left},${top}A${rx},${ry} 0 0 1 ${right},${top}V${bottom}A${rx},${ry} 0 0 1 ${left},${bottom}ZM${left},${top}A${rx},${ry} 0 0 0 ${right},${top}`;
}
