import type { PythonFiles, Reply, ToWorker } from '../model/ask.ts';
import { type Answering, answering } from './answer.ts';
import type { Deadline } from './deadline.ts';
import { downloads } from './download.ts';
import { engineModule } from './engineModule.ts';
import { watchPermit } from './permit.ts';
import { startRuntime } from './runtime.ts';

/** A worker that has grown by this much should be replaced: its memory cannot shrink. */
const TIRED_AFTER = 96 * 2 ** 20;

/** Milliseconds without an ask. */
const REST_AFTER = 300;

let python: { answering: Answering; deadline: Deadline; grown(): number } | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'start':
      start(data.files).catch((error: unknown) => post({ type: 'broken', id: null, message: messageOf(error) }));
      break;
    case 'ask':
      ask(data);
      break;
  }
});

async function start({ engine, packages, snapshot, bytes }: PythonFiles): Promise<void> {
  const begun = performance.now();
  const { bytes: load, unpacked } = downloads(bytes, (part) => post({ type: 'progress', part }));
  // Memory goes back to what it was after each run, and with it everything that a late clean-up would touch.
  globalThis.FinalizationRegistry = NoLateCleanUp as unknown as FinalizationRegistryConstructor;
  // Everything comes at the same time; nothing waits for what it does not need.
  const coming = { packages: load(packages), ...(snapshot ? { snapshot: unpacked(snapshot) } : {}) };
  const runtime = await startRuntime({ engine, createModule: await engineModule(engine), ...coming });
  python = { answering: answering(runtime), deadline: runtime.deadline, grown: runtime.memory.grown };
  post({ type: 'ready', milliseconds: performance.now() - begun, restored: runtime.restored });
}

function ask({ ask: question, limit, permit }: Extract<ToWorker, { type: 'ask' }>): void {
  if (!python) return;
  const { answering, deadline, grown } = python;
  const { id } = question;
  const isTired = (): boolean => grown() > TIRED_AFTER;
  clearTimeout(resting);
  deadline.start(limit, watchPermit(permit));
  try {
    const answer = answering.answer(question);
    post({ type: 'answer', id, answer, tired: isTired() });
    // Going back to the clean state takes a moment, best spent when no other side of the pane is to be asked.
    resting = setTimeout(answering.rest, REST_AFTER);
  } catch (error) {
    if (deadline.isOver()) post({ type: 'interrupted', id, tired: isTired() });
    else post({ type: 'broken', id, message: messageOf(error) });
  } finally {
    deadline.stop();
  }
}

class NoLateCleanUp {
  register(): void {}
  unregister(): void {}
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
}

function post(reply: Reply): void {
  postMessage(reply);
}
