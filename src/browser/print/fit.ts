/** How small code and answers may get, per cent: at the smallest their letters have six points on a sheet of A4. */
const ONE_COLUMN = 70;
const SMALLEST = 50;
/** The same for a page that an example answered with, before less of it is shown instead. */
const WHOLE_PAGE = 60;

/**
 * On paper nothing can be scrolled: a pane whose code or answers do not fit is set smaller, both sides alike, and long
 * answers in two columns. The page that an example answered with is shown in whole, or, where that would make everything too
 * small, as a browser window that cuts it.
 */
export function fitPanes(page: HTMLElement): void {
  for (const pane of page.querySelectorAll<HTMLElement>('.pane')) {
    const isAskedOnce = pane.querySelectorAll('.pane-asked').length === 1;
    pane.classList.toggle('is-titled-in-line', isAskedOnce && pane.querySelector('.pane-title') !== null);
    const isPage = pane.querySelector('.pane-view:first-child > iframe') !== null;
    if (fit(pane, isPage ? WHOLE_PAGE : SMALLEST) || !isPage) continue;
    pane.classList.add('has-window');
    if (fit(pane, SMALLEST)) continue;
    pane.classList.add('has-low-window');
    fit(pane, SMALLEST);
  }
}

/** Finds the largest size that fits, if any does. */
function fit(pane: HTMLElement, smallest: number): boolean {
  const boxes = [...pane.querySelectorAll<HTMLElement>('[data-scrolls]')];
  const fits = (answers: number, code: number): boolean => {
    pane.style.setProperty('--fit-answer', String(answers / 100));
    pane.style.setProperty('--fit-code', String(code / 100));
    return !boxes.some(isTooSmall);
  };
  // Code is what the slide is about, so it gets smaller last.
  if (steps(100, ONE_COLUMN).some((size) => fits(size, Math.min(100, size + 15)))) return true;
  for (const box of boxes) box.classList.add('in-columns');
  const found = steps(100, smallest).some((size) => fits(Math.min(size, 85), size));
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
