// The one door to d3 in the browser.
import { easeCubicInOut } from 'd3-ease';
import { select } from 'd3-selection';
import 'd3-transition';

const DURATION = 350;
const MOVING = ['x', 'y', 'width', 'height', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'd', 'font-size'] as const;

/** Puts a drawing back to how it is written in the page, whatever was moving. */
const unfinished = new WeakMap<Element, () => void>();

/**
 * Lets a state that is already shown look like the one before it, and move from there to what it is. So when the
 * movement is over, or was cut short, the page is exactly as it was built.
 */
export function move(from: Element, to: Element): void {
  settle(from);
  settle(to);
  keepFocus(from, to);
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const before = from.querySelector('svg');
  const after = to.querySelector('svg');
  if (!before || !after) return;

  const old = marksOf(before);
  const written: (() => void)[] = [];
  const leaving = new Map(old);
  to.classList.add('moving');
  for (const [key, mark] of marksOf(after)) {
    const was = leaving.get(key);
    leaving.delete(key);
    if (!was) {
      fade(mark, 0, 1);
      continue;
    }
    recolour(mark, was);
    const oldParts = partsOf(was);
    for (const [part, shape] of partsOf(mark)) {
      const oldShape = oldParts.get(part);
      if (oldShape?.tagName === shape.tagName) written.push(...moveShape(shape, oldShape));
      else fade(shape, 0, 1);
    }
  }
  for (const mark of leaving.values()) {
    const ghost = mark.cloneNode(true) as Element;
    ghost.setAttribute('aria-hidden', 'true');
    for (const name of ['tabindex', 'data-label', 'data-key']) ghost.removeAttribute(name);
    after.prepend(ghost);
    fade(ghost, 1, 0);
    written.push(() => ghost.remove());
  }
  const finish = (): void => {
    unfinished.delete(to);
    to.classList.remove('moving');
    select(after).selectAll('*').interrupt();
    for (const restore of written) restore();
    for (const faded of after.querySelectorAll('[opacity]')) faded.removeAttribute('opacity');
  };
  unfinished.set(to, finish);
  select(after).transition().duration(DURATION).on('end', finish);
}

function settle(state: Element): void {
  const svg = state.querySelector('svg');
  if (svg) select(svg).interrupt();
  unfinished.get(state)?.();
}

/** Starts a shape where it was; returns what writes down its own place again. */
function moveShape(shape: Element, was: Element): (() => void)[] {
  const transition = select(shape).transition().duration(DURATION).ease(easeCubicInOut);
  return MOVING.flatMap((name) => {
    const own = shape.getAttribute(name);
    const old = was.getAttribute(name);
    if (own === null || old === null || own === old) return [];
    shape.setAttribute(name, old);
    transition.attr(name, own);
    return [() => shape.setAttribute(name, own)];
  });
}

/** The style sheet moves a colour when the class changes under it. */
function recolour(mark: Element, was: Element): void {
  const own = mark.getAttribute('class') ?? '';
  const old = was.getAttribute('class') ?? '';
  if (own === old) return;
  mark.setAttribute('class', old);
  // The browser must have seen the old colour before the new one can follow from it.
  getComputedStyle(mark).getPropertyValue('--c');
  for (const shape of mark.children) void getComputedStyle(shape).fill;
  mark.setAttribute('class', own);
}

function fade(element: Element, from: number, to: number): void {
  select(element).attr('opacity', from).transition().duration(DURATION).ease(easeCubicInOut).attr('opacity', to);
}

function marksOf(svg: Element): Map<string, Element> {
  return new Map([...svg.querySelectorAll('[data-key]')].map((mark) => [mark.getAttribute('data-key') ?? '', mark]));
}

function partsOf(mark: Element): Map<string, Element> {
  return new Map([...mark.children].map((shape) => [shape.getAttribute('data-part') ?? '', shape]));
}

/** Whoever walks through a chart stays on the same mark when the state changes under the feet. */
function keepFocus(from: Element, to: Element): void {
  const key = from.contains(document.activeElement) ? document.activeElement?.getAttribute('data-key') : null;
  if (key) to.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}
