import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import createModule from 'pyodide/pyodide.asm.mjs';
import type { CreateModule, Engine } from '../../python/runtime.ts';

const FOLDER = `${dirname(createRequire(import.meta.url).resolve('pyodide/package.json'))}/`;

/** Python as WebAssembly, out of the npm package. */
export const ENGINE: Engine = { engine: FOLDER, createModule: createModule as CreateModule };

/** Files of it that a browser needs. The script gets an ending that every server knows: a browser runs no module of another type. */
export const ENGINE_FILES = ['pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip'].map((name) => ({
  name: name.replace(/\.mjs$/, '.js'),
  path: join(FOLDER, name),
}));
