// Reads what base85.ts wrote: so many bytes from their letters. Part of the page and of Python's worker.
function decode85(text, length) {
  const letters = '!#%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
  const values = new Uint8Array(128);
  for (let value = 0; value < letters.length; value += 1) values[letters.charCodeAt(value)] = value;
  const words = new DataView(new ArrayBuffer((text.length / 5) * 4));
  for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
    let value = 0;
    for (let letter = from; letter < from + 5; letter += 1) value = value * 85 + values[text.charCodeAt(letter)];
    words.setUint32(to, value);
  }
  return new Uint8Array(words.buffer, 0, length);
}
