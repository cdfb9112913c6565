import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { deck } from '../../src/vite/deck.ts';

test('a build with problems fails, names them all, and writes nothing', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'built-'));
  onTestFinished(() => rmSync(outDir, { recursive: true }));
  const root = join(import.meta.dirname, '../decks/unknown-link');
  const building = build({ configFile: false, logLevel: 'silent', plugins: [deck({ root })], build: { outDir } });
  await expect(building).rejects.toThrow(/01-start\.md:8:1 No slide has the address[\s\S]*2 problems/);
  expect(readdirSync(outDir)).toEqual([]);
});
