import type { EmscriptenModule } from './emscripten.ts';

/** The pages of memory in which a state differs from the clean one. */
export interface Difference {
  pages: Uint32Array;
  bytes: Uint8Array;
}

/** Python's memory with a way back. */
export interface Memory {
  /** Makes the memory what it was when this was made, every byte of it. */
  rewind(): void;
  /** Rewinds, then goes on to the state that the difference was taken in. */
  advance(difference: Difference): void;
  difference(): Difference;
  /** Says that Python is about to run. */
  touch(): void;
  /** Bytes grown since the beginning; memory of WebAssembly never shrinks. */
  grown(): number;
}

const PAGE = 4096;
const WORDS = PAGE / 4;

/**
 * A whole interpreter is bytes in one array: modules, patched classes, open connections, everything. Putting the bytes
 * back gives a fresh interpreter in a few milliseconds, and no trace of a run can be left behind.
 * `spare` may be overwritten. What lies outside of it is in the disk (disk.ts), and references to JavaScript, of which a run has none (`limits.py`).
 */
export function memoryOf(module: EmscriptenModule, spare?: Uint8Array<ArrayBuffer>): Memory {
  const size = module.HEAPU8.length;
  // Memory that is there already is filled faster than new memory.
  const clean = spare && spare.byteOffset === 0 && spare.length >= size ? spare.subarray(0, size) : new Uint8Array(size);
  clean.set(module.HEAPU8);
  const cleanWords = new Int32Array(clean.buffer, 0, size / 4);
  let dirty = false;

  function rewind() {
    if (!dirty) return;
    module.HEAPU8.set(clean);
    module.HEAPU8.fill(0, clean.length);
    dirty = false;
  }
  return {
    rewind,
    advance({ pages, bytes }) {
      rewind();
      dirty = true;
      pages.forEach((page, index) => module.HEAPU8.set(bytes.subarray(index * PAGE, (index + 1) * PAGE), page * PAGE));
    },
    difference() {
      const heap = module.HEAPU8;
      const words = new Int32Array(heap.buffer);
      const pages: number[] = [];
      for (let page = 0; page < words.length / WORDS; page++) if (differs(words, cleanWords, page * WORDS)) pages.push(page);
      const bytes = new Uint8Array(pages.length * PAGE);
      pages.forEach((page, index) => bytes.set(heap.subarray(page * PAGE, (page + 1) * PAGE), index * PAGE));
      return { pages: Uint32Array.from(pages), bytes };
    },
    grown: () => module.HEAPU8.length - clean.length,
    touch: () => {
      dirty = true;
    },
  };
}

/** Memory beyond the clean one was zero before anybody used it. */
function differs(words: Int32Array, clean: Int32Array, start: number): boolean {
  for (let at = start; at < start + WORDS; at++) if (words[at] !== (at < clean.length ? clean[at] : 0)) return true;
  return false;
}
