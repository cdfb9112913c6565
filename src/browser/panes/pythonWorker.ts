import type { Answer, Ask, PythonFiles, Reply, ToWorker } from '../../model/ask.ts';
import { startWorker } from './pythonHome.ts';

/** How a run ended, seen from the worker that ran it. */
export type WorkerOutcome =
  | { type: 'answer'; answer: Answer; tired: boolean }
  /** `isAlive` when Python could be interrupted and may be asked again. */
  | { type: 'limit' | 'stopped'; isAlive: boolean }
  | { type: 'broken'; message: string };

/** Milliseconds that Python has for interrupting itself, before the worker is given up. */
const GRACE = 500;

/** One life of the worker. */
export interface PythonWorker {
  run(ask: Ask, limit: number, signal: AbortSignal): Promise<WorkerOutcome>;
  end(): void;
}

/** What is told while it starts; a `broken` here means that it did not. */
type StartReply = Exclude<Reply, { type: 'answer' | 'interrupted' }>;

export function pythonWorker(files: PythonFiles, onStart: (reply: StartReply) => void): PythonWorker {
  const worker = startWorker();
  let answered: ((reply: Exclude<Reply, { type: 'progress' | 'ready' }>) => void) | undefined;

  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.type === 'progress' || data.type === 'ready') onStart(data);
    else if (answered) answered(data);
    else if (data.type === 'broken') onStart(data);
  });
  worker.addEventListener('error', ({ message }) => {
    const reply: Reply = { type: 'broken', id: null, message: message || 'The worker could not be loaded.' };
    if (answered) answered(reply);
    else onStart(reply);
  });
  const post = (message: ToWorker) => worker.postMessage(message);
  post({ type: 'start', files });

  return {
    run: (ask, limit, signal) =>
      new Promise((resolve) => {
        const permit = URL.createObjectURL(new Blob());
        const withdraw = () => URL.revokeObjectURL(permit);
        const ended = () => (signal.aborted ? 'stopped' : 'limit');
        const done = (outcome: WorkerOutcome) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', stop);
          answered = undefined;
          withdraw();
          resolve(outcome);
        };
        // Python ends its run itself. When it does not, it cannot be interrupted from outside: whoever ends the run ends the worker with it.
        const giveUpAfter = (milliseconds: number) => setTimeout(() => done({ type: ended(), isAlive: false }), milliseconds);
        let timer = giveUpAfter(limit + GRACE);
        const stop = () => {
          withdraw();
          clearTimeout(timer);
          timer = giveUpAfter(GRACE);
        };
        signal.addEventListener('abort', stop, { once: true });
        answered = (reply) => {
          if (reply.type === 'broken') done({ type: 'broken', message: reply.message });
          else if (reply.id !== ask.id) return;
          else if (reply.type === 'interrupted' || signal.aborted) done({ type: ended(), isAlive: !reply.tired });
          else done({ type: 'answer', answer: reply.answer, tired: reply.tired });
        };
        post({ type: 'ask', ask, limit, permit });
      }),
    end: () => worker.terminate(),
  };
}
