import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { drawChart } from '../../src/charts/drawChart.ts';
import { svg } from '../../src/charts/svg.ts';
import { tableHtml } from '../../src/charts/table.ts';
import { launchBrowser } from '../../src/export/chromium.ts';
import { serveFolder } from '../../src/export/serve.ts';
import { deckCharts } from '../compile/deckCharts.ts';
import { median, printTable, type Row, runProcess } from './measure.ts';

const VITE = 'node_modules/vite/bin/vite.js';

/** Drawing the real deck's charts, the weight of what brings them to life, and the script of a step. */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await runProcess(process.execPath, [VITE, 'build', '--outDir', folder]);
    printTable('Charts of the real deck', [...(await drawing()), weight(folder), ...(await stepping(folder))]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drawing(): Promise<Row[]> {
  const charts = await deckCharts(process.cwd());
  const run = (): number => {
    const start = performance.now();
    for (const { chart } of charts) {
      const { states, narrow, table } = drawChart(chart);
      for (const { drawing } of states) svg(drawing);
      svg(narrow);
      tableHtml(table);
    }
    return performance.now() - start;
  };
  const first = run();
  const warm = median(Array.from({ length: 20 }, run));
  return [
    { what: `all ${charts.length} drawn, first time`, value: first, unit: 'ms', promised: 'under 100 ms' },
    { what: 'again', value: warm, unit: 'ms', ratio: warm / first },
  ];
}

function weight(folder: string): Row {
  const files = readdirSync(join(folder, 'assets')).filter((name) => /^(?:explore|move)-.*\.js$/.test(name));
  if (files.length !== 2) throw new Error(`Scripts of charts expected, found ${files.join(', ')}`);
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, 'assets', name))).length, 0);
  return { what: 'script, gzip', value: bytes / 1024, unit: 'KB', promised: 'under 35 KB' };
}

/** Walks the steps of every chart and measures the script of each frame, by timing all that is called before one. */
async function stepping(folder: string): Promise<Row[]> {
  const [host, browser] = await Promise.all([serveFolder(folder, '/'), launchBrowser()]);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript(() => {
      const frames: Record<number, number> = {};
      Object.assign(window, { frames });
      const original = requestAnimationFrame;
      window.requestAnimationFrame = (callback) => original((time) => {
        const start = performance.now();
        callback(time);
        frames[time] = (frames[time] ?? 0) + performance.now() - start;
      });
    });
    await page.goto(host.url);
    await page.waitForSelector('html.ready', { state: 'attached' });
    const slides = await page.locator('.slide:has(.chart-state.fragment)').evaluateAll((all) =>
      all.map((slide) => ({ id: slide.id, steps: slide.querySelectorAll('.chart-state.fragment').length })));
    const spent: number[] = [];
    for (const { id, steps } of slides) {
      await page.evaluate((address) => (location.hash = `#${address}`), id);
      await page.locator('.slide.present .chart-state:visible svg[role=group], .slide.present .chart[data-chart=services]').first().waitFor();
      await page.evaluate(() => Object.assign(window, { before: Object.keys((window as unknown as { frames: object }).frames).length }));
      for (let step = 0; step < steps; step += 1) {
        await page.keyboard.press('ArrowRight');
        await page.waitForFunction(() => !document.querySelector('.chart .moving'));
      }
      spent.push(...(await page.evaluate(() => {
        const { frames, before } = window as unknown as { frames: Record<number, number>; before: number };
        return Object.values(frames).slice(before);
      })));
    }
    return [
      { what: `script a frame, worst of ${spent.length}`, value: Math.max(...spent), unit: 'ms', promised: 'under 16 ms' },
      { what: 'the middle one', value: median(spent), unit: 'ms' },
    ];
  } finally {
    await browser.close();
    await host.close();
  }
}
