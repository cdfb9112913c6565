import type { Ask, PythonFiles } from '../../model/ask.ts';
import { findPython } from './pythonHome.ts';
import { pythonWorker, type PythonWorker } from './pythonWorker.ts';
import type { Outcome } from './says.ts';

/** What Python is doing: there is none, it starts, it waits for asks, or its start failed and can be tried again. */
export interface PythonState {
  state: 'off' | 'starting' | 'ready' | 'failed';
  /** How far the start has come, from 0 to 1. */
  progress?: number;
  message?: string;
}

interface Limits {
  /** Milliseconds after which a run is ended. */
  limit: number;
  signal: AbortSignal;
}

const listeners = new Set<(state: PythonState) => void>();
let state: PythonState = { state: 'starting' };
let worker: PythonWorker | undefined;
let isStarting = false;
let offer: Promise<PythonFiles | undefined> | undefined;
let asked = 0;
/** Runs wait for each other: there is one Python. */
let last: Promise<unknown> = Promise.resolve();

/** Starts Python if it does not run; also after a start that failed. One Python serves all panes. */
export function startPython(): void {
  if (!worker && !isStarting) void renew();
}

/** Tells the listener what Python is doing, now and whenever it changes; returns what ends that. */
export function onPython(listener: (state: PythonState) => void): () => void {
  listeners.add(listener);
  listener(state);
  return () => listeners.delete(listener);
}

/** Runs one step. Whatever happens in it, the promise resolves, and the next run finds a Python that works. */
export function runPython(ask: Omit<Ask, 'id'>, limits: Limits): Promise<Outcome> {
  const run = last.then(() => runNow({ ...ask, id: ++asked }, limits));
  last = run;
  return run;
}

async function runNow(ask: Ask, { limit, signal }: Limits): Promise<Outcome> {
  if (signal.aborted) return { type: 'stopped' };
  startPython();
  const current = await ready(signal);
  if (signal.aborted) return { type: 'stopped' };
  if (!current) return { type: 'broken', message: state.message ?? 'This copy of the deck has no Python.' };
  const outcome = await current.run(ask, limit, signal);
  const goesOn = outcome.type === 'answer' ? !outcome.tired : outcome.type !== 'broken' && outcome.isAlive;
  if (!goesOn) {
    current.end();
    void renew();
  }
  return outcome;
}

/** The worker once it waits for asks; `undefined` when there will be none, or nobody waits any more. */
function ready(signal: AbortSignal): Promise<PythonWorker | undefined> {
  return new Promise((resolve) => {
    const done = (found: PythonWorker | undefined) => {
      listeners.delete(listener);
      resolve(found);
    };
    const listener = (now: PythonState) => {
      if (now.state === 'ready') done(worker);
      else if (now.state !== 'starting') done(undefined);
    };
    signal.addEventListener('abort', () => done(undefined), { once: true });
    onPython(listener);
  });
}

/** Puts a new worker in the place of the one that was. */
async function renew(): Promise<void> {
  isStarting = true;
  worker = undefined;
  tell({ state: 'starting' });
  offer ??= findPython();
  const files = await offer.catch((error: Error) => {
    offer = undefined;
    return error;
  });
  isStarting = false;
  if (files instanceof Error) return tell({ state: 'failed', message: files.message });
  if (!files) return tell({ state: 'off' });
  worker = pythonWorker(files, (reply) => {
    switch (reply.type) {
      case 'progress':
        return tell({ state: 'starting', progress: reply.part });
      case 'ready':
        return tell({ state: 'ready' });
      case 'broken':
        // Downloads that still run would go on telling of their progress.
        worker?.end();
        worker = undefined;
        return tell({ state: 'failed', message: reply.message });
    }
  });
}

function tell(now: PythonState): void {
  state = now;
  for (const listener of [...listeners]) listener(now);
}
