import type { RevealPlugin } from 'reveal.js';

/**
 * Brings charts to life. They are in the page, finished, and a step shows another state by style alone; what is loaded
 * here, once a chart is near, moves one state into the next and answers a reader who points or walks.
 */
export function charts(): RevealPlugin {
  return {
    id: 'charts',
    init(deck) {
      const lively = new WeakSet<Element>();
      let move: typeof import('./move.ts').move | undefined;

      const prepare = async (): Promise<void> => {
        const slides = deck.getSlides();
        const current = slides.indexOf(deck.getCurrentSlide());
        const near = slides.slice(Math.max(0, current - 1), current + 3);
        const figures = near.flatMap((slide) => [...slide.querySelectorAll<HTMLElement>('.chart')]);
        const fresh = figures.filter((figure) => !lively.has(figure));
        if (fresh.length === 0) return;
        for (const figure of fresh) lively.add(figure);
        const [exploring, moving] = await Promise.all([import('./explore.ts'), import('./move.ts')]);
        move = moving.move;
        for (const figure of fresh) exploring.explore(figure);
      };
      const step = (event: Event, forwards: boolean): void => {
        const { fragments = [] } = event as Event & { fragments?: Element[] };
        for (const state of fragments.filter((fragment) => fragment.matches('.chart-state'))) {
          const before = state.previousElementSibling;
          if (before) move?.(...(forwards ? [before, state] as const : [state, before] as const));
        }
      };
      for (const event of ['ready', 'slidechanged']) deck.on(event, () => void prepare());
      // While an author writes, figures are replaced under the slide that is shown.
      addEventListener('deck:replaced', () => void prepare());
      deck.on('fragmentshown', (event) => step(event, true));
      deck.on('fragmenthidden', (event) => step(event, false));
    },
  };
}

/** The same without a deck, for the page that is read as a text: a chart comes to life when it is scrolled near. */
export function exploreOnSight(): void {
  const observer = new IntersectionObserver(async (entries) => {
    const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target as HTMLElement);
    if (seen.length === 0) return;
    for (const figure of seen) observer.unobserve(figure);
    const { explore } = await import('./explore.ts');
    for (const figure of seen) explore(figure);
  }, { rootMargin: '50%' });
  for (const figure of document.querySelectorAll('.chart')) observer.observe(figure);
}
