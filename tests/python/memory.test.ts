import { expect, test } from 'vitest';
import { memoryOf } from '../../src/python/memory.ts';

const PAGE = 4096;

/** A module whose memory grows as WebAssembly's does: into a new array. */
function moduleOf(pages: number) {
  return {
    HEAPU8: new Uint8Array(pages * PAGE).fill(7),
    growMemory(bytes: number) {
      const grown = new Uint8Array(bytes);
      grown.set(this.HEAPU8);
      this.HEAPU8 = grown;
    },
  };
}

test('what was written is gone after rewinding, what was grown is zero', () => {
  const module = moduleOf(3);
  const memory = memoryOf(module);
  memory.touch();
  module.HEAPU8[PAGE] = 1;
  module.growMemory(5 * PAGE);
  module.HEAPU8[4 * PAGE] = 1;
  memory.rewind();
  expect(module.HEAPU8.subarray(0, 3 * PAGE).every((byte) => byte === 7)).toBe(true);
  expect(module.HEAPU8.subarray(3 * PAGE).every((byte) => byte === 0)).toBe(true);
  expect(memory.grown()).toBe(2 * PAGE);
});

test('a difference holds the pages that changed and brings them back, from any state', () => {
  const module = moduleOf(3);
  const memory = memoryOf(module);
  memory.touch();
  module.HEAPU8[2 * PAGE - 1] = 1;
  module.growMemory(4 * PAGE);
  module.HEAPU8[4 * PAGE - 1] = 2;
  const difference = memory.difference();
  expect([...difference.pages]).toEqual([1, 3]);
  memory.rewind();
  memory.touch();
  module.HEAPU8[0] = 9;
  memory.advance(difference);
  expect([module.HEAPU8[0], module.HEAPU8[2 * PAGE - 1], module.HEAPU8[4 * PAGE - 1]]).toEqual([7, 1, 2]);
  memory.rewind();
  expect([module.HEAPU8[2 * PAGE - 1], module.HEAPU8[4 * PAGE - 1]]).toEqual([7, 0]);
});
