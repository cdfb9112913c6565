import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { packedChromium } from '../../src/export/packed-chromium.ts';
import { buildDeck } from './buildDeck.ts';
import { runCommand } from './command.ts';
import { openDeck } from './page.ts';

let small: string;
let out: string;

beforeAll(async () => {
  small = await buildDeck({ root: join(import.meta.dirname, '../export/decks/small') });
});
afterAll(() => rm(small, { recursive: true }));

/** What stood there before must still stand there, alone, whatever goes wrong. */
beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'trouble-')), 'deck.pdf');
  await writeFile(out, 'yesterday’s');
});
afterEach(async () => {
  expect(await readFile(out, 'utf8')).toBe('yesterday’s');
  expect(await readdir(join(out, '..'))).toEqual(['deck.pdf']);
  await rm(join(out, '..'), { recursive: true });
});

async function troubleOf(args: string[], env: Record<string, string> = {}): Promise<string> {
  const { code, output } = await runCommand('pdf.ts', ['--deck', small, '--out', out, ...args], env);
  expect(code).toBe(1);
  expect(output).not.toMatch(/\n {4}at /);
  return output.replace(/^ +\d+\.\d s  .*\n/gm, '').trim();
}

test.each([
  ['--slides 2-9', 'There is no slide 9: the deck has 3.'],
  ['--slides plums', 'There is no slide and no chapter "plums".'],
  ['--route long', 'No slide is on a route "long". Routes with slides: short, full.'],
  ['--route short --slides seeds', 'The route "short" visits none of the slides seeds.'],
  ['--notes loud', '--notes is none, below, handout, not "loud".'],
  ['--colour red', "Unknown option '--colour'. See --help."],
])('%s is answered in one line', async (args, message) => {
  expect(await troubleOf(args.split(' '))).toBe(message);
});

test('no built deck', async () => {
  expect(await troubleOf(['--deck', join(small, 'assets')])).toBe(`There is no built deck in ${join(small, 'assets')}. Run npm run build first.`);
});

test('a browser that is not there, and one that is none', async () => {
  expect(await troubleOf([], { CHROME_PATH: '/nowhere/chrome' })).toBe('No browser at /nowhere/chrome, the path given by --browser or CHROME_PATH.');
  expect(await troubleOf(['--browser', '/bin/false'])).toMatch(/^The browser at \/bin\/false does not start: .+$/);
});

test('no browser at all', async () => {
  // On a machine for which npm packs none, with none on its path. The command is bundled before it believes to be there.
  await troubleOf(['--notes', 'loud']);
  const elsewhere = "--import=data:text/javascript,Object.defineProperty(process,'arch',{value:'arm64'})";
  expect(await troubleOf([], { NODE_OPTIONS: elsewhere, PATH: '', CHROME_PATH: '' })).toBe(
    'No browser found. Install Chrome, Chromium or Edge, or name one with --browser or CHROME_PATH.',
  );
});

test('a browser that dies in the middle', async () => {
  // It lives until the page of the deck is asked for.
  const folder = await mkdtemp(join(tmpdir(), 'mortal-'));
  const pid = join(folder, 'pid');
  const browser = join(folder, 'browser.sh');
  const path = inject('browserProgram');
  const packed = await packedChromium();
  const set = Object.entries(packed?.path === path ? packed.env : {}).map(([name, value]) => `export ${name}='${value}'`);
  await writeFile(browser, ['#!/bin/sh', `echo $$ > '${pid}'`, ...set, `exec '${path}' "$@"`].join('\n'));
  await chmod(browser, 0o755);
  const server = createServer(() => void readFile(pid, 'utf8').then((text) => process.kill(Number(text), 'SIGKILL')));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const deck = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  expect(await troubleOf(['--deck', deck, '--browser', browser])).toBe('The browser ended in the middle of printing. Nothing was written.');
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

test('a font that does not load', async () => {
  const deck = await mkdtemp(join(tmpdir(), 'fontless-'));
  await cp(small, deck, { recursive: true });
  const fonts = (await readdir(join(deck, 'assets'))).filter((name) => name.includes('sans-latin-600'));
  for (const name of fonts) await rm(join(deck, 'assets', name));
  expect(await troubleOf(['--deck', deck])).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/assets\/\S+sans-latin-600\S+\.woff2 does not load: 404 Not Found\nNothing was written\.$/);
  await rm(deck, { recursive: true });
});

test('a slide of twice the height', async () => {
  const deck = await buildDeck({ root: join(import.meta.dirname, '../export/decks/tall') });
  expect(await troubleOf(['--deck', deck])).toMatch(/^Slide tall\/twice \(slides\/01-tall\.md:\d+\) is \d{4} px high; its page has 720\.\nNothing was written\.$/);
  await rm(deck, { recursive: true });
});

test('an output that cannot be written', async () => {
  const inside = join(out, 'inside.pdf');
  expect(await troubleOf(['--out', inside])).toBe(`${inside} cannot be written: a part of the path is a file, not a folder.`);
  expect(await troubleOf(['--out', join(out, '..')])).toBe(`${join(out, '..')} cannot be written: it is a folder.`);
});

test('a slide that throws while it is printed', async () => {
  const { page } = await openDeck('', {
    query: 'print&slides=1-3',
    async prepare(page) {
      await page.addInitScript(() => {
        const append = Element.prototype.append;
        Element.prototype.append = function (...nodes) {
          if (this.id === '/opening/start') throw new Error('out of ink');
          append.apply(this, nodes);
        };
      });
    },
  });
  expect(await page.evaluate(() => document.documentElement.dataset.trouble)).toBe('Slide opening/start cannot be printed: out of ink');
});
