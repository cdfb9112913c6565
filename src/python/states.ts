import type { Jar } from './cookies.ts';
import { type Disk, sizeOfDisk } from './disk.ts';
import type { Difference } from './memory.ts';

/** All there is to a project at one moment: going back to it and going on from there is as good as never having left. */
export interface State {
  disk: Disk;
  /** Memory of the running server; absent while none runs. */
  server?: Difference;
  cookies: Jar;
  /** The page that a browser would show, for the hidden fields of its form. */
  page: string;
}

const BYTES_AT_MOST = 96 * 2 ** 20;

/** Remembers states by what led to them, and forgets those that were not used for longest. */
export function stateStore() {
  const states = new Map<string, State>();

  return {
    get(key: string): State | undefined {
      const state = states.get(key);
      if (!state) return undefined;
      states.delete(key);
      states.set(key, state);
      return state;
    },
    put(key: string, state: State): void {
      states.delete(key);
      states.set(key, state);
      let bytes = [...states.values()].reduce((sum, each) => sum + sizeOf(each), 0);
      for (const [oldest, each] of states) {
        if (bytes <= BYTES_AT_MOST || oldest === key) break;
        bytes -= sizeOf(each);
        states.delete(oldest);
      }
    },
  };
}

function sizeOf(state: State): number {
  return sizeOfDisk(state.disk) + (state.server?.bytes.length ?? 0);
}
