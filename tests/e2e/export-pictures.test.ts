import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDeck } from './buildDeck.ts';
import { runCommand } from './command.ts';

const decks = join(import.meta.dirname, '../export/decks');
let out: string;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'pictures-test-'));
});
afterAll(() => rm(out, { recursive: true }));

/** Width and height, as a PNG says in its first lines. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('one picture a slide, in both themes, in the order of the deck', async () => {
  const deck = await buildDeck({ root: join(decks, 'small') });
  const { code, output } = await runCommand('pictures.ts', ['--deck', deck, '--out', out, '--width', '640']);
  expect(output).toBe(`3 pictures in ${join(out, 'light')}\n3 pictures in ${join(out, 'dark')}\n`);
  expect(code).toBe(0);
  expect(await readdir(join(out, 'dark'))).toEqual(['001-opening-start.png', '002-opening-taste.png', '003-seeds-planting.png']);
  const [light, dark] = await Promise.all(['light', 'dark'].map((theme) => readFile(join(out, theme, '002-opening-taste.png'))));
  expect(sizeOf(light!)).toEqual([640, 360]);
  expect(light!.equals(dark!)).toBe(false);
  await rm(deck, { recursive: true });
});

test('of a slide that is too high too, and says that it is', async () => {
  const deck = await buildDeck({ root: join(decks, 'tall') });
  const { code, output } = await runCommand('pictures.ts', ['--deck', deck, '--out', join(out, 'tall'), '--theme', 'light']);
  expect(output).toMatch(/^2 pictures in .*\nSlide tall\/twice \(slides\/01-tall\.md:\d+\) is \d+ px high; its page has 720\.\n$/m);
  expect(code).toBe(1);
  await rm(deck, { recursive: true });
});
