import type { CreateModule } from './runtime.ts';

/** What pyodide.asm.mjs exports, from the folder where the engine lies. */
export async function engineModule(engine: string): Promise<CreateModule> {
  const { default: createModule } = (await import(/* @vite-ignore */ `${engine}pyodide.asm.mjs`)) as { default: CreateModule };
  return createModule;
}
