/** Share of a text's box that lies above its digits, and that they fill. */
const ABOVE = 0.2;
const DIGITS = 0.62;

/**
 * Puts paper behind the numbers of a chart. On screen an outline keeps them readable where a line passes; in a PDF the outline
 * would be a second text, and who searches for 13.0 or copies it would meet 1133..00.
 */
export function backNumbers(page: HTMLElement): void {
  for (const number of page.querySelectorAll<SVGTextElement>('.chart .number')) {
    const { x, y, width, height } = number.getBBox();
    const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    paper.setAttribute('class', 'number-paper');
    for (const [name, value] of Object.entries({ x, y: y + ABOVE * height, width, height: DIGITS * height })) paper.setAttribute(name, String(value));
    number.before(paper);
  }
}
