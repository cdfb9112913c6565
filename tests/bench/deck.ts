import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createServer } from 'vite';
import { launchBrowser } from '../../src/export/chromium.ts';
import { deck } from '../../src/vite/deck.ts';
import { writeGeneratedDeck } from './generatedDeck.ts';
import { median, printTable, type Row, runProcess } from './measure.ts';

const VITE = 'node_modules/vite/bin/vite.js';

/** Building, first slide and saving: of generated decks, and the size of the real one. */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    printTable('Build, whole process', await builds(folder));
    printTable('First slide of the real deck, gzip', await sizes(folder));
    printTable('Development, 50 generated slides', await development(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function builds(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [count, promised] of [[1, ''], [50, '1.5 s'], [500, '3 s'], [2000, 'linear']] as const) {
    const root = join(folder, String(count));
    writeGeneratedDeck(root, count);
    const runs = [];
    for (let run = 0; run < 3; run += 1) {
      runs.push(await runProcess(process.execPath, [VITE, 'build', '--outDir', join(root, 'dist')], { DECK: root }));
    }
    const seconds = median(runs.map((run) => run.seconds));
    rows.push({ what: `${count} slides`, value: seconds, unit: 's', ratio: seconds / (rows[0]?.value ?? seconds), promised });
    const megabytes = median(runs.map((run) => run.megabytes));
    rows.push({ what: `${count} slides, memory`, value: megabytes, unit: 'MB', ratio: megabytes / (rows[1]?.value ?? megabytes) });
  }
  return rows;
}

/** What the browser must have before it can show the first slide, and before it can leave it. */
async function sizes(folder: string): Promise<Row[]> {
  const out = join(folder, 'real');
  await runProcess(process.execPath, [VITE, 'build', '--outDir', out]);
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  const first = page.slice(0, page.indexOf('</section>'));
  const kilobytes = (text: string | Buffer): number => gzipSync(text).length / 1000;
  const linked = [...page.matchAll(/(?:href|src)="\.\/(assets\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path ?? '');
  const styles = linked.filter((path) => path.endsWith('.css')).reduce((sum, path) => sum + kilobytes(readFileSync(join(out, path))), 0);
  const scripts = linked.filter((path) => path.endsWith('.js')).reduce((sum, path) => sum + kilobytes(readFileSync(join(out, path))), 0);
  const shown = kilobytes(first) + styles;
  return [
    { what: 'page up to the first slide, and styles: it is seen', value: shown, unit: 'kB', promised: '90 kB' },
    { what: 'with the scripts of the first slide', value: shown + scripts, unit: 'kB', ratio: (shown + scripts) / shown, promised: '90 kB' },
    { what: 'the whole page, every slide and note', value: kilobytes(page), unit: 'kB', ratio: kilobytes(page) / shown },
    { what: 'all that is built, fonts and Python apart', value: builtText(out, kilobytes), unit: 'kB' },
  ];
}

function builtText(out: string, kilobytes: (text: Buffer) => number): number {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:html|css|js)$/.test(path) && !path.includes('python-'))
    .reduce((sum, path) => sum + kilobytes(readFileSync(join(out, path))), 0);
}

async function development(folder: string): Promise<Row[]> {
  const root = join(folder, '50');
  const browser = await launchBrowser();
  const started = performance.now();
  const server = await createServer({ configFile: false, mode: 'development', logLevel: 'silent', plugins: [deck({ root })], server: { port: 0 } });
  await server.listen();
  const ready = performance.now();
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForSelector('html.ready');
  const seen = performance.now();
  const file = join(root, 'slides/00001-part-1.md');
  const text = readFileSync(file, 'utf8');
  const edits: number[] = [];
  for (let edit = 0; edit < 7; edit += 1) {
    const saved = performance.now();
    writeFileSync(file, text.replace('Slide 1 states', `Edit ${edit} states`));
    await page.waitForFunction((wanted) => document.querySelector('section.slide.present h2')?.textContent?.startsWith(wanted), `Edit ${edit}`);
    edits.push(performance.now() - saved);
    // The watcher keeps silent about a file for a while after a change.
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  await server.close();
  await browser.close();
  return [
    { what: 'server ready', value: ready - started, unit: 'ms', promised: '1000 ms' },
    { what: 'first slide after that', value: seen - ready, unit: 'ms', ratio: (seen - ready) / (ready - started), promised: '1500 ms' },
    { what: 'a saved edit on screen', value: median(edits), unit: 'ms', ratio: median(edits) / (ready - started), promised: '100 ms' },
  ];
}
