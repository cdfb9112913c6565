import { copyFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Ask, PythonOffer, Reply, ToWorker } from '../../src/model/ask.ts';
import { type BrowserContext, launchBrowser } from '../../src/export/chromium.ts';
import { serveFolder } from '../../src/export/serve.ts';
import { compileDeck } from '../../src/vite/compileDeck.ts';
import { stepsBefore } from '../../src/vite/python/recording.ts';
import { buildDeck } from '../e2e/buildDeck.ts';
import { median, printTable, type Row } from './measure.ts';

const COLD_STARTS = 5;
const WARM_RUNS = 9;
/** What an ordinary Pyodide loads and ours does not; its engine under the name that it knows. */
const PYODIDE = ['pyodide.mjs', 'pyodide-lock.json'];
const ENGINE = 'pyodide.asm.mjs';

/** Milliseconds promised for a warm run of both sides, by example; the others may take as long as a database. */
const QUICK = ['hello', 'routing', 'rest', 'templates'];

/** Python in Chromium: a cold start beside that of an empty Pyodide in the same run, and warm runs of every example. */
export async function main(): Promise<void> {
  const folder = process.env.KIT_DIST ? resolve(process.env.KIT_DIST) : await buildDeck();
  const offer = JSON.parse(await readFile(join(folder, 'python.json'), 'utf8')) as PythonOffer;
  if (!offer.available) throw new Error(`${offer.reason} ${offer.hint}`);
  const own = [...PYODIDE, 'bench.html', 'empty.js', join(offer.files.engine, ENGINE)];
  for (const name of PYODIDE) await copyFile(createRequire(import.meta.url).resolve(`pyodide/${name}`), join(folder, name));
  await copyFile(createRequire(import.meta.url).resolve(`pyodide/${ENGINE}`), join(folder, offer.files.engine, ENGINE));
  await writeFile(join(folder, 'bench.html'), '<!doctype html><title>Bench</title>');
  await writeFile(join(folder, 'empty.js'), EMPTY);
  const host = await serveFolder(folder, '/talks/deck/');
  const browser = await launchBrowser();
  try {
    // Its cache on disk is shared by all pages; what a page has compiled is not.
    const context = await browser.newContext();
    const worker = (await readdir(join(folder, 'assets'))).find((name) => /^worker-.*\.js$/.test(name));
    const open = (): Promise<Opened> => openBench(context, `${host.url}bench.html`, `assets/${worker}`, offer);
    printTable('Python, cold and warm', await measure(open));
    printTable('Python, sizes', await sizes(folder, offer));
  } finally {
    await browser.close();
    await host.close();
    for (const name of own) await rm(join(folder, name), { force: true });
    if (!process.env.KIT_DIST) await rm(folder, { recursive: true, force: true });
  }
}

/** What an empty Pyodide needs: the measure of the machine. */
const EMPTY = `
addEventListener('unhandledrejection', ({ reason }) => { throw reason; });
addEventListener('message', async ({ data }) => {
  const { loadPyodide } = await import('./pyodide.mjs');
  await loadPyodide({ indexURL: data, lockFileURL: new URL('pyodide-lock.json', import.meta.url).href });
  postMessage('ready');
});`;

/** A page of its own, in which nothing is compiled that another one has. All times are milliseconds. */
interface Opened {
  /** From no worker to an empty Pyodide. */
  empty(): Promise<number>;
  /** From no worker, or from ending the one that runs, to the answers of these asks. */
  start(asks: Ask[]): Promise<number>;
  /** From asking a worker that runs to the last of the answers. */
  warm(asks: Ask[]): Promise<number>;
  /** Gives the worker something to do that does not end, for half a second; it is over then if a limit or the page ends it. */
  hang(ask: Ask, end: 'limit' | 'stop' | 'never'): Promise<number>;
  close(): Promise<void>;
}

async function openBench(context: BrowserContext, address: string, worker: string, offer: PythonOffer & { available: true }): Promise<Opened> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(([worker, files]) => {
    const here = (address: string) => new URL(address, document.baseURI).href;
    const state: { worker?: Worker } = {};
    const next = (from: Worker, type: Reply['type']) => new Promise<Reply>((done, fail) => {
      const listen = ({ data }: MessageEvent<Reply>) => {
        if (data.type === 'broken') fail(new Error(data.message));
        if (data.type !== type) return;
        from.removeEventListener('message', listen);
        done(data);
      };
      from.addEventListener('message', listen);
    });
    const ask = async (from: Worker, asks: unknown[]) => {
      for (const one of asks) {
        const answered = next(from, 'answer');
        const permit = URL.createObjectURL(new Blob());
        from.postMessage({ type: 'ask', ask: one, limit: 60_000, permit });
        await answered;
        URL.revokeObjectURL(permit);
      }
    };
    Object.assign(globalThis, {
      async empty() {
        const begun = performance.now();
        const one = new Worker('empty.js', { type: 'module' });
        one.postMessage(here(files.engine));
        await new Promise((done, fail) => {
          one.addEventListener('message', done, { once: true });
          one.addEventListener('error', fail, { once: true });
        });
        return performance.now() - begun;
      },
      async start(asks: unknown[]) {
        const begun = performance.now();
        state.worker?.terminate();
        const one = new Worker(worker, { type: 'module' });
        state.worker = one;
        const ready = next(one, 'ready');
        const { engine, packages, snapshot, bytes } = files;
        one.postMessage({
          type: 'start', files: { engine: here(engine), packages: here(packages), bytes, ...(snapshot ? { snapshot: here(snapshot) } : {}) },
        } satisfies ToWorker);
        await ready;
        await ask(one, asks);
        return performance.now() - begun;
      },
      async warm(asks: unknown[]) {
        const begun = performance.now();
        if (state.worker) await ask(state.worker, asks);
        return performance.now() - begun;
      },
      async hang([endless]: unknown[], end: 'limit' | 'stop' | 'never') {
        const begun = performance.now();
        if (!state.worker) return 0;
        const permit = URL.createObjectURL(new Blob());
        const interrupted = next(state.worker, 'interrupted');
        state.worker.postMessage({ type: 'ask', ask: endless, limit: end === 'limit' ? 500 : 60_000, permit });
        if (end !== 'limit') await new Promise((busy) => setTimeout(busy, 500));
        if (end === 'stop') URL.revokeObjectURL(permit);
        if (end !== 'never') await interrupted;
        return performance.now() - begun;
      },
    });
  }, [worker, offer.files] as const);
  const call = (name: string) => (asks: Ask[] = [], end = '') =>
    page.evaluate(([name, asks, end]) => (globalThis as unknown as Record<string, (asks: unknown[], end: string) => Promise<number>>)[name]?.(asks, end) ?? 0, [name, asks, end] as const);
  return { empty: () => call('empty')(), start: call('start'), warm: call('warm'), hang: (ask, end) => call('hang')([ask], end), close: () => page.close() };
}

/** One time, measured in a page that was opened for it. */
async function fresh(open: () => Promise<Opened>, time: (page: Opened) => Promise<number>): Promise<number> {
  const page = await open();
  const taken = await time(page);
  await page.close();
  return taken;
}

async function measure(open: () => Promise<Opened>): Promise<Row[]> {
  const { examples } = await compileDeck({ root: resolve(import.meta.dirname, '../..'), addressOf: (path) => path });
  const asksOf = (name: string): Ask[] => {
    const example = examples.get(name);
    const request = example?.requests[0];
    if (!example || !request) return [];
    return Object.entries(request.steps).map(([side, step], id) => ({ id, side, files: example.apps[side] ?? {}, before: stepsBefore(example, request.name, side), step }));
  };
  const hello = asksOf('hello');
  const empty = (): Promise<number> => fresh(open, (page) => page.empty());
  const cold = (): Promise<number> => fresh(open, (page) => page.start(hello));
  const endless: Ask = { ...(hello[0] as Ask), side: 'flask', files: { 'app.py': 'while True: pass' } };
  const afterEnd = (end: 'limit' | 'stop'): Promise<number> => fresh(open, async (page) => {
    await page.start(hello);
    await page.hang(endless, end);
    return page.warm(hello);
  });
  const afterKill = (): Promise<number> => fresh(open, async (page) => {
    await page.start(hello);
    await page.hang(endless, 'never');
    return page.start(hello);
  });
  // The first of each fills the cache on disk.
  await empty();
  await cold();
  const empties: number[] = [];
  const colds: number[] = [];
  const limited: number[] = [];
  const stopped: number[] = [];
  const killed: number[] = [];
  for (let run = 0; run < COLD_STARTS; run++) {
    empties.push(await empty());
    colds.push(await cold());
    limited.push(await afterEnd('limit'));
    stopped.push(await afterEnd('stop'));
    killed.push(await afterKill());
  }
  const base = median(empties);
  const rows: Row[] = [
    { what: 'empty Pyodide', value: base, unit: 'ms' },
    { what: 'first answer of both frameworks', value: median(colds), unit: 'ms', ratio: median(colds) / base, promised: '× 0.5' },
    { what: 'the same after a run over its limit', value: median(limited), unit: 'ms', ratio: median(limited) / base, promised: 'the first answer' },
    { what: 'the same after a run that was stopped', value: median(stopped), unit: 'ms', ratio: median(stopped) / base, promised: 'the first answer' },
    { what: 'the same after a run that only ending the worker stops', value: median(killed), unit: 'ms', ratio: median(killed) / base },
  ];
  const { start, warm, close } = await open();
  await start(hello);
  for (const name of examples.keys()) {
    const asks = asksOf(name);
    const first = await warm(asks);
    const times: number[] = [];
    for (let run = 0; run < WARM_RUNS; run++) times.push(await warm(asks));
    rows.push({ what: `${name}, both sides, the first time`, value: first, unit: 'ms', ratio: first / base });
    rows.push({ what: `${name}, again`, value: median(times), unit: 'ms', ratio: median(times) / base, promised: QUICK.includes(name) ? '50 ms' : '300 ms' });
  }
  await close();
  return rows;
}

async function sizes(folder: string, { files }: PythonOffer & { available: true }): Promise<Row[]> {
  const names = (await readdir(join(folder, files.engine))).filter((name) => name !== ENGINE);
  return Promise.all(names.map(async (name): Promise<Row> => ({ what: name, value: (await stat(join(folder, files.engine, name))).size / 1e6, unit: 'MB' })));
}
