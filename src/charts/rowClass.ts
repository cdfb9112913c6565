/**
 * The colour of a row: a side of the deck keeps its colour, what a slide is about is lit, and what it is not about is
 * grey, so that one look finds the point.
 */
export function rowClass(label: string, sides: readonly string[], highlight: readonly string[]): string {
  if (highlight.length > 0 && !highlight.includes(label)) return 'grey';
  const side = sides.indexOf(label);
  if (side >= 0) return `side-${side + 1}`;
  return highlight.length > 0 ? 'lit' : 'plain';
}
