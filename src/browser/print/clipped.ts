import type { PrintedSlide } from './steps.ts';

/** Tolerated, since heights are rounded and letters of some fonts stand over their line. */
const SLACK = 2;

/** What a slide would lose on its page, in a line that names the slide and its file. */
export function clipped(page: HTMLElement, slide: PrintedSlide): string[] {
  const where = `Slide ${slide.id} (${slide.source})`;
  const lost: string[] = [];
  if (page.scrollHeight > page.clientHeight + SLACK) {
    lost.push(`${where} is ${page.scrollHeight} px high; its page has ${page.clientHeight}.`);
  }
  if (page.scrollWidth > page.clientWidth + SLACK) {
    lost.push(`${where} is ${page.scrollWidth} px wide; its page has ${page.clientWidth}.`);
  }
  for (const box of page.querySelectorAll<HTMLElement>('pre, .table, .slot, .pane, [data-scrolls]')) {
    const over = box.scrollHeight > box.clientHeight + SLACK || box.scrollWidth > box.clientWidth + SLACK;
    if (over && getComputedStyle(box).overflow !== 'visible') {
      lost.push(`${where} hides a part of its ${box.getAttribute('aria-label') ?? (box.className || box.localName)}, which would have to be scrolled.`);
    }
  }
  return lost;
}
