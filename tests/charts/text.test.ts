import { expect, test } from 'vitest';
import { fitText, textWidth, wrapText } from '../../src/charts/text.ts';

test('a width grows with the size and the characters', () => {
  expect(textWidth('WWW', 20)).toBeCloseTo(2 * textWidth('WWW', 10));
  expect(textWidth('iii', 20)).toBeLessThan(textWidth('mmm', 20));
  expect(textWidth('', 20)).toBe(0);
});

test('a text that does not fit ends in an ellipsis and then fits', () => {
  for (const text of ['Django templates', 'a b c d e f g h', '名前の長いフレームワーク']) {
    for (const room of [40, 60, 90]) {
      const fitted = fitText(text, 16, room);
      expect(textWidth(fitted, 16)).toBeLessThanOrEqual(Math.max(room, textWidth(`${[...text][0]}…`, 16)));
      expect(fitted).toMatch(/…$/);
    }
  }
  expect(fitText('short', 16, 400)).toBe('short');
});

test('lines break between words and lose none', () => {
  const words = 'Other question: frameworks and libraries in one list';
  const lines = wrapText(words, 16, 140);
  expect(lines.join(' ')).toBe(words);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(textWidth(line, 16)).toBeLessThanOrEqual(140);
});
