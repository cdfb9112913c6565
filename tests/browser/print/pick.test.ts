import { describe, expect, test } from 'vitest';
import { pick } from '../../../src/browser/print/pick.ts';

const slides = [
  { id: 'opening/start', routes: ['short', 'full'] },
  { id: 'opening/people', routes: ['full'] },
  { id: 'templates/question', routes: ['short', 'full'] },
  { id: 'templates/macros', routes: ['full'] },
  { id: 'urls/question', routes: ['full'] },
];

function ids(wanted: Parameters<typeof pick>[1]): string[] | string {
  const picked = pick(slides, wanted);
  return 'wrong' in picked ? picked.wrong : picked.slides.map(({ id }) => id);
}

describe('picking slides', () => {
  test('takes all of them when nothing is asked for', () => {
    expect(ids({})).toEqual(slides.map(({ id }) => id));
  });

  test.each([
    ['2-3', ['opening/people', 'templates/question']],
    ['5', ['urls/question']],
    ['templates', ['templates/question', 'templates/macros']],
    ['urls/question, 1', ['opening/start', 'urls/question']],
    ['1-2, 2-3', ['opening/start', 'opening/people', 'templates/question']],
  ])('reads %s, in the order of the deck and each once', (list, expected) => {
    expect(ids({ slides: list })).toEqual(expected);
  });

  test('follows a route, alone or together with a list', () => {
    expect(ids({ route: 'short' })).toEqual(['opening/start', 'templates/question']);
    expect(ids({ route: 'short', slides: 'templates' })).toEqual(['templates/question']);
  });

  test.each([
    [{ slides: '4-9' }, 'There is no slide 9: the deck has 5.'],
    [{ slides: '0' }, 'There is no slide 0: the deck has 5.'],
    [{ slides: '3-1' }, 'The range 3-1 runs backwards.'],
    [{ slides: 'template' }, 'There is no slide and no chapter "template".'],
    [{ slides: '1,,2' }, 'There is no slide and no chapter "".'],
    [{ route: 'long' }, 'No slide is on a route "long". Routes with slides: short, full.'],
    [{ route: 'short', slides: 'urls' }, 'The route "short" visits none of the slides urls.'],
  ])('says what is wrong with %o', (wanted, message) => {
    expect(ids(wanted)).toBe(message);
  });
});
