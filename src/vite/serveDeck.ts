import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { slidesHtml } from '../compile/page.ts';
import type { Compiled } from '../compile/compile.ts';
import { type DeckUpdate, HERE, UPDATE } from '../model/update.ts';
import { compileDeck, type DeckFolder } from './compileDeck.ts';
import { DECK_FOLDERS } from './readSources.ts';
import { tellProblems } from './tellProblems.ts';

/** Serves the page from the author's folder, and sends the slides that change to the page, which keeps its place. */
export function serveDeck(server: ViteDevServer, folder: DeckFolder, render: (compiled: Compiled) => Promise<string>): () => void {
  let compiled: Promise<Compiled> = compileDeck(folder);
  let told = '';
  // Counts what was sent, so that a page knows whether it missed something.
  let version = 0;

  const tell = ({ problems }: Compiled): void => {
    const text = problems.length > 0 ? tellProblems(problems) : '';
    if (text !== told) {
      if (text) server.config.logger.error(`\n${text}`, { timestamp: true });
      else server.config.logger.info('No problems any more', { timestamp: true });
    }
    told = text;
  };
  void compiled.then(tell);

  let updating = Promise.resolve();
  let again: NodeJS.Timeout | undefined;
  const saved = (path: string): void => {
    if (!DECK_FOLDERS.some((name) => path.startsWith(join(folder.root, name)))) return;
    updating = updating.then(update);
    // The watcher keeps silent about a file for 50 ms after it changed: look once more when that is over.
    clearTimeout(again);
    again = setTimeout(() => (updating = updating.then(update)), 100);
  };
  const update = async (): Promise<void> => {
    const before = await compiled;
    compiled = compileDeck(folder);
    const after = await compiled;
    tell(after);
    const update = difference(before, after);
    if (!update) return;
    version += 1;
    server.ws.send(UPDATE, update);
  };
  server.watcher.add(DECK_FOLDERS.map((name) => join(folder.root, name)));
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, saved);

  server.ws.on(HERE, (shown: number, client) => {
    void compiled.then((now) => client.send(UPDATE, shown === version ? { problems: now.problems, changed: {} } : everything(now)));
  });

  return () => {
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname !== '/' && pathname !== '/index.html') return next();
      void compiled
        .then(render)
        .then((html) => html.replace('<html', `<html data-version="${version}"`))
        .then((html) => server.transformIndexHtml('/index.html', html))
        .then((html) => response.setHeader('Content-Type', 'text/html').end(html), next);
    });
  };
}

/** What a page that shows `before` needs to show `after`; `undefined` when they look the same. */
function difference(before: Compiled, after: Compiled): DeckUpdate | undefined {
  const old = slidesById(before);
  const now = slidesById(after);
  const sameOrder = [...old.keys()].join('\n') === [...now.keys()].join('\n');
  const changed = [...now].filter(([id, html]) => old.get(id) !== html);
  if (sameOrder && changed.length === 0 && tellProblems(before.problems) === tellProblems(after.problems)) return undefined;
  return sameOrder ? { problems: after.problems, changed: Object.fromEntries(changed) } : everything(after);
}

function everything({ deck, problems }: Compiled): DeckUpdate {
  return { problems, changed: {}, all: slidesHtml(deck, { problems, withoutNotes: false }) };
}

function slidesById({ deck, problems }: Compiled): Map<string, string> {
  return new Map(deck.chapters.flatMap((chapter) => chapter.slides.map((slide) =>
    [slide.id, slidesHtml({ ...deck, chapters: [{ ...chapter, slides: [slide] }] }, { problems, withoutNotes: false })])));
}
