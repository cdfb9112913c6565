import { expect, test } from 'vitest';
import { stateStore, type State } from '../../src/python/states.ts';

const state = (megabytes: number): State => ({
  disk: { folder: '/home', folders: [], files: new Map([['/home/x', { bytes: new Uint8Array(megabytes * 2 ** 20) }]]), open: [] },
  cookies: {},
  page: '',
});

test('the states that were not used for longest are forgotten first', () => {
  const states = stateStore();
  states.put('a', state(40));
  states.put('b', state(40));
  states.get('a');
  states.put('c', state(40));
  expect(['a', 'b', 'c'].map((key) => states.get(key) !== undefined)).toEqual([true, false, true]);
});

test('a state that is too large alone is kept while it is the last', () => {
  const states = stateStore();
  states.put('a', state(1));
  states.put('large', state(200));
  expect([states.get('a'), states.get('large') !== undefined]).toEqual([undefined, true]);
});
