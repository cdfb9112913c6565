import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { plainPrint } from '../../src/model/printRequest.ts';
import { checkPages } from '../../src/export/pdf/check.ts';
import { completePdf } from '../../src/export/pdf/complete.ts';
import type { Contents } from '../../src/export/pdf/contents.ts';
import { printPdf } from '../../src/export/pdf/print.ts';
import { openPdf, type ReadPdf } from '../../src/export/pdf/read-back.ts';
import { buildDeck } from './buildDeck.ts';
import { runCommand } from './command.ts';

let folder: string;
let small: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-test-'));
  small = await buildDeck({ root: join(import.meta.dirname, '../export/decks/small') });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(small, { recursive: true });
});

/** Options that the real deck is printed with; each PDF is read back by the command itself, which then says so. */
describe('the real deck', () => {
  test.each([
    '--theme light',
    '--steps --route short --theme dark',
    '--notes below --slides 1-20',
    '--notes handout --per-page 1 --route short',
    '--notes handout',
    '--notes handout --per-page 3 --paper letter',
  ])('is printed and found right with %s', { timeout: 90_000 }, async (options) => {
    const out = join(folder, 'real.pdf');
    const { code, output } = await runCommand('pdf.ts', ['--deck', inject('deckFolder'), '--out', out, ...options.split(' ')]);
    expect(output).toMatch(/real\.pdf: \d+ pages, \d+ KB, read back and found right\n$/);
    expect(code).toBe(0);
  });
});

describe('a small deck', () => {
  test('is the same twice, except for its dates', async () => {
    const outs = ['one.pdf', 'two.pdf'].map((name) => join(folder, name));
    for (const out of outs) await runCommand('pdf.ts', ['--deck', small, '--out', out]);
    const [one, two] = await Promise.all(outs.map(async (out) => (await readFile(out, 'latin1')).replace(/D:\d{14}[^)]*/g, 'a date')));
    expect(one).toContain('a date');
    expect(one === two).toBe(true);
  });

  test('has an outline, labels, links that jump, and says who wrote it', async () => {
    const pdf = await openPdf(await readFile(join(folder, 'one.pdf')));
    expect(pdf).toMatchObject({ title: 'Apples or pears?', author: 'Ada Tester', language: 'en', isTagged: true, labels: ['1', '2', '3'] });
    expect(pdf.outline).toEqual([
      { title: 'Apples or pears?', page: 0, items: [{ title: 'Apples or pears?', page: 0, items: [] }, { title: 'Taste decides', page: 1, items: [] }] },
      { title: 'Seeds', page: 2, items: [{ title: 'Planting is quick', page: 2, items: [] }] },
    ]);
    expect(pdf.page(0).links).toContainEqual({ name: '/seeds/planting', page: 2 });
    expect(pdf.page(1).links).toEqual([{ url: 'https://example.org/' }]);
    expect(pdf.page(2).tags.map(({ role }) => role)).toEqual(expect.arrayContaining(['H2', 'Table', 'TH', 'TD', 'Code']));
    pdf.close();
  });

  test('has a page for each step, and its range leaves no link to what is absent', async () => {
    const out = join(folder, 'steps.pdf');
    await runCommand('pdf.ts', ['--deck', small, '--out', out, '--steps', '--slides', '2-3']);
    const pdf = await openPdf(await readFile(out));
    expect(pdf.labels).toEqual(['2.0', '2.1', '2.2', '2.3', '3.0', '3.1', '3.2']);
    expect(pdf.page(0).text).not.toContain('Apples are crisp');
    expect(pdf.page(1).text).toContain('Apples are crisp');
    expect(pdf.page(4).links).toEqual([{ name: '/opening/taste', page: 0 }]);
    pdf.close();
  });

  test('has its notes on a handout, and nowhere else', async () => {
    const note = 'Welcome everybody to this talk.';
    const plain = await openPdf(await readFile(join(folder, 'one.pdf')));
    expect(plain.page(0).text).not.toContain(note);
    plain.close();
    const out = join(folder, 'handout.pdf');
    await runCommand('pdf.ts', ['--deck', small, '--out', out, '--notes', 'handout', '--paper', 'letter']);
    const handout = await openPdf(await readFile(out));
    const page = handout.page(0);
    expect(page).toMatchObject({ width: 612, height: 792 });
    expect(page.text).toContain(note);
    expect(handout.labels).toEqual(['1–2', '3']);
    handout.close();
  });
});

describe('reading back finds', () => {
  let contents: Contents;
  let pdf: ReadPdf;
  beforeAll(async () => {
    const printed = await printPdf({ deck: small, browser: undefined, request: plainPrint, say: () => undefined, expect: () => undefined });
    contents = printed.contents;
    pdf = await openPdf(completePdf(printed.bytes, contents));
  });
  afterAll(() => pdf.close());

  const changed = (change: (contents: Contents) => void): Contents => {
    const copy = structuredClone(contents);
    change(copy);
    return copy;
  };

  test.each<[string, (contents: Contents) => void, RegExp]>([
    ['nothing in a right PDF', () => undefined, /^$/],
    ['a page too few', ({ pages }) => pages.push({ label: '4', slides: [], texts: [], links: [] }), /The PDF has 3 pages instead of 4\./],
    ['a missing text', ({ pages }) => pages[1]?.texts.push('Nobody wrote this'), /Page 2 \(slide opening\/taste\) lacks the text "Nobody wrote this"\./],
    ['a link that went missing', ({ pages }) => pages[1]?.links.push('#/seeds/planting'), /Page 2 .* lacks the link to #\/seeds\/planting\./],
    ['a wrong title', (all) => { all.title = 'Plums'; }, /is titled "Apples or pears\?" instead of "Plums"/],
    ['a wrong language', (all) => { all.lang = 'de'; }, /in the language "en" instead of "de"/],
    ['an outline that is not the deck', ({ pages }) => { pages[2]!.slides[0]!.title = 'Planting takes ages'; }, /instead of "Seeds \/ Planting takes ages"/],
    ['a link that lands elsewhere', ({ pages }) => { pages[2]!.slides[0]!.id = 'seeds/moved'; }, /Page 1 .* links to \/seeds\/planting, which is not where that slide is/],
  ])('%s', (_, change, message) => {
    expect(checkPages(pdf, changed(change), 0, 9).join('\n')).toMatch(message);
  });

  test('a blank page, a page without tags, and something outside of a page', () => {
    const page = pdf.page(1);
    const broken = (parts: Partial<typeof page>): ReadPdf => ({ ...pdf, page: (index) => (index === 1 ? { ...page, ...parts } : pdf.page(index)) });
    const found = (parts: Partial<typeof page>) => checkPages(broken(parts), contents, 0, 9);
    const name = 'Page 2 (slide opening/taste)';
    expect(found({ text: ' ' })).toEqual([`${name} is blank.`]);
    expect(found({ tags: [] })).toEqual([`${name} has no tags.`]);
    expect(found({ tags: [...page.tags, { role: 'Figure', alt: '' }] })).toEqual([`${name} has a figure without alternative text.`]);
    expect(found({ outside: ['lost'] })).toEqual([`${name} has something outside of its edges: "lost".`]);
    expect(found({ links: [{ url: 'https://example.org/' }, { url: 'http://127.0.0.1:5173/' }] })).toEqual([`${name} links to http://127.0.0.1:5173/, which is only on this machine.`]);
  });
});
