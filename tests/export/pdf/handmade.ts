/** A PDF of these objects, written by hand: the first has the number 1; `trailer` names the catalog and what else is known. */
export function pdfOf(objects: string[], trailer: string): Uint8Array {
  let text = '%PDF-1.4\n';
  const rows = objects.map((object, index) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const table = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}\n${trailer}>>\nstartxref\n${table}\n%%EOF`;
  return new TextEncoder().encode(text);
}
