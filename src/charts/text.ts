/** Widths of IBM Plex Sans Semibold in thousandths of its size, character by character from the space to the tilde. */
const ASCII =
  '236 309 471 656 600 960 713 260 337 337 556 600 299 402 299 437 600 600 600 600 600 600 600 600 600 600 319 319 600 600 600 493 ' +
  '899 672 663 642 689 600 577 712 719 423 545 678 521 817 719 712 641 712 664 611 580 689 638 949 655 632 599 329 437 329 600 559 ' +
  '600 559 600 513 600 558 350 545 588 275 275 562 294 888 588 563 600 600 393 499 374 588 524 819 544 524 502 363 376 363 600';
const widths = new Map(ASCII.split(' ').map((width, index) => [String.fromCharCode(32 + index), Number(width)]));
const beyondAscii = [
  ['–', 588], ['—', 780], ['…', 869], ['“', 517], ['”', 517], ['’', 292], ['·', 349], ['\u202f', 118], ['\u00a0', 236],
] as const;
for (const [character, width] of beyondAscii) widths.set(character, width);

/** Width of a text in the deck's typeface: of its semibold, so never less than what is drawn. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  // What the table does not know is taken for as wide as a wide capital; ideographs are a full square.
  for (const character of text) width += widths.get(character) ?? (character > '\u2e80' ? 1000 : 720);
  return (width * size) / 1000;
}

/** The text, cut with an ellipsis where it does not fit. */
export function fitText(text: string, size: number, room: number): string {
  // Room that was made for this very text may have lost a trifle to rounding on its way here.
  if (textWidth(text, size) <= room + 0.01) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('').trimEnd()}…`, size) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** The text in lines no wider than the room, broken between words. */
export function wrapText(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(fitText(word, size, room));
  }
  return lines;
}
