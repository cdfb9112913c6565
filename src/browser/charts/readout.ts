import { textWidth, wrapText } from '../../charts/text.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const SIZES = { label: 18, value: 24, note: 16 } as const;
const PADDING = 14;
const DISTANCE = 16;
const NOTE_WIDTH = 440;

/** Shows what a mark says beside it, drawn in the chart's own coordinates: right at any scale of the slide. */
export function showReadout(svg: SVGSVGElement, mark: SVGGElement): void {
  hideReadout(svg);
  const { x = '0', y = '0', label = '', value = '', note = '' } = mark.dataset;
  const { width, height } = svg.viewBox.baseVal;
  const room = Math.min(NOTE_WIDTH, width - 2 * PADDING);
  const lines = (['label', 'value', 'note'] as const).flatMap((kind) => {
    const text = { label, value, note }[kind];
    return text ? wrapText(text, SIZES[kind], room).map((line) => ({ kind, line, size: SIZES[kind] })) : [];
  });
  const boxWidth = Math.max(...lines.map(({ line, size }) => textWidth(line, size))) + 2 * PADDING;
  const boxHeight = lines.reduce((sum, { size }) => sum + size * 1.35, 0) + 1.5 * PADDING;
  const left = clamp(Number(x) + DISTANCE, 0, width - boxWidth);
  const above = Number(y) - boxHeight - DISTANCE;
  const top = above >= 0 ? above : Math.min(Number(y) + DISTANCE, height - boxHeight);

  const readout = create('g', { class: 'readout', 'aria-hidden': 'true' });
  readout.append(ringOf(mark), create('rect', { x: left, y: top, width: boxWidth, height: boxHeight, rx: 4 }));
  let baseline = top + PADDING * 0.5;
  for (const { kind, line, size } of lines) {
    baseline += size * 1.35;
    const text = create('text', { class: kind, x: left + PADDING, y: baseline - size * 0.25, 'font-size': size });
    text.textContent = line;
    readout.append(text);
  }
  svg.append(readout);
}

export function hideReadout(svg: SVGSVGElement): void {
  svg.querySelector('.readout')?.remove();
}

/** A frame around the part of a mark that stands for its number. */
function ringOf(mark: SVGGElement): SVGElement {
  const parts = ['bar', 'dot', 'units', 'box'].map((name) => `[data-part=${name}]`).join();
  const part = mark.querySelector<SVGGraphicsElement>(parts) ?? mark;
  const { x, y, width, height } = part.getBBox();
  return create('rect', { class: 'ring', x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 4 });
}

function create(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
