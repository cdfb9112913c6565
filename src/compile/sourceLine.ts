import type { Source } from '../model/source.ts';
import { attributes, escapeHtml } from './html.ts';

/** One line that names a publication, who published it and when, with a link to it. */
export function sourceLine(source: Source): string {
  const link = `<a${attributes({ href: source.url, target: '_blank', rel: 'noopener' })}>${escapeHtml(source.title)}</a>`;
  return [link, escapeHtml(source.by), ...(source.date ? [source.date.slice(0, 4)] : [])].join(', ');
}
