import { defineConfig } from 'vitest/config';
import { deck } from './src/vite/deck.ts';

export default defineConfig(({ mode }) => ({
  // DECK points every command at another folder with its own slides/ and data/.
  plugins: mode === 'test' ? [] : [deck({ ...(process.env.DECK ? { root: process.env.DECK } : {}), withoutNotes: process.env.AUDIENCE === '1' })],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**', 'tests/python/runtime/**'] } },
      // Runs real Python: one interpreter for all files.
      {
        extends: true,
        test: { name: 'python', include: ['tests/python/runtime/*.test.ts'], globalSetup: 'tests/python/runtime/setup.ts', isolate: false, fileParallelism: false, testTimeout: 30_000 },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], globalSetup: 'tests/e2e/setup.ts', testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
}));
