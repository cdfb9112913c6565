import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import type { CheckTask } from './check-worker.ts';
import type { Contents } from './contents.ts';

/** Reads PDFs back on threads that start at once, while the browser is still busy. */
export interface PdfChecker {
  /** Gets ready for so many pages. */
  expect(pages: number): void;
  /** What is wrong with a PDF, a line each. */
  check(bytes: Uint8Array, contents: Contents): Promise<string[]>;
  close(): Promise<void>;
}

/** Below so many pages a second thread costs more time than it saves. */
const WORTH_A_THREAD = 100;

export function pdfChecker(): PdfChecker {
  const workers = [startWorker()];
  return {
    expect(pages) {
      if (pages > WORTH_A_THREAD) workers.push(startWorker());
    },
    async check(bytes, contents) {
      const count = contents.pages.length;
      const share = Math.ceil(count / workers.length);
      const answers = workers.map((worker, index) =>
        ask(worker, { bytes, contents, from: index * share, to: (index + 1) * share }));
      return (await Promise.all(answers)).flat();
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** A thread begins as any command does, since Node cannot run TypeScript by itself. */
function startWorker(): Worker {
  const worker = new Worker(join(import.meta.dirname, '../../run.mjs'), { argv: [join(import.meta.dirname, 'check-worker.ts')] });
  // A message waits until the thread listens; an error is told to whoever asks.
  worker.on('error', () => undefined);
  return worker;
}

async function ask(worker: Worker, task: CheckTask): Promise<string[]> {
  worker.postMessage(task);
  const [answer] = (await once(worker, 'message')) as [{ wrong: string[] } | { error: string }];
  if ('error' in answer) throw new Error(answer.error);
  return answer.wrong;
}
