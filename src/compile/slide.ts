import type { Token, Tokens } from 'marked';
import type { Route, Slide } from '../model/deck.ts';
import { checkContainers } from './containers.ts';
import type { Citation, Context } from './context.ts';
import { type SlideMatter, secondsOf } from './frontMatter.ts';
import { attributes, escapeHtml, slug } from './html.ts';
import { layouts } from './layouts.ts';
import { type Markdown, slideScope } from './markdown/markdown.ts';
import { takeNotes } from './notes.ts';
import { checkOpenTags } from './openTags.ts';
import { sourceLine } from './sourceLine.ts';
import { splitSlots } from './slots.ts';
import type { RawSlide } from './split.ts';

/** A slide whose front matter is read and whose Markdown is not: enough to know its address. */
export interface SlideDraft {
  raw: RawSlide;
  matter: SlideMatter;
  chapter: { id: string; title: string };
  id: string;
  title: string;
  titleTokens: Token[];
  /** Body of each slot without the title. */
  slots: { name: string; tokens: Token[] }[];
  notes: Token[];
}

/** Reads a slide as far as its title and address. */
export function draftSlide(raw: RawSlide, matter: SlideMatter, chapter: { id: string; title: string }, markdown: Markdown, context: Context): SlideDraft {
  const { body, notes } = takeNotes(raw.body);
  const { slots, problems } = splitSlots(body, matter.layout);
  for (const problem of [...problems, ...checkContainers(body)]) context.report(problem);
  const read = slots.map((slot) => ({ name: slot.name, tokens: markdown.read(slot.chunk) }));
  const heading = read[0]?.tokens.find((token): token is Tokens.Heading => token.type === 'heading' && token.depth === 1);
  if (read[0]) read[0].tokens = read[0].tokens.filter((token) => token !== heading);
  const titleTokens = heading?.tokens ?? [];
  const title = plainText(titleTokens);
  const empty = read.every((slot) => slot.tokens.every((token) => token.type === 'space'));
  if (!heading) {
    context.report({
      message: empty && !notes ? 'Slide has nothing on it' : 'Slide has no title',
      place: raw.matter?.place ?? raw.body.place,
      hint: empty && !notes
        ? 'Write something after ---, or remove the line.'
        : 'Start it with a heading, # …, that states its point.',
    });
  }
  return {
    raw, matter, chapter, title, titleTokens,
    id: `${chapter.id}/${matter.id ?? (slug(title) || `line-${raw.body.place.line}`)}`,
    slots: read,
    notes: notes ? markdown.read(notes) : [],
  };
}

/** Writes a slide whose address is known as a whole `<section>`; `generated` is what the kit adds below the author's text. */
export function writeSlide(draft: SlideDraft, routes: string[], markdown: Markdown, context: Context, generated = ''): Slide {
  const { id, title, matter } = draft;
  const scope = slideScope(id, title);
  const titleHtml = markdown.inline(draft.titleTokens, scope);
  const body = draft.slots.map((slot) => slotHtml(slot, draft, markdown.html(slot.tokens, scope), context)).join('');
  const foot = cites([...scope.cited.values()]);
  const notes = markdown.html(draft.notes, scope);
  const aside = notes ? `<aside class="notes">\n${notes}</aside>\n` : '';
  for (const problem of checkOpenTags(scope.rawHtml)) context.report(problem);
  const seconds = secondsOf(matter.time);
  const place = draft.raw.matter?.place ?? draft.raw.body.place;
  const level = matter.layout === 'cover' ? 'h1' : 'h2';
  const section = attributes({
    id: `/${id}`,
    class: 'slide',
    'data-title': title,
    'data-layout': matter.layout,
    'data-source': `${place.file}:${place.line}`,
    'data-timing': seconds || undefined,
    'data-routes': routes.join(' ') || undefined,
    'aria-labelledby': `/${id}:title`,
  });
  const chapterName = matter.layout === 'cover' ? '' : `<p class="chapter-name">${escapeHtml(draft.chapter.title)}</p>`;
  const html = `<section${section}>
<header class="slide-head">${chapterName}<${level}${attributes({ id: `/${id}:title` })}>${titleHtml}</${level}></header>
${body}${generated}${matter.layout === 'cover' ? routeLinks(context.routes) : ''}${foot}${aside}</section>`;
  return {
    id, title, html, seconds, routes, place,
    layout: matter.layout,
    claims: matter.claims,
    cites: scope.cited.size > 0 || html.includes('class="chart'),
  };
}

function slotHtml(slot: { name: string; tokens: Token[] }, draft: SlideDraft, content: string, context: Context): string {
  if (content.trim() === '' && slot.name === 'main') return '';
  const order = (layouts[draft.matter.layout] as readonly string[]).indexOf(slot.name);
  const side = draft.matter.layout === 'versus' ? context.sides[order] : undefined;
  const marks = attributes({ class: 'slot', 'data-slot': slot.name, 'data-side': side ? order + 1 : undefined });
  const label = side ? `<p class="side-name">${escapeHtml(side.name)}</p>\n` : '';
  return `<div${marks}>\n${label}${content}</div>\n`;
}

/** The ways through the deck, offered where it starts. */
function routeLinks(routes: Route[]): string {
  if (routes.length === 0) return '';
  const links = routes.map((route) => {
    const href = route.every ? '?' : `?route=${route.id}`;
    return `<li><a${attributes({ href })}>${escapeHtml(route.title)}</a> <span class="minutes">${route.minutes} min</span></li>`;
  });
  return `<nav class="routes" aria-label="Routes"><ul>${links.join('')}</ul></nav>\n`;
}

/** The foot of a slide: what it cites, each with its number and the way to the publication itself. */
function cites(citations: Citation[]): string {
  if (citations.length === 0) return '';
  const items = citations
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, source }) => `<li value="${number}">${sourceLine(source)}</li>`);
  return `<footer class="slide-foot"><ol class="cites">${items.join('')}</ol></footer>\n`;
}

/** The words of a title, without marks and citations. */
function plainText(tokens: Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'citation') return '';
      if ('tokens' in token && token.tokens) return plainText(token.tokens);
      return 'text' in token ? String(token.text) : '';
    })
    .join('')
    .trim();
}
