import crypto from 'node:crypto';

/** Any time and any chance do, as long as they are the same on every machine: they end up in the picture of the memory. */
const SOME_TIME = Date.UTC(2026, 0, 1);

/** Stops the clock and the dice of this process for good; only for a process that does nothing but take the picture. */
export function holdStill(): void {
  let ticks = 0;
  let state = 1;
  const fill = <T extends ArrayBufferView>(view: T): T => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    for (let at = 0; at < bytes.length; at++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      bytes[at] = state >>> 24;
    }
    return view;
  };
  Date.now = () => SOME_TIME;
  performance.now = () => (ticks += 0.001);
  // Pyodide takes one of these, depending on where it runs.
  Object.assign(crypto, { randomFillSync: fill });
  Object.assign(globalThis.crypto, { getRandomValues: fill });
}
