/** The smallest share of their size that code and answers are shown in; smaller, nobody could read them. */
const SMALLEST = 0.6;

/**
 * On paper nothing can be scrolled: a pane whose code or answers do not fit is set smaller, both sides alike, until they
 * do. The page that an example answered with is a picture of a browser window and may be cut, as such a window would be.
 */
export function fitPanes(page: HTMLElement): void {
  for (const pane of page.querySelectorAll<HTMLElement>('.pane')) {
    const boxes = [...pane.querySelectorAll<HTMLElement>('[data-scrolls]')];
    for (let size = 1; size >= SMALLEST; size -= 0.05) {
      pane.style.setProperty('--fit', size.toFixed(2));
      if (!boxes.some(isTooSmall)) break;
    }
  }
}

function isTooSmall(box: HTMLElement): boolean {
  return box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth;
}
