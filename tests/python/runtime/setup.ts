import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { preparePython, type PythonAssets } from '../../../src/vite/python/prepare.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    python: PythonAssets;
  }
}

/** Prepares Python once for all tests that need it. Without access to packages they are skipped, and one line says so. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const requirements = join(import.meta.dirname, '../../../data/python-requirements.txt');
  const python = await preparePython({ requirements, progress: (step) => console.log(`Python: ${step} …`) });
  if (!python.available) console.warn(`Tests that run Python are skipped. ${python.reason} ${python.hint}`);
  provide('python', python);
}
