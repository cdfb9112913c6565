/** How small code and answers may get, per cent: at the smallest their letters have six points on a sheet of A4. */
const ONE_COLUMN = 70;
const SMALLEST = 50;
/** Height that the page in a browser window should have, in pixels, unless the code needs it more. */
const WINDOW = 130;

/**
 * On paper nothing can be scrolled: a pane whose code or answers do not fit is set smaller, both sides alike, and long
 * answers in two columns. The page that an example answered with is a picture of a browser window and may be cut, as in
 * such a window.
 */
export function fitPanes(page: HTMLElement): void {
  for (const pane of page.querySelectorAll<HTMLElement>('.pane')) {
    const window = pane.querySelector('.pane-view:first-child > iframe');
    if (window) pane.style.setProperty('--room', `${WINDOW}px`);
    if (fit(pane) || !window) continue;
    pane.style.removeProperty('--room');
    fit(pane);
  }
}

/** Finds the largest size that fits, if any does. */
function fit(pane: HTMLElement): boolean {
  const boxes = [...pane.querySelectorAll<HTMLElement>('[data-scrolls]')];
  const fits = (answers: number, code: number): boolean => {
    pane.style.setProperty('--fit-answer', String(answers / 100));
    pane.style.setProperty('--fit-code', String(code / 100));
    return !boxes.some(isTooSmall);
  };
  // Code is what the slide is about, so it gets smaller last.
  if (steps(100, ONE_COLUMN).some((size) => fits(size, Math.min(100, size + 15)))) return true;
  for (const box of boxes) box.classList.add('in-columns');
  const found = steps(100, SMALLEST).some((size) => fits(Math.min(size, 85), size));
  for (const box of boxes) {
    box.classList.remove('in-columns');
    box.classList.toggle('in-columns', isTooSmall(box));
  }
  return found;
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: (from - to) / 5 + 1 }, (_, index) => from - index * 5);
}

function isTooSmall(box: HTMLElement): boolean {
  return box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth;
}
