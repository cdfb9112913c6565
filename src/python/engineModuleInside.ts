// What engineModule.ts is in a deck that is one file, whose worker can import nothing.
import createModule from 'pyodide/pyodide.asm.mjs';
import type { CreateModule } from './runtime.ts';

export function engineModule(): Promise<CreateModule> {
  return Promise.resolve(createModule as CreateModule);
}
