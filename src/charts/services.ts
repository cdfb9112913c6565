import type { ServicesChart, ServicesState } from '../model/chart.ts';
import type { Kind } from './kind.ts';
import type { Mark } from './mark.ts';
import { type Box, type Places, servicePlaces } from './servicePlaces.ts';
import { centred, line, rect, text } from './shapes.ts';
import { fitText } from './text.ts';

/** The same parts as one program and as services; a part keeps its key, so that it is seen to move out. */
export const services: Kind<'services'> = {
  draw(chart, state, frame) {
    const places = servicePlaces(chart.parts.length, state.show, frame);
    const { caption } = places;
    const words = fitText(captionOf(chart, state), caption.size, frame.width);
    const below: Mark = {
      key: `caption/${words}`,
      class: 'axis',
      shapes: [text('caption', 'caption', { ...caption, anchor: frame.narrow ? 'start' : 'middle' }, words)],
    };
    const marks = [
      frameMark(chart, state, places),
      ...links(chart, state, places),
      ...databases(chart, state, places),
      ...parts(chart, state, places),
      below,
    ];
    return { width: frame.width, height: places.height, marks };
  },
  summary(chart, state) {
    const shape = state.show === 'monolith' ? 'a monolith' : 'services';
    return `${chart.app} as ${shape}: ${chart.parts.join(', ')}. ${captionOf(chart, state)}`;
  },
  table: ({ app, parts: names }) => ({
    caption: `${app}, two ways`,
    head: ['', 'Monolith: deployed', 'data', 'Services: deployed', 'data'],
    rows: names.map((name) => [name, `in ${app}`, 'with all others, in one database', 'on its own', 'in a database of its own']),
  }),
};

/** Around the parts of a monolith; of services it is the interface all requests come through. */
function frameMark({ app }: ServicesChart, { show, fails }: ServicesState, { frame, title, size }: Places): Mark {
  const down = show === 'monolith' && fails !== undefined;
  return {
    key: 'frame',
    class: down ? 'diagram failed' : 'diagram',
    shapes: [
      rect('box', 'outline', frame),
      text('name', 'label strong', { ...title, size }, show === 'monolith' ? app : `${app}: one interface`),
    ],
  };
}

function parts({ parts: names }: ServicesChart, { show, fails, scales }: ServicesState, places: Places): Mark[] {
  const { size } = places;
  return names.map((name, index): Mark => {
    const box = places.parts[index] ?? places.frame;
    const down = fails === name || (show === 'monolith' && fails !== undefined);
    const copies = scales === name ? 2 : 0;
    const behind = Array.from({ length: copies }, (_, copy) => {
      const shift = (copies - copy) * 9;
      return rect(`copy-${copy}`, 'part', { ...box, x: box.x + shift, y: box.y - shift });
    });
    const note = fails === name ? 'down' : scales === name ? 'three copies' : '';
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, size, anchor: 'middle' } as const;
    const nameAt = { ...middle, y: middle.y - (note ? size * 0.55 : 0) };
    const noteAt = { ...middle, y: middle.y + size * 0.65, size: size * 0.8 };
    return {
      key: `part/${name}`,
      class: `mark ${down ? 'failed' : scales === name ? 'lit' : 'plain'}`,
      shapes: [
        ...behind,
        rect('box', 'part', box),
        centred('name', 'label', nameAt, fitText(name, size, box.width - 12)),
        ...(note ? [centred('note', 'note', noteAt, note)] : []),
      ],
      readout: {
        x: middle.x,
        y: box.y,
        label: name,
        value: down ? 'down' : scales === name ? 'runs three times' : 'runs',
        note: show === 'monolith'
          ? 'Deployed with all others, shares their database.'
          : 'Deployed on its own, has its own database.',
      },
    };
  });
}

function databases({ parts: names }: ServicesChart, { show }: ServicesState, { databases: boxes, size }: Places): Mark[] {
  return boxes.map((box, index): Mark => {
    // Below the lid of the cylinder.
    const middle = { x: box.x + box.width / 2, y: box.y + box.height * 0.625, size: size * 0.8, anchor: 'middle' } as const;
    return {
      key: show === 'monolith' ? 'database' : `database/${names[index]}`,
      class: 'diagram',
      shapes: [
        { part: 'cylinder', class: 'outline', shape: 'path', d: cylinder(box) },
        centred('name', 'note', middle, show === 'monolith' ? 'one database' : 'data'),
      ],
    };
  });
}

function links({ parts: names }: ServicesChart, { show, fails }: ServicesState, places: Places): Mark[] {
  return places.links.map(({ name, part, ...ends }): Mark => {
    const owner = part === undefined ? undefined : names[part];
    const broken = show === 'services' && owner !== undefined && owner === fails && name !== 'spine';
    return {
      key: `link/${owner ?? 'all'}/${name}`,
      class: broken ? 'diagram failed' : 'diagram',
      shapes: [line('line', 'link', ends)],
    };
  });
}

function captionOf({ app }: ServicesChart, { show, fails, scales }: ServicesState): string {
  if (show === 'monolith') return fails ? `${fails} fails, and ${app} is down.` : 'One code base, deployed as one.';
  const words = [fails ? `${fails} fails alone.` : '', scales ? `${scales} scales alone.` : ''].filter(Boolean);
  return words.length > 0 ? words.join(' ') : 'Each part: its own code, deployment and data.';
}

/** A database as everybody draws it. */
function cylinder({ x, y, width, height }: Box): string {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const [rx, ry] = [tenth(width / 2), tenth(Math.min(10, height / 5))];
  const [left, right, top, bottom] = [x, x + width, y + ry, y + height - ry].map(tenth);
  const arc = (sweep: 0 | 1, toX: number | undefined, toY: number | undefined): string => `A${rx},${ry} 0 0 ${sweep} ${toX},${toY}`;
  const body = `M${left},${top}${arc(1, right, top)}V${bottom}${arc(1, left, bottom)}Z`;
  return `${body}M${left},${top}${arc(0, right, top)}`;
}
