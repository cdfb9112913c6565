import type { Page } from '../../src/export/chromium.ts';

/** A slide of the open deck with so many of its steps shown. */
export interface Shown {
  slide: string;
  step: number;
  /** The step that shows everything. */
  last: number;
}

/** Shows every slide at every step, one after the other, by its address; `only` names the slides to visit. */
export async function* everyStep(page: Page, only?: string[]): AsyncGenerator<Shown> {
  const slides = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.slides .slide')].map((slide) => ({
      id: slide.id.replace(/^\//, ''),
      steps: new Set([...slide.querySelectorAll<HTMLElement>('.fragment')].map((part) => part.dataset.fragmentIndex)).size,
    })),
  );
  for (const { id, steps } of slides) {
    if (only && !only.includes(id)) continue;
    for (let step = 0; step <= steps; step += 1) {
      const onScreen = await page.evaluate(show, `#/${id}${step > 0 ? `/${step}` : ''}`);
      if (onScreen !== `/${id}`) throw new Error(`Slide ${id} was asked for, and ${onScreen || 'none'} is on screen`);
      yield { slide: id, step, last: steps };
    }
  }
}

/** Shows the first slide of a layout. */
export async function showFirst(page: Page, layout: string): Promise<void> {
  const id = await page.evaluate((name) => document.querySelector(`.slides .slide[data-layout="${name}"]`)?.id ?? '', layout);
  await page.evaluate(show, `#${id}`);
}

/** Goes to an address within the page, and comes back with the id of the slide on screen when that stands still. */
async function show(hash: string): Promise<string> {
  if (location.hash !== hash) {
    const arrived = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    location.hash = hash;
    await arrived;
  }
  const moving = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(moving.map((animation) => animation.finished));
  const slides = [...document.querySelectorAll('.chapter.present > .slide.present')];
  return slides.find((slide) => slide.checkVisibility())?.id ?? '';
}
