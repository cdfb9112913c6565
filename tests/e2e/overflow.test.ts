import { beforeAll, describe, expect, test } from 'vitest';
import { everyStep, showFirst } from './everyStep.ts';
import { faultsOfSlide } from './faultsOfSlide.ts';
import { openDeck, type OpenDeck } from './page.ts';

let deck: OpenDeck;
beforeAll(async () => {
  deck = await openDeck('', { shared: true, reducedMotion: true });
});

describe('nothing is cut off', () => {
  for (const theme of ['light', 'dark']) {
    test(`on any slide at any step, ${theme}`, { timeout: 120_000 }, async () => {
      await deck.page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
      /** Each fault with the first step that shows it. */
      const told = new Map<string, string>();
      const visited = new Set<string>();
      for await (const { slide, step } of everyStep(deck.page)) {
        visited.add(slide);
        const faults = await deck.page.evaluate(faultsOfSlide);
        for (const { element, what, place } of faults) {
          const fault = `${element} ${what} (${place})`;
          if (!told.has(fault)) told.set(fault, `${slide}, step ${step}: ${fault}`);
        }
      }
      expect([...told.values()].join('\n')).toBe('');
      expect(visited.size).toBe(await deck.page.locator('.slides section.slide').count());
    });
  }
});

/** What can go wrong on a slide, and what the test above says of it. */
const bad: [name: string, slot: string, said: RegExp][] = [
  [
    'text that runs over the lower edge',
    `<p style="height: 600px"></p><p data-line="21">The last paragraph</p>`,
    /^p “The last paragraph” is \d+ px below the slide \(slides\/.*\.md:21\)$/m,
  ],
  ['a word that runs over the right edge', `<p>${'endless'.repeat(20)}</p>`, /^p “endless.*” is \d+ px right of the slide/m],
  [
    'a box that hides its overflow and has the right size',
    `<div style="height: 60px; overflow: hidden"><p>One</p><p>Two</p><p>Three</p></div>`,
    /^p “Three” is cut off: \d+ px below the edge of div/m,
  ],
  [
    'a box that hides its overflow, two levels up',
    `<div class="card" style="height: 60px; overflow: hidden"><div style="height: 60px"><ul><li>One</li><li>Two</li></ul></div></div>`,
    /^li “Two” is cut off: \d+ px below the edge of div\.card/m,
  ],
  [
    'a box that would have to be scrolled',
    `<pre style="width: 200px; overflow: auto">a line longer than its box is wide</pre>`,
    /^pre “a line.*” is cut off: \d+ px right of the edge of pre/m,
  ],
  [
    'words replaced by dots',
    `<p style="width: 200px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">A sentence nobody can read to its end</p>`,
    /^p “A sentence.*” is cut off: \d+ px right of the edge of p/m,
  ],
  [
    'a label outside of its drawing',
    `<svg width="100" height="40"><text x="60" y="20">Too far right</text></svg>`,
    /^text “Too far right” is cut off: \d+ px right of the edge of svg/m,
  ],
  ['a shape outside of its drawing', `<svg width="100" height="40"><rect x="80" width="60" height="10"/></svg>`, /^rect is cut off: 40 px right/m],
  ['a picture that is too wide', `<div style="width: 1500px; height: 40px; background: red"></div>`, /^div is \d+ px right of the slide/m],
  ['text over text', `<p>Below</p><p style="margin-top: -40px">Above</p>`, /^p “Above” lies \d+ px over “Below”/m],
  ['text over the title', `<p style="margin-top: -60px">Too high</p>`, /“Too high”.* into|into slot main/m],
  ['words too small for the back row', `<p style="font-size: 15px">Small print</p>`, /^p “Small print” is set in 15\.0 px, less than 16/m],
  ['code too small for the back row', `<pre style="font-size: 17px">code</pre>`, /^pre “code” is set in 17\.0 px, less than 18/m],
  [
    'a label that a drawing has shortened',
    `<svg width="200" height="40"><text y="20">Too lon…</text></svg>`,
    /^text “Too lon…” is shortened/m,
  ],
  ['something under the number of the slide', `<p style="position: absolute; right: 64px; bottom: 14px">Hidden here</p>`, /^p “Hidden here” lies \d+ px over the slide-number/m],
];

/** What looks like one of the above, and is none. */
const good: [name: string, slot: string][] = [
  ['what is meant to scroll', `<div data-scrolls style="height: 60px; overflow: auto"><p>One</p><p>Two</p><p>Three</p></div>`],
  ['what is positioned out of a box that hides its overflow', `<div style="width: 100px; height: 20px; overflow: hidden"><p style="position: absolute; top: 400px">Free</p></div>`],
  ['what is hidden altogether', `<div style="height: 10px; overflow: hidden"><p hidden>One</p><p class="visually-hidden">Two</p></div>`],
];

describe('the test can fail', () => {
  const put = async (slot: string): Promise<string> => {
    await deck.page.evaluate((html) => {
      const slide = document.querySelector('.chapter.present > .slide.present');
      for (const part of slide?.querySelectorAll('.slot, .slide-foot') ?? []) part.remove();
      slide?.querySelector('.slide-head')?.insertAdjacentHTML('afterend', `<div class="slot" data-slot="main">${html}</div>`);
    }, slot);
    const faults = await deck.page.evaluate(faultsOfSlide);
    return faults.map(({ element, what, place }) => `${element} ${what} (${place})`).join('\n');
  };

  beforeAll(() => showFirst(deck.page, 'default'));

  test.each(bad)('%s', async (_name, slot, said) => {
    expect(await put(slot)).toMatch(said);
  });

  test.each(good)('but not for %s', async (_name, slot) => {
    expect(await put(slot)).toBe('');
  });

  test('only at the step at which it happens', async () => {
    await put(`<p>First</p><div class="fragment" data-fragment-index="0"><p style="margin-top: 600px" data-line="9">Then</p></div>`);
    const id = await deck.page.evaluate(() => document.querySelector('.chapter.present > .slide.present')?.id.slice(1) ?? '');
    const told: string[] = [];
    for await (const { step } of everyStep(deck.page, [id])) {
      for (const { element, what } of await deck.page.evaluate(faultsOfSlide)) told.push(`${step}: ${element} ${what}`);
    }
    expect(told).toEqual([expect.stringMatching(/^1: p “Then” is \d+ px below the slide$/)]);
  });

  test('code that runs from one column into the other', async () => {
    await put('');
    await deck.page.evaluate(() => {
      const slide = document.querySelector<HTMLElement>('.chapter.present > .slide.present');
      if (slide) slide.dataset.layout = 'columns';
      const code = `<figure class="code" data-line="7"><pre>${'x'.repeat(80)}</pre></figure>`;
      slide?.querySelector('.slot')?.insertAdjacentHTML('afterend', `<div class="slot" data-slot="left">${code}</div><div class="slot" data-slot="right"><p>Right</p></div>`);
    });
    const faults = await deck.page.evaluate(faultsOfSlide);
    expect(faults).toContainEqual({
      element: expect.stringMatching(/^pre “xxx/),
      what: expect.stringMatching(/^runs \d+ px into slot right$/),
      place: expect.stringMatching(/\.md:7$/),
    });
  });
});
