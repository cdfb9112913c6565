/*
 * Base 85: four bytes as five letters, where base 64 takes three as four, so that what is packed grows by 25 % instead of
 * 33 %. The letters are those of ASCII that can be seen, without the ones that mean something in HTML. `decode.js` reads it.
 */
const letters = '!#%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';

/** Bytes as letters, filled up with zeros to a multiple of four: whoever decodes must know how many there were. */
export function base85(bytes: Uint8Array): string {
  const filled = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  filled.set(bytes);
  const words = new DataView(filled.buffer);
  const text = Buffer.alloc((filled.length / 4) * 5);
  for (let word = 0; word < filled.length / 4; word += 1) {
    let value = words.getUint32(word * 4);
    for (let letter = 4; letter >= 0; letter -= 1) {
      text[word * 5 + letter] = letters.charCodeAt(value % 85);
      value = Math.floor(value / 85);
    }
  }
  return text.toString('latin1');
}
