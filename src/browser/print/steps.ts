/** A slide and the pages it fills, each of them a `<section>` of 1280 × 720. */
export interface PrintedSlide {
  id: string;
  /** Its place in the whole deck, counted from 1, even when only some slides are printed. */
  number: number;
  /** Where its author wrote it. */
  source: string;
  pages: HTMLElement[];
}

/** The pages of a slide: its last state, or with `steps` one for each press of a speaker. */
export function pagesOf(section: HTMLElement, number: number, steps: boolean): HTMLElement[] {
  const presses = steps ? section.querySelectorAll('.fragment').length : 0;
  if (presses === 0) {
    for (const fragment of section.querySelectorAll('.fragment')) fragment.classList.add('visible');
    label(section, String(number), number);
    return [section];
  }
  // The slide itself comes first and keeps its address, so that links lead to its beginning.
  const later = Array.from({ length: presses }, () => withoutAddress(section.cloneNode(true) as HTMLElement));
  section.after(...later);
  const pages = [section, ...later];
  for (const [step, page] of pages.entries()) {
    showStep(page, step);
    label(page, `${number}.${step}`, number);
  }
  return pages;
}

function withoutAddress(copy: HTMLElement): HTMLElement {
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  copy.removeAttribute('aria-labelledby');
  return copy;
}

/** Shows a slide as it is after so many presses. */
function showStep(page: HTMLElement, step: number): void {
  for (const [index, fragment] of page.querySelectorAll('.fragment').entries()) {
    fragment.classList.toggle('visible', index < step);
  }
  for (const figure of page.querySelectorAll<HTMLElement>('.code[data-steps]')) {
    const now = String(figure.querySelectorAll('.fragment.visible').length);
    for (const line of figure.querySelectorAll<HTMLElement>('.line')) {
      line.classList.toggle('dim', !(line.dataset.on ?? '').split(' ').includes(now));
    }
  }
}

/** Labels a page for whoever turns it into paper, and numbers it for whoever reads it. */
function label(page: HTMLElement, name: string, number: number): void {
  page.dataset.page = name;
  const mark = document.createElement('p');
  mark.className = 'page-number';
  mark.ariaHidden = 'true';
  mark.textContent = String(number);
  page.append(mark);
}
