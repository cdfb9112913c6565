import type { Answer, Ask, Failure, Output, Response } from '../model/ask.ts';
import { type Action, actionsOf } from './actions.ts';
import { cookieHeader, keepCookies } from './cookies.ts';
import { diskOf, readDisk, writeDisk } from './disk.ts';
import type { Runtime } from './runtime.ts';
import { type State, stateStore } from './states.ts';

/** Answers asks one after the other. Each begins from a fresh interpreter, or from a remembered state that began with one. */
export interface Answering {
  answer(ask: Ask): Answer;
  /** To be called when there is time: remembers the state that the last answer left, and goes back to the clean one. */
  rest(): void;
}

type Loaded = Omit<Failure, 'type'> & { type: 'loaded' };
type Result = Answer | Loaded;

export function answering({ FS, memory, deadline, take }: Runtime): Answering {
  const states = stateStore();
  let now: Omit<State, 'disk' | 'server'> & { serving: boolean } = FRESH;
  /** Where we have been. To remember a server takes longer than most answers, so it is done when somebody comes by again. */
  const passed = new Set<string>();
  /** What led to the state that the interpreter is in; empty when nothing may go on from there. */
  let reached = '';

  function goTo({ disk, server, cookies, page }: State) {
    if (server) memory.advance(server);
    else memory.rewind();
    writeDisk(FS, disk);
    now = { cookies, page, serving: server !== undefined };
  }

  function pass(key: string) {
    if (passed.has(key) || !now.serving) remember(key);
    passed.add(key);
  }

  function remember(key: string) {
    if (states.get(key)) return;
    const { cookies, page, serving } = now;
    states.put(key, { disk: readDisk(FS), cookies, page, ...(serving ? { server: memory.difference() } : {}) });
  }

  function perform(action: Action, folder: string): Result {
    const run = <T extends Result>(step: object) => JSON.parse(take(JSON.stringify({ ...step, folder }))) as T;
    switch (action.type) {
      case 'load': {
        memory.rewind();
        now = { ...now, serving: true };
        const loaded = run<Loaded | Failure>(action);
        return loaded.error ? { ...loaded, type: 'failure' } : loaded;
      }
      case 'command':
        memory.rewind();
        now = { ...now, serving: false };
        return run<Output | Failure>(action);
      case 'request': {
        const answer = run<Response | Failure>({ ...action, cookie: cookieHeader(now.cookies), page: now.page });
        if (answer.type === 'failure') return answer;
        const page = 'text' in answer.body ? answer.body.text : '';
        now = { ...now, cookies: keepCookies(now.cookies, answer.headers), page };
        return answer;
      }
    }
  }

  return {
    answer({ side, files, before, step }) {
      const folder = `/home/${side}`;
      const actions = actionsOf([...before, step]);
      const asked = actions.length - (step.type === 'command' ? step.lines.length : 1);
      const keys = keysOf(side, files, actions);

      let done = actions.length - 1;
      while (done > 0 && keys[done] !== reached && !states.get(keys[done] as string)) done--;
      if (keys[done] !== reached) goTo(states.get(keys[done] as string) ?? { disk: diskOf(folder, files), cookies: {}, page: '' });
      reached = '';

      const results: Result[] = [];
      for (const [index, action] of actions.entries()) {
        if (index < done) continue;
        const result = perform(action, folder);
        // Whatever a project made of being interrupted, nothing goes on from there.
        if (deadline.isOver()) throw new Error('Python did not answer in time.');
        if (index >= asked) results.push(result);
        // Setting up that fails is the answer: what was asked cannot be done.
        if (result.type === 'failure' || (result.type === 'output' && result.status !== 0)) return joined([...results.slice(0, -1), result]);
        if (action.type === 'load' || index === asked - 1) pass(keys[index + 1] as string);
      }
      reached = keys[actions.length] as string;
      return joined(results);
    },
    rest() {
      if (reached) remember(reached);
      reached = '';
      memory.rewind();
    },
  };
}

const FRESH = { cookies: {}, page: '', serving: false };

/** What identifies the state after no action, after the first, and so on. */
function keysOf(side: string, files: Ask['files'], actions: Action[]): string[] {
  const parts = [side, JSON.stringify(files), ...actions.map((action) => JSON.stringify(action))];
  return parts.slice(1).map((_, index) => parts.slice(0, index + 2).join('\n'));
}

/** The answer to a step of several commands: what all of them printed, each below its line. */
function joined(results: Result[]): Answer {
  const answers = results.filter((result) => result.type !== 'loaded');
  const last = answers[answers.length - 1] as Answer;
  if (answers.length < 2) return last;
  return {
    ...last,
    sql: answers.flatMap(({ sql }) => sql),
    templates: [...new Set(answers.flatMap(({ templates }) => templates))],
    printed: answers.map(({ printed }) => printed).join('\n'),
    milliseconds: answers.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  };
}
