import crypto from 'node:crypto';
import type { CreateModule } from '../../python/runtime.ts';

/** Any time and any chance do, as long as they are the same on every machine and every day. */
const SOME_TIME = Date.UTC(2026, 10, 23, 12);

/** Numbers that look random and come in the same order every time. */
function dice() {
  let state = 1;
  return <T extends ArrayBufferView>(view: T): T => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    for (let at = 0; at < bytes.length; at++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      bytes[at] = state >>> 24;
    }
    return view;
  };
}

/**
 * Stops the clock and the dice of this process for good; only for a process that does nothing but take the picture of
 * Python's memory, in which both leave traces.
 */
export function holdStill(): void {
  let ticks = 0;
  const fill = dice();
  Date.now = () => SOME_TIME;
  performance.now = () => (ticks += 0.001);
  // Pyodide takes one of these, depending on where it runs.
  Object.assign(crypto, { randomFillSync: fill });
  Object.assign(globalThis.crypto, { getRandomValues: fill });
}

/** Stops the clock and the dice of one Python, so that what is recorded today is answered alike tomorrow. */
export function steady(createModule: CreateModule): CreateModule {
  return async (settings) => {
    const instantiate = settings.instantiateWasm;
    let memory: WebAssembly.Memory | undefined;
    const fill = dice();
    settings.instantiateWasm = (imports, done) => {
      const { env, wasi_snapshot_preview1: wasi } = imports;
      env.emscripten_date_now = () => SOME_TIME;
      env.emscripten_get_now = () => 0;
      wasi.clock_time_get = (_clock: number, _precision: bigint, place: number) => {
        if (memory) new DataView(memory.buffer).setBigUint64(place >>> 0, BigInt(SOME_TIME) * 1_000_000n, true);
        return 0;
      };
      wasi.random_get = (place: number, size: number) => {
        if (memory) fill(new Uint8Array(memory.buffer, place >>> 0, size));
        return 0;
      };
      return instantiate(imports, (instance, ...rest) => {
        memory = instance.exports.memory as WebAssembly.Memory;
        done(instance, ...rest);
      });
    };
    return createModule(settings);
  };
}
