import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { preparePython } from '../../../src/vite/python/prepare.ts';

const folder = mkdtempSync(join(tmpdir(), 'python-'));
// Packages that are in no cache, because there are none.
const requirements = join(folder, 'requirements.txt');
writeFileSync(requirements, `no-such-package==${process.pid} --hash=sha256:${'0'.repeat(64)}\n`);

afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

test('without a requirements file there is no Python, and somebody is told what to do', async () => {
  const missing = join(folder, 'missing.txt');
  expect(await preparePython({ requirements: missing })).toEqual({
    available: false, reason: `There is no ${missing}.`, hint: 'Pin the packages that the examples need there.',
  });
});

test('when it must not fetch, it fetches nothing', async () => {
  const steps: string[] = [];
  expect(await preparePython({ requirements, offline: true, progress: (step) => steps.push(step) })).toMatchObject({ available: false, hint: 'Run npm start or npm run build once.' });
  expect(steps).toEqual([]);
});

test('a machine without pip is no error: it says what is missing', { timeout: 30_000 }, async () => {
  vi.stubEnv('PATH', folder);
  const steps: string[] = [];
  expect(await preparePython({ requirements, progress: (step) => steps.push(step) })).toEqual({
    available: false, reason: 'There is no Python with pip on this machine.', hint: 'Install Python 3 with pip, then start again.',
  });
  expect(steps).toEqual(['downloading packages']);
});

test('packages that cannot be had are no error either', { timeout: 60_000 }, async () => {
  vi.stubEnv('PIP_NO_INDEX', '1');
  expect(await preparePython({ requirements })).toMatchObject({ available: false, reason: expect.stringMatching(/pip could not download|There is no Python with pip/) as string });
});
