import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { Answer, Ask, PythonFiles, PythonOffer, Reply } from '../../src/model/ask.ts';
import { alike } from '../../src/model/alike.ts';
import { compileDeck } from '../../src/vite/compileDeck.ts';
import { answersOf } from '../../src/vite/python/recording.ts';
import { WITHOUT_PYTHON } from './livePane.ts';
import { openDeck } from './page.ts';

/** Runs in the page: starts the deck's worker and asks it one thing after the other. */
async function answersInPage([address, files, asks]: readonly [string, PythonFiles, Ask[]]): Promise<Reply[]> {
  const here = (path: string): string => new URL(path, document.baseURI).href;
  const worker = new Worker(here(address), { type: 'module' });
  const told = (message: object): Promise<Reply> => new Promise((done) => {
    const listen = ({ data }: MessageEvent<Reply>): void => {
      if (data.type === 'progress') return;
      worker.removeEventListener('message', listen);
      done(data);
    };
    worker.addEventListener('message', listen);
    worker.postMessage(message);
  });
  const { engine, packages, snapshot, bytes } = files;
  const started = await told({ type: 'start', files: { engine: here(engine), packages: here(packages), bytes, ...(snapshot ? { snapshot: here(snapshot) } : {}) } });
  if (started.type !== 'ready') return [started];
  const replies: Reply[] = [];
  for (const ask of asks) replies.push(await told({ type: 'ask', ask, limit: 60_000 }));
  return replies;
}

test('every prepared request of every example is answered in the browser as it was recorded', { timeout: 240_000 }, async ({ skip }) => {
  const folder = inject('deckFolder');
  const offer = JSON.parse(await readFile(join(folder, 'python.json'), 'utf8')) as PythonOffer;
  if (!offer.available) return skip(WITHOUT_PYTHON);
  const { examples } = await compileDeck({ root: resolve(import.meta.dirname, '../..'), addressOf: (path) => path });
  const asks: Ask[] = [];
  const collect = (ask: Ask): Answer => (asks.push(ask), { type: 'failure' } as Answer);
  for (const example of examples.values()) answersOf(example, { answer: collect, rest: () => undefined });
  expect(asks.length).toBeGreaterThan(100);

  const worker = (await readdir(join(folder, 'assets'))).find((name) => /^worker-.*\.js$/.test(name));
  const { page } = await openDeck();
  const replies = await page.evaluate(answersInPage, [`assets/${worker}`, offer.files, asks] as const);
  const next = (): Answer => {
    const reply = replies.shift();
    if (reply?.type !== 'answer') throw new Error(JSON.stringify(reply));
    return reply.answer;
  };
  // Status, headers, body, route, SQL, templates, what was printed: all of each answer.
  const changed = [...examples].flatMap(([name, example]) =>
    Object.entries(answersOf(example, { answer: next, rest: () => undefined }))
      .filter(([request, sides]) => !alike(sides, example.answers[request]))
      .map(([request]) => `${name}: ${request}`));
  expect(changed).toEqual([]);
});
