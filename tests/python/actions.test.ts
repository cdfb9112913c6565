import { expect, test } from 'vitest';
import type { Step } from '../../src/model/ask.ts';
import { actionsOf } from '../../src/python/actions.ts';

const get = (path: string): Step => ({ type: 'request', method: 'GET', path, headers: {} });
const type = (...lines: string[]): Step => ({ type: 'command', lines });

test('a server starts before its first request and serves until a command ends it', () => {
  const actions = actionsOf([type('migrate', 'seed'), get('/a'), get('/b'), type('look'), get('/c')]);
  expect(actions.map((action) => (action.type === 'request' ? action.path : action.type === 'command' ? action.line : 'start'))).toEqual([
    'migrate', 'seed', 'start', '/a', '/b', 'look', 'start', '/c',
  ]);
});

test('commands alone start no server', () => {
  expect(actionsOf([type('test')])).toEqual([{ type: 'command', line: 'test' }]);
});
