import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { preview as vitePreview } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../src/export/serve.ts';
import { deck } from '../../src/vite/deck.ts';
import { buildDeck } from './buildDeck.ts';
import { openDeck } from './page.ts';

test('the kit builds a deck on another subject, which knows nothing of ours', async () => {
  const folder = await buildDeck({ root: join(import.meta.dirname, '../decks/tea-or-coffee') });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toMatch(/django|flask/i);
  expect(readdirSync(join(folder, 'assets')).filter((file) => /\.(?:zip|wasm|gz)$/.test(file))).toEqual([]);

  const preview = await vitePreview({ configFile: false, logLevel: 'silent', plugins: [deck()], build: { outDir: folder }, preview: { port: 0 } });
  onTestFinished(() => preview.close());
  expect(await (await fetch(preview.resolvedUrls?.local[0] ?? '')).text()).toContain('<title>Tea or coffee?</title>');

  const host = await serveFolder(folder, '/tea/');
  onTestFinished(() => host.close());
  const { page, errors, strangers } = await openDeck('numbers/drunk', { url: host.url });
  await page.getByRole('heading', { name: 'Coffee is first, at 52 %' }).waitFor();
  await page.keyboard.press('End');
  await page.locator('section.slide.present').getByText('The leaf report').waitFor();
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
});
