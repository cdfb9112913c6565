import { readdir, readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildDeck } from './buildDeck.ts';
import { openDeck } from './page.ts';

const TEXT = /\.(?:html|js|css|json|svg)$/;

/** What was built, as text, by path; Python's own files are no text of ours. */
async function textsIn(folder: string): Promise<Map<string, string>> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => TEXT.test(path) && !path.includes('pyodide'));
  return new Map(await Promise.all(paths.map(async (path): Promise<[string, string]> => [path, await readFile(join(folder, path), 'utf8')])));
}

/** Letters only, so that neither markup nor escaping can hide a sentence. */
const lettersOf = (text: string): string => text.replace(/<[^>]*>|&#?\w+;|\\u[0-9a-f]{4}|\\n/g, '').replace(/[^\p{L}\p{N}]/gu, '');

describe('a site', () => {
  let page: string;
  beforeAll(async () => {
    page = await readFile(join(inject('deckFolder'), 'index.html'), 'utf8');
  });

  test('asks for its files relative to itself, so that it works in any folder of any host', () => {
    const addresses = [...page.replace(/srcdoc="[^"]*"/g, '').matchAll(/<(?:link|script|img|meta)\b[^>]*?\b(?:href|src|content)="([./][^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(4);
    for (const address of addresses) expect(address).toMatch(/^\.\/assets\/[\w.-]+-[\w-]{8}\.\w+$/);
  });

  test('is made of files whose types every host knows', async () => {
    const files = (await readdir(inject('deckFolder'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    // What Python loads as bytes may come as any type.
    const known = ['.css', '.html', '.js', '.json', '.png', '.svg', '.woff2', '.wasm', '.zip', '.pack'];
    expect(files.length).toBeGreaterThan(10);
    expect(files.map(({ name }) => name).filter((name) => !known.includes(extname(name)))).toEqual([]);
  });

  test('has a title, a description and a picture for whoever passes its link on', () => {
    expect(page).toContain('<meta property="og:title" content="Django or Flask?">');
    expect(page).toMatch(/<meta property="og:description" content="[^"]{40,}">/);
    expect(page).toMatch(/<meta property="og:image" content="\.\/assets\/preview-[\w-]+\.png">/);
  });

  test('opens without an error, and asks no other host', async () => {
    const { errors, strangers } = await openDeck();
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
  });
});

describe('a site for the audience', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await buildDeck({ ...(process.env.DECK ? { root: process.env.DECK } : {}), withoutNotes: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('has no sentence of any note in anything that is written', async () => {
    const { page } = await openDeck('', { javaScript: false });
    const notes = await page.locator('.notes').evaluateAll((all) => all.map((note) => note.innerHTML));
    const sentences = notes.flatMap((note) => note.split(/(?<=[.?!])\s|<\/(?:p|li)>/)).map(lettersOf).filter((sentence) => sentence.length > 15);
    expect(sentences.length).toBeGreaterThan(100);

    const speakers = lettersOf((await textsIn(inject('deckFolder'))).get('index.html') ?? '');
    expect(sentences.filter((sentence) => !speakers.includes(sentence))).toEqual([]);
    for (const [path, text] of await textsIn(folder)) {
      const letters = lettersOf(text);
      expect(sentences.filter((sentence) => letters.includes(sentence)), path).toEqual([]);
    }
  });

  test('is otherwise the same deck', async () => {
    const slides = (html: string | undefined): string[] => [...(html ?? '').matchAll(/<section id="([^"]+)" class="slide"/g)].map(([, id]) => id ?? '');
    const ids = slides((await textsIn(folder)).get('index.html'));
    expect(ids.length).toBeGreaterThan(3);
    expect(ids).toEqual(slides((await textsIn(inject('deckFolder'))).get('index.html')));
  });
});
