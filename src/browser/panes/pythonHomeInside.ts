// What pythonHome.ts is in a deck that is one file: Python lies in the page, packed, and is unpacked when it is needed.
import type { PythonFiles } from '../../model/ask.ts';
// Only its name counts: whoever packs the page puts the worker there under that name.
import workerAddress from '../../python/worker.ts?worker&url';

/** Stands in the page before this script. */
declare function decode85(text: string, length: number): Uint8Array<ArrayBuffer>;

const PARTS = 'packed:python:';
let worker: Promise<string> | undefined;
let address = '';

/** Where Python lies, as names that the worker asks for; `undefined` when this copy of the deck has none. */
export async function findPython(): Promise<PythonFiles | undefined> {
  const bytes = parts().reduce((sum, { dataset }) => sum + Number(dataset.bytes), 0);
  if (bytes === 0) return undefined;
  worker ??= unpackWorker();
  address = await worker;
  return { engine: 'packed:/', packages: 'packed:/packages.zip', bytes };
}

/** A worker of the older kind: one that is made from a file can load nothing, so it gets everything in its first message. */
export function startWorker(): Worker {
  const started = new Worker(address);
  const files = parts().map((part) => [part.id.slice(PARTS.length), { text: part.textContent, length: Number(part.dataset.length) }] as const);
  started.postMessage({ type: 'packed', files: new Map(files) });
  return started;
}

async function unpackWorker(): Promise<string> {
  const part = document.getElementById(`packed:${workerAddress.split('/').at(-1)}`);
  const packed = decode85(part?.textContent ?? '', Number(part?.dataset.length));
  const code = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return URL.createObjectURL(new Blob([await new Response(code).text()], { type: 'text/javascript' }));
}

function parts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[id^="${PARTS}"]`)];
}
