import type { Deck } from '../model/deck.ts';
import type { Problem } from '../model/problem.ts';
import { attributes, escapeHtml } from './html.ts';

/** Addresses of what the page needs besides itself, and what is wrong with the deck it shows. */
export interface PageOptions {
  script: string;
  style: string;
  /** Font files needed for the first slide. */
  fonts: string[];
  /** Classic script, run before anything is painted. */
  early: string;
  problems: Problem[];
  /** Leaves out the speaker notes, for a page that is published. */
  withoutNotes: boolean;
}

/** The whole document: complete before any script runs, so that print, search and a reader without scripts see the deck. */
export function page(deck: Deck, options: PageOptions): string {
  const meta = (name: string, content: string): string => (content ? `<meta${attributes({ name, content })}>\n` : '');
  const fonts = options.fonts.map((href) => `<link rel="preload" as="font" type="font/woff2" crossorigin${attributes({ href })}>\n`);
  const data = { sides: deck.sides, routes: deck.routes };
  return `<!doctype html>
<html${attributes({ lang: deck.lang })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(deck.title)}</title>
${meta('description', deck.description)}${meta('author', deck.author)}${linkPreview(deck)}<meta name="color-scheme" content="light dark">
<script>${options.early}</script>
${fonts.join('')}<link rel="stylesheet"${attributes({ href: options.style })}>
<script type="module"${attributes({ src: options.script })}></script>
<script type="application/json" id="deck">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
</head>
<body>
<main class="reveal"><div class="slides">
${slidesHtml(deck, options)}</div></main>
</body>
</html>
`;
}

/** What messengers and search engines show of a link to the deck. */
function linkPreview({ title, description, url, preview }: Deck): string {
  const property = (name: string, content: string): string => (content ? `<meta${attributes({ property: name, content })}>\n` : '');
  const card = preview ? `<meta${attributes({ name: 'twitter:card', content: 'summary_large_image' })}>\n` : '';
  return [
    property('og:type', 'website'),
    property('og:title', title),
    property('og:description', description),
    property('og:url', url),
    property('og:image', preview),
    card,
  ].join('');
}

/** All chapters with their slides; on each slide, in place, what is wrong with it. */
export function slidesHtml(deck: Deck, options: Pick<PageOptions, 'problems' | 'withoutNotes'>): string {
  return deck.chapters
    .map((chapter) => {
      const slides = chapter.slides.map((slide) => slideHtml(slide.html, problemsOf(deck, slide.id, options.problems), options.withoutNotes));
      const stack = attributes({ id: `/${chapter.id}`, class: 'chapter', 'data-chapter': chapter.id, 'data-title': chapter.title });
      return `<section${stack}>\n${slides.join('\n')}\n</section>\n`;
    })
    .join('');
}

/** A slide as the page shows it: with its problems, and without notes where they are not wanted. */
function slideHtml(html: string, problems: Problem[], withoutNotes: boolean): string {
  const shown = withoutNotes ? html.replace(/<aside class="notes">[\s\S]*<\/aside>\n(?=<\/section>$)/, '') : html;
  if (problems.length === 0) return shown;
  const items = problems.map(
    ({ message, place, hint }) => `<li><code>${escapeHtml(place.file)}:${place.line}</code> ${escapeHtml(message)}${hint ? `<br>${escapeHtml(hint)}` : ''}</li>`,
  );
  return shown.replace('</header>', `</header>\n<div class="problem" role="alert"><ul>${items.join('')}</ul></div>`);
}

/** Problems whose place lies on this slide: in its file, from its first line to the first of the next slide. */
function problemsOf(deck: Deck, id: string, problems: Problem[]): Problem[] {
  if (problems.length === 0) return [];
  const slides = deck.chapters.flatMap((chapter) => chapter.slides);
  const at = slides.findIndex((slide) => slide.id === id);
  const place = slides[at]?.place;
  const next = slides.slice(at + 1).find((slide) => slide.place.file === place?.file && slide.place.line > place.line)?.place;
  return problems.filter(
    (problem) => problem.place.file === place?.file && problem.place.line >= place.line && (!next || problem.place.line < next.line),
  );
}
