import { hideReadout, showReadout } from './readout.ts';
import { isDirection, nextStop } from './walk.ts';

/** How far from a mark a pointer still means it, in units of the drawing. */
const REACH = 28;

/** Lets a reader ask a chart: point at a mark, or reach it with Tab and walk on with the arrow keys. */
export function explore(figure: HTMLElement): void {
  for (const svg of figure.querySelectorAll('svg')) makeWalkable(svg, figure.dataset.chart === 'trend');
  for (const type of ['pointermove', 'pointerdown'] as const) {
    figure.addEventListener(type, (event) => {
      const svg = (event.target as Element).closest('svg');
      const mark = svg && markAt(svg, event);
      if (mark) showReadout(svg, mark);
      else hideAll(figure);
    });
  }
  figure.addEventListener('pointerleave', () => hideAll(figure));
  // A click shows, but takes no focus: whoever clicks and presses an arrow key wants the next slide.
  figure.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('svg')) event.preventDefault();
  });
  const numbers = figure.querySelector('details');
  numbers?.addEventListener('keydown', (event) => {
    // The deck takes the space bar for "next", and would take it from the button too.
    if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
    if (event.key === 'Escape' && numbers.open) {
      numbers.open = false;
      event.stopPropagation();
    }
  });
}

function hideAll(figure: HTMLElement): void {
  for (const svg of figure.querySelectorAll('svg')) {
    if (!svg.contains(document.activeElement)) hideReadout(svg);
  }
}

function marksOf(svg: SVGSVGElement): SVGGElement[] {
  return [...svg.querySelectorAll<SVGGElement>('.mark[data-label]')];
}

function makeWalkable(svg: SVGSVGElement, hasColumns: boolean): void {
  const marks = marksOf(svg);
  if (marks.length === 0) return;
  svg.removeAttribute('aria-hidden');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', 'Chart. The arrow keys walk from mark to mark, Escape leaves.');
  // Axes and ticks would be read one by one.
  for (const rest of svg.querySelectorAll(':scope > :not(.mark[data-label])')) rest.setAttribute('aria-hidden', 'true');
  const stops = marks.map(({ dataset: { x, y, label = '' } }) => (
    { x: Number(x), y: Number(y), group: label.split(', ')[0] ?? '' }
  ));
  for (const [index, mark] of marks.entries()) {
    const { label, value, note } = mark.dataset;
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', [label, value, note].filter(Boolean).join('. '));
    // One stop for Tab; from there the arrow keys walk.
    mark.tabIndex = index === 0 ? 0 : -1;
    mark.addEventListener('focus', () => showReadout(svg, mark));
    mark.addEventListener('blur', () => hideReadout(svg));
    mark.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        mark.blur();
      } else {
        const next = isDirection(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey
          ? marks[nextStop(stops, index, event.key, hasColumns) ?? -1] : undefined;
        // At the edge of the chart the arrow is the deck's again.
        if (!next) return;
        mark.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      }
      event.preventDefault();
      event.stopPropagation();
    });
  }
}

/** The mark under the pointer, or the closest one in reach. */
function markAt(svg: SVGSVGElement, event: PointerEvent): SVGGElement | undefined {
  const matrix = svg.getScreenCTM();
  if (!matrix) return undefined;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  const near = marksOf(svg)
    .map((mark) => {
      const box = mark.getBBox();
      const outside = Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
      return { mark, outside, away: Math.hypot(Number(mark.dataset.x) - x, Number(mark.dataset.y) - y) };
    })
    .filter(({ outside }) => outside <= REACH)
    .sort((a, b) => a.outside - b.outside || a.away - b.away);
  return near[0]?.mark;
}
