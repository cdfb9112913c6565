/** Callouts that GitHub knows, and so do we. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'];

export interface Callout {
  kind: string;
  title: string;
  body: string;
}

/** Reads a rendered quotation that starts with `[!NOTE]`; anything else is no callout. */
export function readCallout(html: string): Callout | undefined {
  const found = /^(<p[^>]*>)\[!(\w+)\]\s*/.exec(html);
  if (!found) return undefined;
  const kind = (found[2] ?? '').toLowerCase();
  const rest = html.slice(found[0].length);
  const body = rest.startsWith('</p>') ? rest.slice('</p>'.length) : `${found[1]}${rest}`;
  return { kind, title: kind.charAt(0).toUpperCase() + kind.slice(1), body };
}
