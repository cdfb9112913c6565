/**
 * Prepares a page for the tags that a browser gives to a PDF. There a drawing has one alternative text, which in the page
 * stands hidden beside it; and a figure is a picture, which code with its caption is not.
 */
export function prepareTags(page: HTMLElement): void {
  for (const state of page.querySelectorAll('.chart-state')) {
    const description = state.querySelector('.visually-hidden');
    const drawing = state.querySelector('svg');
    if (!description || !drawing) continue;
    drawing.removeAttribute('aria-hidden');
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', description.textContent);
    description.remove();
  }
  for (const figure of page.querySelectorAll('figure')) figure.setAttribute('role', 'group');
}
