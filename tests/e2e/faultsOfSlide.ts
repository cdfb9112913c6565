/** Something of a slide that cannot be seen as it should. */
export interface Fault {
  /** What is at fault: `p “The first words”`. */
  element: string;
  /** What happens to it: `is 12 px below the slide`. */
  what: string;
  /** Where the author wrote it: `slides/04-templates.md:17`. */
  place: string;
}

/**
 * Looks at the slide on screen, box by box: every piece of text, picture, control and painted area is held against the
 * slide and against each of its ancestors that clips. Asking elements for their scroll size would not do: a container that
 * hides its overflow has the right size, whatever is lost in it. Runs inside the page, so it must not refer to anything
 * outside of itself. An element that is meant to scroll carries `data-scrolls`.
 */
export function faultsOfSlide(): Fault[] {
  /** Heights are rounded, and round letters stand a little over their line. */
  const SLACK = 1.5;

  interface Box {
    element: Element;
    rect: DOMRect;
    text: string;
  }

  const slide = document.querySelector<HTMLElement>('.chapter.present > .slide.present');
  if (!slide?.checkVisibility()) return [{ element: 'page', what: 'shows no slide', place: location.hash }];

  const faults = new Map<string, Fault>();
  const report = (inner: Element, words: string, what: string): void => {
    // Of a line of code its marks are no news; the whole line is.
    const line = inner.closest('.code .line');
    const element = line ?? inner;
    const text = line ? '' : words;
    const file = slide.dataset.source?.replace(/:\d+$/, '') ?? '';
    const source = element.closest<HTMLElement>('.slide [data-line]')?.dataset.line;
    const shown = (text || element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    const fault = {
      element: shown ? `${nameOf(element)} “${shown}”` : nameOf(element),
      what,
      place: source ? `${file}:${source}` : (slide.dataset.source ?? slide.id),
    };
    faults.set(`${fault.place} ${fault.element} ${what.replace(/\d+/g, '')}`, fault);
  };

  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.notes, .visually-hidden');

  /** Text without the empty room that a font keeps above its capitals and below its descenders. */
  const inked = (rect: DOMRect): DOMRect => {
    const above = rect.height * 0.17;
    return new DOMRect(rect.x, rect.y + above, rect.width, rect.height - above - rect.height * 0.03);
  };

  const isPainted = (element: Element, style: CSSStyleDeclaration): boolean => {
    if (element.matches('img, canvas, video, iframe, input, button, select, textarea, progress, svg')) return true;
    if (element instanceof SVGGraphicsElement) return !element.matches('g, text, tspan, svg *:is(defs, clipPath, mask) *');
    const borders = ['top', 'right', 'bottom', 'left'].some(
      (edge) => parseFloat(style.getPropertyValue(`border-${edge}-width`)) > 0 && style.getPropertyValue(`border-${edge}-style`) !== 'none',
    );
    return borders || !/^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor);
  };

  const boxes: Box[] = [];
  const collect = (element: Element): void => {
    if (!isShown(element)) return;
    const style = getComputedStyle(element);
    if (element !== slide && isPainted(element, style)) boxes.push({ element, rect: element.getBoundingClientRect(), text: '' });
    for (const child of element.childNodes) {
      if (child instanceof Element) collect(child);
      else if (child instanceof Text && child.data.trim() !== '') {
        const range = document.createRange();
        range.selectNodeContents(child);
        for (const rect of range.getClientRects()) {
          if (rect.width > 0 && rect.height > 0) boxes.push({ element, rect: inked(rect), text: child.data });
        }
      }
    }
  };
  collect(slide);

  /** By how many pixels one rectangle stands out of another, and where. */
  const beyond = (inner: DOMRect, outer: { left: number; top: number; right: number; bottom: number }): [number, string] => {
    const sides: [number, string][] = [
      [outer.left - inner.left, 'left of'],
      [inner.right - outer.right, 'right of'],
      [outer.top - inner.top, 'above'],
      [inner.bottom - outer.bottom, 'below'],
    ];
    return sides.reduce((most, side) => (side[0] > most[0] ? side : most));
  };

  /** Ancestors, from the nearest up to the slide, that clip the element; one that scrolls on purpose ends the way. */
  const clippers = (element: Element, isText: boolean): { clipper: Element; meansTo: boolean }[] => {
    const found: { clipper: Element; meansTo: boolean }[] = [];
    let position = isText ? 'static' : getComputedStyle(element).position;
    for (let at = isText ? element : element.parentElement; at && at !== slide.parentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      // Out of the flow, an element is clipped only by what it is positioned in.
      if (position === 'absolute' && style.position === 'static' && style.transform === 'none') continue;
      position = style.position;
      if (style.display === 'inline' && !(at instanceof SVGSVGElement)) continue;
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
        found.push({ clipper: at, meansTo: at.hasAttribute('data-scrolls') });
        if (at.hasAttribute('data-scrolls')) break;
      }
    }
    return found;
  };

  const slideRect = slide.getBoundingClientRect();
  const seen: Box[] = [];
  for (const box of boxes) {
    const chain = clippers(box.element, box.text !== '');
    let isWhole = true;
    for (const { clipper, meansTo } of chain) {
      if (meansTo || clipper === slide) continue;
      const border = clipper.getBoundingClientRect();
      const html = clipper instanceof HTMLElement ? clipper : undefined;
      const left = border.left + (html?.clientLeft ?? 0);
      const top = border.top + (html?.clientTop ?? 0);
      const area = { left, top, right: left + (html?.clientWidth ?? border.width), bottom: top + (html?.clientHeight ?? border.height) };
      const [pixels, where] = beyond(box.rect, area);
      if (pixels > SLACK) {
        isWhole = false;
        report(box.element, box.text, `is cut off: ${Math.round(pixels)} px ${where} the edge of ${nameOf(clipper)}`);
      }
    }
    if (!isWhole || chain.some(({ meansTo }) => meansTo)) continue;
    seen.push(box);
    const [pixels, where] = beyond(box.rect, slideRect);
    if (pixels > SLACK) report(box.element, box.text, `is ${Math.round(pixels)} px ${where} the slide`);
  }

  // What nobody can read from the back, or in whole, might as well be cut off.
  for (const { element, text } of boxes) {
    if (text === '' || element.closest('sup, sub')) continue;
    const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    const least = element.closest('pre, .cm-content') ? 18 : 16;
    if (size < least - 0.5) report(element, text, `is set in ${size.toFixed(1)} px, less than ${least}`);
    if (element instanceof SVGElement && text.trim().endsWith('…')) report(element, text, 'is shortened');
  }

  // Nothing may lie under the number of the slide or the line of chapters.
  for (const furniture of document.querySelectorAll('.reveal > :is(.slide-number, .chapter-progress)')) {
    const rect = furniture.getBoundingClientRect();
    for (const box of seen) {
      const shared = overlap(box.rect, rect);
      if (shared > SLACK && isShown(furniture)) {
        report(box.element, box.text, `lies ${Math.round(shared)} px over the ${furniture.classList[0] ?? ''}`);
      }
    }
  }

  // Title, slots and foot keep clear of each other.
  const regions = [...slide.children].filter((child) => child.matches('.slide-head, .slot, .slide-foot') && isShown(child));
  for (const [index, region] of regions.entries()) {
    for (const other of regions.slice(index + 1)) {
      const here = seen.filter(({ element }) => region.contains(element));
      // The foot has its lines to itself, from margin to margin.
      const lines = other.matches('.slide-foot') ? other.firstElementChild?.getBoundingClientRect() : undefined;
      const there = lines ?? around(seen.filter(({ element }) => other.contains(element)));
      const worst = here
        .map((box) => ({ box, shared: there ? overlap(box.rect, there) : 0 }))
        .reduce<{ box: Box; shared: number } | undefined>((most, one) => (one.shared > (most?.shared ?? SLACK) ? one : most), undefined);
      if (worst) report(worst.box.element, worst.box.text, `runs ${Math.round(worst.shared)} px into ${regionName(other)}`);
    }
  }

  // Nor does any text lie on another of its region.
  const regionOf = (element: Element): Element | undefined => regions.find((region) => region.contains(element));
  const texts = seen.filter(({ text, element }) => text !== '' && !element.closest('sup, sub'));
  for (const [index, one] of texts.entries()) {
    for (const two of texts.slice(index + 1)) {
      if (one.element === two.element || one.text === two.text || regionOf(one.element) !== regionOf(two.element)) continue;
      const shared = overlap(one.rect, two.rect);
      if (shared > 2 * SLACK) report(two.element, two.text, `lies ${Math.round(shared)} px over “${one.text.trim().slice(0, 30)}”`);
    }
  }

  return [...faults.values()];

  function nameOf(element: Element): string {
    const classes = [...element.classList].filter((name) => !['fragment', 'visible', 'current-fragment', 'dim'].includes(name));
    return [element.localName, ...classes].join('.');
  }

  function overlap(one: DOMRect, two: DOMRect): number {
    const width = Math.min(one.right, two.right) - Math.max(one.left, two.left);
    const height = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
    return Math.max(0, Math.min(width, height));
  }

  function around(all: Box[]): DOMRect | undefined {
    if (all.length === 0) return undefined;
    const left = Math.min(...all.map(({ rect }) => rect.left));
    const top = Math.min(...all.map(({ rect }) => rect.top));
    const right = Math.max(...all.map(({ rect }) => rect.right));
    const bottom = Math.max(...all.map(({ rect }) => rect.bottom));
    return new DOMRect(left, top, right - left, bottom - top);
  }

  function regionName(region: Element): string {
    if (region.matches('.slide-head')) return 'the title';
    if (region.matches('.slide-foot')) return 'the foot';
    return `slot ${region.getAttribute('data-slot')}`;
  }
}
