import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { slidesHtml } from '../compile/page.ts';
import type { Compiled } from '../compile/compile.ts';
import { type DeckUpdate, UPDATE } from '../model/update.ts';
import { compileDeck, type DeckFolder } from './compileDeck.ts';
import { DECK_FOLDERS } from './readSources.ts';
import { tellProblems } from './tellProblems.ts';

/** Serves the page from the author's folder, and sends the slides that change to the page, which keeps its place. */
export function serveDeck(server: ViteDevServer, folder: DeckFolder, render: (compiled: Compiled) => Promise<string>): () => void {
  let compiled: Promise<Compiled> = compileDeck(folder);
  let told = '';

  const tell = ({ problems }: Compiled): void => {
    const text = problems.length > 0 ? tellProblems(problems) : '';
    if (text !== told) {
      if (text) server.config.logger.error(`\n${text}`, { timestamp: true });
      else server.config.logger.info('No problems any more', { timestamp: true });
    }
    told = text;
  };
  void compiled.then(tell);

  let pending: NodeJS.Timeout | undefined;
  const saved = (path: string): void => {
    if (!DECK_FOLDERS.some((name) => path.startsWith(join(folder.root, name)))) return;
    // An editor may write a file in several steps.
    clearTimeout(pending);
    pending = setTimeout(() => void update(), 10);
  };
  const update = async (): Promise<void> => {
    const before = await compiled;
    compiled = compileDeck(folder);
    const after = await compiled;
    tell(after);
    server.ws.send(UPDATE, difference(before, after));
  };
  server.watcher.add(DECK_FOLDERS.map((name) => join(folder.root, name)));
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, saved);

  return () => {
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname !== '/' && pathname !== '/index.html') return next();
      void compiled
        .then(render)
        .then((html) => server.transformIndexHtml('/index.html', html))
        .then((html) => response.setHeader('Content-Type', 'text/html').end(html), next);
    });
  };
}

/** What a page that shows `before` needs to show `after`. */
function difference(before: Compiled, after: Compiled): DeckUpdate {
  const old = slidesById(before);
  const now = slidesById(after);
  const sameOrder = [...old.keys()].join('\n') === [...now.keys()].join('\n');
  const changed = [...now].filter(([id, html]) => old.get(id) !== html);
  return {
    problems: after.problems,
    changed: sameOrder ? Object.fromEntries(changed) : {},
    ...(sameOrder ? {} : { all: slidesHtml(after.deck, { problems: after.problems, withoutNotes: false }) }),
  };
}

function slidesById({ deck, problems }: Compiled): Map<string, string> {
  return new Map(deck.chapters.flatMap((chapter) => chapter.slides.map((slide) =>
    [slide.id, slidesHtml({ ...deck, chapters: [{ ...chapter, slides: [slide] }] }, { problems, withoutNotes: false })])));
}
