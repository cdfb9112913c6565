import { expect, test } from 'vitest';
import { plainPrint, printQuery, type PrintRequest, readPrintQuery } from '../../src/model/printRequest.ts';

test.each<PrintRequest>([
  plainPrint,
  { ...plainPrint, steps: true, route: 'short', slides: '3-9, urls/question', theme: 'dark' },
  { ...plainPrint, notes: 'below' },
  { ...plainPrint, notes: 'handout', perPage: 3, paper: 'letter' },
])('what the exporter asks for, the page reads: %o', (request) => {
  expect(readPrintQuery(printQuery(request))).toEqual(request);
});

test('an address without ?print asks for the deck', () => {
  expect(readPrintQuery({ theme: 'dark', route: 'short' })).toBeUndefined();
});

test('a value nobody knows counts as absent', () => {
  expect(readPrintQuery({ print: '', theme: 'blue', notes: 'loud', per: '7', paper: 'a5' })).toEqual(plainPrint);
});
