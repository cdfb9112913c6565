import type { PythonFiles, PythonOffer } from '../../model/ask.ts';

/** Where Python lies, as addresses that hold in the worker too; `undefined` when this copy of the deck has none. */
export async function findPython(): Promise<PythonFiles | undefined> {
  const response = await fetch('python.json').catch(() => undefined);
  if (!response?.ok) throw new Error('It could not be loaded.');
  const found = (await response.json()) as PythonOffer;
  if (!found.available) return undefined;
  const here = (address: string) => new URL(address, document.baseURI).href;
  const { engine, packages, snapshot, bytes } = found.files;
  return { engine: here(engine), packages: here(packages), ...(snapshot ? { snapshot: here(snapshot) } : {}), bytes };
}

/** A worker of which Python can be asked, once it has been told where it lies. */
export function startWorker(): Worker {
  return new Worker(new URL('../../python/worker.ts', import.meta.url), { type: 'module' });
}
