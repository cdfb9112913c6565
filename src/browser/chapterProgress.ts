import type { RevealPlugin } from 'reveal.js';

/** A line along the bottom with one part a chapter, as long as its slides are many, filled as far as the talk has come. */
export function chapterProgress(): RevealPlugin {
  return {
    id: 'chapter-progress',
    init(deck) {
      const bar = document.createElement('nav');
      bar.className = 'chapter-progress';
      bar.setAttribute('aria-label', 'Chapters');
      const chapters = [...document.querySelectorAll<HTMLElement>('.slides > .chapter')];
      const parts = chapters.map((chapter) => {
        const slides = chapter.querySelectorAll('.slide');
        const part = document.createElement('a');
        part.href = `#${slides[0]?.id ?? ''}`;
        part.title = chapter.dataset.title ?? '';
        part.setAttribute('aria-label', chapter.dataset.title ?? '');
        part.style.setProperty('flex-grow', String(slides.length));
        part.append(document.createElement('span'));
        bar.append(part);
        return part;
      });
      deck.getRevealElement()?.append(bar);
      const update = (): void => {
        const { h, v } = deck.getIndices();
        for (const [index, part] of parts.entries()) {
          const slides = chapters[index]?.querySelectorAll('.slide').length ?? 1;
          const done = index < h ? 1 : index > h ? 0 : (v + 1) / slides;
          part.style.setProperty('--done', String(done));
          if (index === h) part.setAttribute('aria-current', 'true');
          else part.removeAttribute('aria-current');
        }
      };
      for (const event of ['ready', 'slidechanged']) deck.on(event, update);
    },
  };
}
