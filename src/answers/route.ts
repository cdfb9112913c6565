import type { Match, RouteRow } from '../model/ask.ts';
import { escape, tag } from './markup.ts';

/** What became of the path, above the whole route table with the matched line marked. */
export function routeHtml(match: Match | null, routes: RouteRow[]): string {
  const said = match ? (match.found ? foundHtml(match) : tag('p', {}, escape(match.why))) : '';
  if (routes.length === 0) return said;
  const rows = routes.map((route) => {
    const isMatched = match?.found && match.pattern === route.pattern && match.view === route.view;
    const methods = route.methods.length > 0 ? tag('small', {}, ` ${escape(route.methods.join(', '))}`) : '';
    const pattern = route.pattern === '' ? tag('small', {}, 'empty') : tag('code', {}, breakable(route.pattern));
    const cells = tag('td', {}, pattern + methods) + tag('td', {}, tag('code', {}, breakable(route.view)));
    return tag('tr', isMatched ? { class: 'matched', 'aria-current': 'true' } : {}, cells);
  });
  const head = '<thead><tr><th scope="col">Pattern</th><th scope="col">View</th></tr></thead>';
  return said + tag('table', { class: 'pane-routes' }, head + tag('tbody', {}, rows.join('')));
}

function foundHtml(match: Extract<Match, { found: true }>): string {
  const args = [...match.args.map((value, index) => [`argument ${index + 1}`, value]), ...Object.entries(match.kwargs)];
  const pairs: [string, string][] = [['pattern', match.pattern], ['view', match.view], ...(match.name ? [['name', match.name] as [string, string]] : [])];
  const rows = [...pairs, ...args].map(([name = '', value = '']) => tag('dt', {}, escape(name)) + tag('dd', {}, tag('code', {}, escape(value))));
  return tag('dl', { class: 'pane-match' }, rows.join(''));
}

/** Escaped, with places where a narrow column may break the line. */
function breakable(name: string): string {
  return escape(name).replace(/[./]/g, '$&<wbr>');
}
