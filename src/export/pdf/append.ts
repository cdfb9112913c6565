import type { PdfFile } from './objects.ts';

/**
 * Adds objects to the end of a PDF, or newer versions of ones it has, with a table of their own: what is there stays as it
 * is, so the time this takes does not depend on the size of the file.
 */
export function appendObjects(file: PdfFile, objects: Map<number, string>): Uint8Array {
  const encoder = new TextEncoder();
  const size = Math.max(file.positions.length, ...[...objects.keys()].map((number) => number + 1));
  let position = file.bytes.length + 1;
  const rows: string[] = [];
  const bodies: string[] = [];
  for (const [number, text] of [...objects].sort(([a], [b]) => a - b)) {
    const body = `${number} 0 obj\n${text}\nendobj\n`;
    rows.push(`${number} 1\n${String(position).padStart(10, '0')} 00000 n \n`);
    bodies.push(body);
    position += encoder.encode(body).length;
  }
  const trailer = file.trailer.replace(/\/Size \d+/, `/Size ${size}`).replace(/>>$/, `\n/Prev ${file.tableAt}>>`);
  const tail = encoder.encode(`\n${bodies.join('')}xref\n${rows.join('')}trailer\n${trailer}\nstartxref\n${position}\n%%EOF\n`);
  const whole = new Uint8Array(file.bytes.length + tail.length);
  whole.set(file.bytes);
  whole.set(tail, file.bytes.length);
  return whole;
}
