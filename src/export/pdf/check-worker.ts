import { parentPort } from 'node:worker_threads';
import type { Contents } from './contents.ts';
import { checkPages } from './check.ts';
import { openPdf } from './read-back.ts';

/** What a worker is asked: to read some pages of a PDF and compare them with what the deck has. */
export interface CheckTask {
  bytes: Uint8Array;
  contents: Contents;
  /** The first page, counted from 0, and the one behind the last. */
  from: number;
  to: number;
}

/** Entry of a thread of its own: reading a long PDF takes as long as printing it, and there are more cores than one. */
export async function main(): Promise<void> {
  parentPort?.on('message', ({ bytes, contents, from, to }: CheckTask) => {
    void openPdf(bytes)
      .then((pdf) => ({ wrong: checkPages(pdf, contents, from, to) }))
      .catch((error: unknown) => ({ error: error instanceof Error ? error.stack : String(error) }))
      .then((answer) => parentPort?.postMessage(answer));
  });
}
