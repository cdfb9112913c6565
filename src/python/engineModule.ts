import type { CreateModule } from './runtime.ts';

/** What pyodide.asm.js exports, from the folder where the engine lies. */
export async function engineModule(engine: string): Promise<CreateModule> {
  compileNow(`${engine}pyodide.asm.wasm`);
  const { default: createModule } = (await import(/* @vite-ignore */ `${engine}pyodide.asm.js`)) as { default: CreateModule };
  return createModule;
}

/** Pyodide begins to compile when the memory snapshot has come and is unpacked; here one goes on beside the other. */
function compileNow(address: string): void {
  const load = globalThis.fetch;
  const compiled = compile(load(address));
  compiled.catch(() => {}); // whoever waits for it below hears of it
  globalThis.fetch = (wanted, options) => (wanted === address ? Promise.resolve(new Response()) : load(wanted, options));
  WebAssembly.instantiateStreaming = async (_response, imports) => {
    const module = await compiled;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
}

/** Compiles while it loads, where the server calls WebAssembly by its type; any server will do. */
async function compile(loading: Promise<Response>): Promise<WebAssembly.Module> {
  const response = await loading;
  if (response.headers.get('Content-Type') === 'application/wasm') return WebAssembly.compileStreaming(response);
  if (!response.ok) throw new Error(`${response.url} could not be loaded (${response.status}).`);
  return WebAssembly.compile(await response.arrayBuffer());
}
