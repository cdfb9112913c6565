import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launchBrowserServer } from '../../src/export/chromium.ts';
import { packedChromium } from '../../src/export/packed-chromium.ts';
import { generatedMarkdown, writeGeneratedDeck } from './generatedDeck.ts';
import { median, printTable, type Row, runProcess } from './measure.ts';

const VITE = 'node_modules/vite/bin/vite.js';
/** The version that `promised` speaks of; installed for this benchmark only. */
const MARP = '@marp-team/marp-cli@4.5.1';
const RUNS = 5;

/** PDFs of generated decks beside those of Marp CLI, with the same browser, and of the real deck; sizes of what is exported. */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const marp = installMarp(folder);
    const env = await marpBrowser();
    const rows: Row[] = [];
    for (const count of [50, 500]) rows.push(...(await beside(folder, count, marp, env)));
    rows.push(...(await large(folder, 2000, rows)));
    printTable('PDF, whole process', rows);
    printTable('The real deck', await real(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installMarp(folder: string): string {
  const place = join(folder, 'marp');
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{"private": true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', MARP], { cwd: place, stdio: 'ignore' });
  return join(place, 'node_modules/@marp-team/marp-cli/marp-cli.js');
}

/** Marp prints with the very browser that we print with. */
async function marpBrowser(): Promise<Record<string, string>> {
  const server = await launchBrowserServer();
  const path = server.process().spawnfile;
  await server.close();
  const packed = await packedChromium();
  return { CHROME_PATH: path, CHROME_NO_SANDBOX: '1', ...(packed?.path === path ? packed.env : {}) };
}

async function beside(folder: string, count: number, marp: string, env: Record<string, string>): Promise<Row[]> {
  const root = join(folder, String(count));
  const dist = join(root, 'dist');
  const markdown = join(folder, `${count}.md`);
  writeGeneratedDeck(root, count);
  writeFileSync(markdown, `---\nmarp: true\ntitle: Generated\n---\n\n${generatedMarkdown(count)}`);
  const ours: number[] = [];
  const reading: number[] = [];
  const builds: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    builds.push((await runProcess(process.execPath, [VITE, 'build', '--outDir', dist, '--emptyOutDir'], { DECK: root })).seconds);
    const printed = await print(dist, join(folder, 'ours.pdf'));
    ours.push(printed.seconds);
    reading.push(printed.reading);
    const args = [marp, '--no-stdin', '--pdf', '--pdf-outlines', markdown, '-o', join(folder, 'theirs.pdf')];
    theirs.push((await runProcess(process.execPath, args, env)).seconds);
  }
  // A machine that is slow for a while is slow for both: ratios are taken run by run.
  const row = (what: string, seconds: (run: number) => number): Row => {
    const all = theirs.map((_, run) => seconds(run));
    return { what: `${count} slides, ${what}`, value: median(all), unit: 's', ratio: median(all.map((each, run) => each / (theirs[run] ?? 1))) };
  };
  return [
    { what: `${count} slides, Marp CLI`, value: median(theirs), unit: 's' },
    { ...row('read back and checked', (run) => ours[run] ?? 0), promised: '× 0.7' },
    // Marp reads nothing back.
    row('without the time of reading back', (run) => (ours[run] ?? 0) - (reading[run] ?? 0)),
    row('with the build before it', (run) => (ours[run] ?? 0) + (builds[run] ?? 0)),
  ];
}

/** A deck four times as large, compared with ours of 500 slides. */
async function large(folder: string, count: number, rows: Row[]): Promise<Row[]> {
  const root = join(folder, String(count));
  writeGeneratedDeck(root, count);
  await runProcess(process.execPath, [VITE, 'build', '--outDir', join(root, 'dist')], { DECK: root });
  const small = await print(join(folder, '500', 'dist'), join(folder, 'ours.pdf'));
  const { seconds, megabytes } = await print(join(root, 'dist'), join(folder, 'ours.pdf'));
  const before = rows.find(({ what }) => what.startsWith('500 slides, read back'))?.value ?? seconds;
  return [
    { what: `${count} slides, beside ours of 500`, value: seconds, unit: 's', ratio: seconds / before, promised: 'finishes' },
    { what: '500 slides, memory with the browser', value: small.megabytes, unit: 'MB' },
    { what: `${count} slides, memory with the browser`, value: megabytes, unit: 'MB', ratio: megabytes / small.megabytes, promised: '× 4 at most' },
  ];
}

async function real(folder: string): Promise<Row[]> {
  const dist = join(folder, 'real');
  await runProcess(process.execPath, [VITE, 'build', '--outDir', dist]);
  const pdf = join(folder, 'real.pdf');
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) seconds.push((await print(dist, pdf)).seconds);
  const files: Row[] = [{ what: 'PDF, size', value: megabytesOf(pdf), unit: 'MB' }];
  for (const [name, args, promised] of [['one file', [], '20 MB'], ['one file without Python', ['--without-python'], '1 MB']] as const) {
    const out = join(folder, 'single.html');
    await runProcess(process.execPath, ['src/run.mjs', 'src/export/single.ts', '--out', out, ...args]);
    files.push({ what: `${name}, size`, value: megabytesOf(out), unit: 'MB', promised });
  }
  return [{ what: 'PDF, whole process', value: median(seconds), unit: 's', promised: '10 s' }, ...files];
}

const megabytesOf = (path: string): number => statSync(path).size / 1_000_000;

/** Prints a built deck; the memory is that of the process and of all it started, `reading` the seconds it took to read the PDF back. */
async function print(dist: string, out: string): Promise<{ seconds: number; reading: number; megabytes: number }> {
  let megabytes = 0;
  const watch = setInterval(() => (megabytes = Math.max(megabytes, memoryBelow(process.pid) - memoryOf(process.pid))), 100);
  try {
    const start = performance.now();
    const { stdout } = await promisify(execFile)(process.execPath, ['src/run.mjs', 'src/export/pdf.ts', '--deck', dist, '--out', out]);
    const seconds = (performance.now() - start) / 1000;
    const [from, to] = [/([\d.]+) s {2}Reading back/, /([\d.]+) s {2}.*read back and found right/].map((line) => Number(line.exec(stdout)?.[1]));
    return { seconds, reading: (to ?? Number.NaN) - (from ?? Number.NaN), megabytes };
  } finally {
    clearInterval(watch);
  }
}

/** Memory (MB) that a process and its descendants share out among them now, from Linux's accounts; 0 elsewhere. */
function memoryBelow(pid: number): number {
  let sum = memoryOf(pid);
  try {
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean);
      for (const child of children) sum += memoryBelow(Number(child));
    }
  } catch {
    // It ended meanwhile, or this is no Linux.
  }
  return sum;
}

function memoryOf(pid: number): number {
  try {
    return Number(/Pss:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
