import { escape } from './svg.ts';

/** The numbers of a chart as rows and columns, for those who cannot or do not want to look at the drawing. */
export interface Table {
  caption: string;
  head: string[];
  rows: string[][];
}

/** The table as HTML; the first cell of a row is its heading. */
export function tableHtml({ caption, head, rows }: Table): string {
  const headings = head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${escape(cell)}</td>`).join('');
    return `<tr><th scope="row">${escape(first)}</th>${cells}</tr>`;
  });
  return `<table><caption>${escape(caption)}</caption><thead><tr>${headings}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
