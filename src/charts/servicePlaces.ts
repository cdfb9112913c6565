import { scaleBand } from 'd3-scale';
import type { ServicesState } from '../model/chart.ts';
import type { Frame } from './mark.ts';

export interface Box { x: number; y: number; width: number; height: number }
interface Segment { x1: number; y1: number; x2: number; y2: number }

/** A line, and the number of the part it belongs to, if it belongs to one. */
export interface Link extends Segment { name: string; part?: number }

/** Where everything of the drawing stands. */
export interface Places {
  frame: Box;
  title: { x: number; y: number };
  parts: Box[];
  databases: Box[];
  links: Link[];
  caption: { x: number; y: number; size: number };
  size: number;
  height: number;
}

/** Parts beside each other on a slide, below each other on a phone. */
export function servicePlaces(count: number, show: ServicesState['show'], frame: Frame): Places {
  if (frame.narrow) return show === 'monolith' ? narrowMonolith(count, frame.width) : narrowServices(count, frame.width);
  return show === 'monolith' ? wideMonolith(count, frame) : wideServices(count, frame);
}

function down(x: number, y1: number, y2: number): Segment {
  return { x1: x, x2: x, y1, y2 };
}

function across(y: number, x1: number, x2: number): Segment {
  return { x1, x2, y1: y, y2: y };
}

function row(count: number, left: number, right: number, padding: number): { x: number; width: number }[] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const band = scaleBand<number>().domain(indexes).range([left, right]).paddingInner(padding);
  return band.domain().map((index) => ({ x: band(index) ?? left, width: band.bandwidth() }));
}

function wideMonolith(count: number, { width, height }: Frame): Places {
  const scale = height / 440;
  const box: Box = { x: width * 0.12, y: 4, width: width * 0.76, height: 218 * scale };
  const database: Box = { x: width / 2 - 110, y: 272 * scale, width: 220, height: 92 * scale };
  return {
    frame: box,
    title: { x: box.x + 24, y: box.y + 42 * scale },
    parts: row(count, box.x + 24, box.x + box.width - 24, 0.1).map((each) => ({ ...each, y: 80 * scale, height: 116 * scale })),
    databases: [database],
    links: [{ name: 'data', ...down(width / 2, box.y + box.height, database.y + 4) }],
    caption: { x: width / 2, y: 422 * scale, size: 24 },
    size: 24,
    height,
  };
}

function wideServices(count: number, { width, height }: Frame): Places {
  const scale = height / 440;
  const box: Box = { x: 1, y: 4, width: width - 2, height: 58 * scale };
  const parts = row(count, 1, width - 20, 0.24).map((each): Box => ({ ...each, y: 128 * scale, height: 96 * scale }));
  const databases = parts.map((part): Box => (
    { x: part.x + part.width * 0.2, y: 282 * scale, width: part.width * 0.6, height: 82 * scale }
  ));
  return {
    frame: box,
    title: { x: 24, y: box.y + box.height / 2 + 8 },
    parts,
    databases,
    links: parts.flatMap((part, index) => {
      const x = part.x + part.width / 2;
      return [
        { name: 'calls', part: index, ...down(x, box.y + box.height, part.y) },
        { name: 'data', part: index, ...down(x, part.y + part.height, (databases[index]?.y ?? 0) + 4) },
      ];
    }),
    caption: { x: width / 2, y: 422 * scale, size: 24 },
    size: 24,
    height,
  };
}

const NARROW_PITCH = 78;

function narrowMonolith(count: number, width: number): Places {
  const box: Box = { x: 1, y: 1, width: width - 2, height: 48 + count * 56 };
  const database: Box = { x: width / 2 - 70, y: box.height + 36, width: 140, height: 64 };
  return {
    frame: box,
    title: { x: 16, y: 30 },
    parts: Array.from({ length: count }, (_, index): Box => ({ x: 16, y: 48 + index * 56, width: width - 32, height: 46 })),
    databases: [database],
    links: [{ name: 'data', ...down(width / 2, box.y + box.height, database.y + 4) }],
    caption: { x: 0, y: database.y + 96, size: 17 },
    size: 20,
    height: database.y + 112,
  };
}

function narrowServices(count: number, width: number): Places {
  const box: Box = { x: 1, y: 1, width: width - 2, height: 44 };
  const parts = Array.from({ length: count }, (_, index): Box => ({ x: 36, y: 76 + index * NARROW_PITCH, width: 176, height: 58 }));
  const databases = parts.map(({ y }): Box => ({ x: width - 86, y: y + 2, width: 85, height: 54 }));
  return {
    frame: box,
    title: { x: 16, y: 30 },
    parts,
    databases,
    links: parts.flatMap(({ x, y, width: wide, height }, part) => [
      { name: 'spine', part, ...down(14, part === 0 ? box.y + box.height : y + height / 2 - NARROW_PITCH, y + height / 2) },
      { name: 'calls', part, ...across(y + height / 2, 14, x) },
      { name: 'data', part, ...across(y + height / 2, x + wide, width - 86) },
    ]),
    caption: { x: 0, y: 76 + count * NARROW_PITCH + 16, size: 16 },
    size: 20,
    height: 76 + count * NARROW_PITCH + 26,
  };
}
