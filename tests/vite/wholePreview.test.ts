import { expect, test } from 'vitest';
import { wholePreview } from '../../src/vite/wholePreview.ts';

const page = '<meta property="og:title" content="./not-this">\n<meta property="og:image" content="./assets/preview-1a2b3c4d.png">';

test('a picture gets its whole address where the deck is published', () => {
  expect(wholePreview(page, 'https://example.org/talks/deck/')).toBe(page.replace('./assets', 'https://example.org/talks/deck/assets'));
});

test('a deck that does not say where it is published keeps the address it has', () => {
  expect(wholePreview(page, '')).toBe(page);
});
