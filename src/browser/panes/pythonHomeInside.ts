// What pythonHome.ts is in a deck that is one file: Python lies in the page, packed, and is unpacked by the worker.
import type { PythonFiles } from '../../model/ask.ts';
// Bundled for its own sake: whoever packs the page moves it there.
import '../../python/worker.ts?worker&url';

const FILES = '[id^="packed-python:"]';

/** Where Python lies, as names that the worker asks for; `undefined` when this copy of the deck has none. */
export function findPython(): Promise<PythonFiles | undefined> {
  const bytes = [...document.querySelectorAll<HTMLElement>(FILES)].reduce((sum, { dataset }) => sum + Number(dataset.bytes), 0);
  const files = { engine: 'packed:/', packages: 'packed:/packages.zip', snapshot: 'packed:/snapshot.pack', bytes };
  return Promise.resolve(bytes > 0 ? files : undefined);
}

/** A worker of the older kind: one that is made from a file can load nothing, so it gets everything in its first message. */
export function startWorker(): Worker {
  const code = textOf(document.getElementById('packed-worker'));
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  const files = [...document.querySelectorAll<HTMLElement>(FILES)].map(
    (element) => [element.id.slice('packed-python:'.length), new Blob([bytesOf(element)])] as const,
  );
  worker.postMessage({ type: 'packed', files: new Map(files) });
  return worker;
}

function textOf(element: Element | null): string {
  return new TextDecoder().decode(bytesOf(element));
}

function bytesOf(element: Element | null): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(element?.textContent ?? ''), (letter) => letter.charCodeAt(0));
}
