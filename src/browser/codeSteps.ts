import type { RevealPlugin } from 'reveal.js';

/** Lights the lines of code that the current step names, and dims the others. */
export function codeSteps(): RevealPlugin {
  return {
    id: 'code-steps',
    init(deck) {
      const light = (): void => {
        for (const figure of document.querySelectorAll<HTMLElement>('.slide.present .code[data-steps]')) {
          const step = figure.querySelectorAll('.code-step.visible').length;
          figure.dataset.step = String(step);
          for (const line of figure.querySelectorAll<HTMLElement>('.line')) {
            line.classList.toggle('dim', !(line.dataset.on ?? '').split(' ').includes(String(step)));
          }
        }
      };
      for (const event of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, light);
    },
  };
}
