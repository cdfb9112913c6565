import type { CreateModule } from './runtime.ts';

/** What pyodide.asm.mjs exports, from the folder where the engine lies. */
export async function engineModule(engine: string): Promise<CreateModule> {
  compileNow(`${engine}pyodide.asm.wasm`);
  const { default: createModule } = (await import(/* @vite-ignore */ `${engine}pyodide.asm.mjs`)) as { default: CreateModule };
  return createModule;
}

/** Pyodide begins to compile when the memory snapshot has come and is unpacked; here one goes on beside the other. */
function compileNow(address: string): void {
  const load = globalThis.fetch;
  const compiled = WebAssembly.compileStreaming(load(address));
  compiled.catch(() => {}); // whoever waits for it below hears of it
  globalThis.fetch = (wanted, options) => (wanted === address ? Promise.resolve(new Response()) : load(wanted, options));
  WebAssembly.instantiateStreaming = async (_response, imports) => {
    const module = await compiled;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
}
