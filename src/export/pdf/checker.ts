import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckTask } from './check-worker.ts';
import { checkPages } from './check.ts';
import type { Contents } from './contents.ts';

/** Reads PDFs back. What that takes is loaded while the browser is still busy, and of long ones a second thread reads half. */
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
  let worker: Worker | undefined;
  let reader: ReturnType<typeof loadReader> | undefined;
  return {
    expect(pages) {
      if (pages > WORTH_A_THREAD) worker = startWorker();
      reader = loadReader();
      // Whoever needs it hears of its failure; when printing fails, nobody does.
      reader.catch(() => undefined);
    },
    async check(bytes, contents) {
      const count = contents.pages.length;
      const half = worker ? Math.ceil(count / 2) : count;
      const other = worker ? ask(worker, { bytes, contents, from: half, to: count }) : [];
      const { openPdf } = await (reader ?? loadReader());
      const pdf = await openPdf(bytes);
      const wrong = checkPages(pdf, contents, 0, half);
      pdf.close();
      return [...wrong, ...(await other)];
    },
    async close() {
      await worker?.terminate();
    },
  };
}

async function loadReader(): Promise<typeof import('./read-back.ts')> {
  const reader = await import('./read-back.ts');
  await reader.warmUp();
  return reader;
}

/** A thread begins as any command does, since Node cannot run TypeScript by itself. */
function startWorker(): Worker {
  const worker = new Worker(join(import.meta.dirname, '../../run.mjs'), { argv: [join(import.meta.dirname, 'check-worker.ts')] });
  // An error is told to whoever asks.
  worker.on('error', () => undefined);
  return worker;
}

async function ask(worker: Worker, task: CheckTask): Promise<string[]> {
  worker.postMessage(task);
  const [answer] = (await once(worker, 'message')) as [{ wrong: string[] } | { error: string }];
  if ('error' in answer) throw new Error(answer.error);
  return answer.wrong;
}
