/**
 * Takes out of a page what nobody sees before scripts run: the states of a chart before its last one. They are most of
 * what charts weigh, and so alike that packed together they weigh nearly nothing. `unpack.js` puts them back in their order.
 */
export function takeLater(html: string): { html: string; later: string[] } {
  const later: string[] = [];
  const state = /(<div class="chart-state[ "][^>]*>)((?:(?!<\/div>)[\s\S])*)(<\/div>)(?=\s*<div class="chart-state[ "])/g;
  const without = html.replace(state, (_, start: string, content: string, end: string) => {
    later.push(content);
    return start + end;
  });
  return { html: without, later };
}
