/** The pages that a slide fills: its last state, or with `steps` one for each press of a speaker. */
export function pagesOf(section: HTMLElement, steps: boolean): HTMLElement[] {
  const last = stepsOf(section);
  if (!steps || last === 0) {
    for (const fragment of section.querySelectorAll('.fragment')) fragment.classList.add('visible');
    return [section];
  }
  // The slide itself comes first and keeps its address, so that links lead to its beginning.
  const later = Array.from({ length: last }, () => section.cloneNode(true) as HTMLElement);
  for (const page of later) {
    page.removeAttribute('id');
    page.removeAttribute('aria-labelledby');
    for (const named of page.querySelectorAll('[id]')) named.removeAttribute('id');
  }
  const pages = [section, ...later];
  section.after(...later);
  for (const [step, page] of pages.entries()) showStep(page, step);
  return pages;
}

/** How often a speaker presses forward on a slide. */
function stepsOf(section: HTMLElement): number {
  return section.querySelectorAll('.fragment').length;
}

/** Shows a slide as it is after so many presses. */
function showStep(page: HTMLElement, step: number): void {
  for (const [index, fragment] of page.querySelectorAll('.fragment').entries()) {
    fragment.classList.toggle('visible', index < step);
  }
  for (const figure of page.querySelectorAll<HTMLElement>('[data-steps]')) {
    figure.dataset.step = String(figure.querySelectorAll('.fragment.visible').length);
  }
}
