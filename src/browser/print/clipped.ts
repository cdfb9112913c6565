/** Tolerated, since heights are rounded and letters of some fonts stand over their line. */
const SLACK = 2;

/** What a slide would lose on its page, in a line that names the slide and its file. */
export function clipped(slide: HTMLElement): string[] {
  const where = `Slide ${slide.id.replace(/^\//, '') || slide.dataset.source} (${slide.dataset.source})`;
  const lost: string[] = [];
  if (slide.scrollHeight > slide.clientHeight + SLACK) {
    lost.push(`${where} is ${slide.scrollHeight} px high; its page has ${slide.clientHeight}.`);
  }
  if (slide.scrollWidth > slide.clientWidth + SLACK) {
    lost.push(`${where} is ${slide.scrollWidth} px wide; its page has ${slide.clientWidth}.`);
  }
  for (const box of slide.querySelectorAll<HTMLElement>('pre, .table, .slot, .pane')) {
    const over = box.scrollHeight > box.clientHeight + SLACK || box.scrollWidth > box.clientWidth + SLACK;
    if (over && getComputedStyle(box).overflow !== 'visible') {
      lost.push(`${where} hides a part of a ${box.localName} that would have to be scrolled.`);
    }
  }
  return lost;
}
