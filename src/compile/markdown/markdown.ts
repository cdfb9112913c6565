import { Marked, type RendererObject, type Token, type Tokens } from 'marked';
import type { Place } from '../../model/problem.ts';
import type { Citation, Context } from '../context.ts';
import { attributes, escapeHtml, slug, textOf } from '../html.ts';
import { didYouMean } from '../nearest.ts';
import type { Chunk } from '../split.ts';
import { calloutKinds, readCallout } from './callout.ts';
import { codeFigure } from './code.ts';
import { citation, quotedFile, steps } from './extensions.ts';
import { fencedBlock } from './fencedBlock.ts';
import { languageOf } from './highlight.ts';
import { type Places, placeTokens } from './place.ts';
import { readQuotedFile } from './quotedFile.ts';
import { imageAddress, linkAttributes } from './targets.ts';

/** The one door to marked: reads Markdown into tokens that know their places, and writes them as HTML. */
export interface Markdown {
  read(chunk: Chunk): Token[];
  html(tokens: Token[], slide: SlideScope): string;
  inline(tokens: Token[], slide: SlideScope): string;
  placeOf(token: Token): Place;
}

/** The slide that is being written, and what its text turned out to hold. */
export interface SlideScope {
  id: string;
  title: string;
  /** Raw HTML in the order it was met, to be checked for tags left open. */
  rawHtml: { raw: string; place: Place }[];
  cited: Map<string, Citation>;
}

/** A scope with nothing in it yet. */
export function slideScope(id: string, title: string): SlideScope {
  return { id, title, rawHtml: [], cited: new Map() };
}

export function markdown(context: Context): Markdown {
  const places: Places = new WeakMap();
  let slide = slideScope('', '');
  const placeOf = (token: object): Place => places.get(token) ?? { file: '', line: 1 };
  const lineOf = (token: object): string => attributes({ 'data-line': placeOf(token).line });

  const renderer: RendererObject = {
    heading(token) {
      const content = this.parser.parseInline(token.tokens);
      const level = Math.max(3, token.depth);
      const id = `/${slide.id}:${slug(textOf(content))}`;
      if (token.depth === 1) {
        context.report({
          message: 'A slide has one title, and this is a second one',
          place: placeOf(token),
          hint: 'Start a new slide with --- or use a smaller heading, ###.',
        });
      }
      return `<h${level}${attributes({ id })}${lineOf(token)}>${content}</h${level}>\n`;
    },
    paragraph(token) {
      return `<p${lineOf(token)}>${this.parser.parseInline(token.tokens)}</p>\n`;
    },
    blockquote(token) {
      const content = this.parser.parse(token.tokens);
      const callout = readCallout(content);
      if (!callout) return `<blockquote${lineOf(token)}>${content}</blockquote>\n`;
      if (!calloutKinds.includes(callout.kind)) {
        context.report({
          message: `Unknown callout \`[!${callout.kind.toUpperCase()}]\``,
          place: placeOf(token),
          hint: didYouMean(callout.kind, calloutKinds),
        });
      }
      return `<div class="callout callout-${escapeHtml(callout.kind)}"${lineOf(token)}><p class="callout-title">${callout.title}</p>${callout.body}</div>\n`;
    },
    list(token) {
      const tag = token.ordered ? 'ol' : 'ul';
      const start = token.ordered && token.start !== 1 && token.start !== '' ? token.start : undefined;
      return `<${tag}${attributes({ start })}${lineOf(token)}>\n${token.items.map((item) => this.listitem(item)).join('')}</${tag}>\n`;
    },
    listitem(item) {
      const fragment = (item as Tokens.ListItem & Stepped).stepped ? ' class="fragment"' : '';
      return `<li${fragment}${lineOf(item)}>${this.parser.parse(item.tokens)}</li>\n`;
    },
    table(token) {
      const cell = (tag: string, scope: string) => (from: Tokens.TableCell) =>
        `<${tag}${scope}${from.align ? ` class="align-${from.align}"` : ''}>${this.parser.parseInline(from.tokens)}</${tag}>`;
      // A heading that says nothing is none: the corner above the names of the rows is an empty cell.
      const head = token.header.map((from) => (from.text === '' ? '<td></td>' : cell('th', ' scope="col"')(from))).join('');
      const rows = token.rows.map((row) => {
        const [first, ...rest] = row;
        return `<tr>${first ? cell('th', ' scope="row"')(first) : ''}${rest.map(cell('td', '')).join('')}</tr>\n`;
      });
      return `<div class="table"${lineOf(token)}><table>\n<thead><tr>${head}</tr></thead>\n<tbody>${rows.join('')}</tbody></table></div>\n`;
    },
    code(token) {
      return fencedBlock(token, placeOf(token), slide, context);
    },
    html(token) {
      slide.rawHtml.push({ raw: token.raw, place: placeOf(token) });
      return token.text;
    },
    link(token) {
      const content = this.parser.parseInline(token.tokens);
      return `<a${linkAttributes(token, placeOf(token), context)}>${content}</a>`;
    },
    image(token) {
      return `<img${attributes({ src: imageAddress(token, placeOf(token), context), alt: token.text, title: token.title ?? undefined })}>`;
    },
  };

  const marked = new Marked({ gfm: true, renderer }).use({
    extensions: [
      steps,
      quotedFile,
      citation,
      { name: 'steps', renderer: (token) => marked.parser(stepped(token.tokens ?? [])) },
      { name: 'steppedBlock', renderer: (token) => `<div class="fragment">${marked.parser(token.tokens ?? [])}</div>` },
      {
        name: 'quotedFile',
        renderer: (token) => {
          const code = readQuotedFile(token as unknown as QuotedFileToken, placeOf(token), languageOf, context);
          return code ? codeFigure(code, context) : problemBox(`${String(token.path)} cannot be shown`);
        },
      },
      {
        name: 'citation',
        renderer: (token) => {
          const cited = context.cite(String(token.id), placeOf(token));
          if (!cited) return escapeHtml(token.raw);
          slide.cited.set(cited.source.id, cited);
          const label = `Source ${cited.number}: ${cited.source.title}`;
          return `<sup class="cite"><a${attributes({ href: cited.href, 'aria-label': label })}>${cited.number}</a></sup>`;
        },
      },
    ],
  });

  const on = <T>(name: SlideScope, work: () => T): T => {
    slide = name;
    return work();
  };
  return {
    read(chunk) {
      const tokens = marked.lexer(chunk.text);
      placeTokens(tokens, chunk.place, places);
      return tokens;
    },
    html: (tokens, name) => on(name, () => marked.parser(tokens)),
    inline: (tokens, name) => on(name, () => marked.Parser.parseInline(tokens, marked.defaults)),
    placeOf,
  };
}

interface Stepped {
  stepped?: boolean;
}

interface QuotedFileToken {
  path: string;
  region: string | undefined;
  steps: string;
}

/** The tokens with the items of each list, and every other block, made a fragment. */
function stepped(tokens: Token[]): Token[] {
  return tokens.map((token) => {
    if (token.type === 'list') {
      for (const item of (token as Tokens.List).items) (item as Tokens.ListItem & Stepped).stepped = true;
      return token;
    }
    return token.type === 'space' ? token : { type: 'steppedBlock', raw: token.raw, tokens: [token] };
  });
}

/** What stands where something could not be shown; the problems of the slide say why. */
function problemBox(message: string): string {
  return `<div class="problem" role="alert">${escapeHtml(message)}</div>`;
}
