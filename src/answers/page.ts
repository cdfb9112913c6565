import type { Response } from '../model/ask.ts';

/**
 * A page that Python returned, ready for a sandboxed frame. It comes behind a policy of its own: nothing of it is loaded from
 * anywhere, no script of it runs, no form leaves. `styles` holds sheets that a recorded page names; `ours` is our script in place
 * of its own.
 */
export function pageDocument(response: Response, styles: Record<string, string> = {}, ours?: { script: string; nonce: string }): string {
  const text = withoutRequests(dressed(response.page ?? textOf(response), styles));
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    ours ? `script-src 'nonce-${ours.nonce}'` : '',
  ].filter(Boolean).join('; ');
  const script = ours ? `<script nonce="${ours.nonce}">${ours.script}</script>` : '';
  // Rules without weight: whatever the page says of itself wins.
  const style = '<style>:where(html){color-scheme:light;background:#fff}:where(body){margin:12px;font:17px/1.45 system-ui,sans-serif}' +
    // A pane is low: headings at the browser's own sizes would leave no room for what they are above.
    // And a drawing that only a style sheet sizes would be a black box of 300 × 150.
    ':where(svg:not([width])){width:1em;height:1em}:where(img:not([src])){display:none}' +
    ':where(h1){font-size:1.3em}:where(h2){font-size:1.1em}:where(h1,h2,h3,p,ul,ol){margin-block:.35em}:where(body>:first-child){margin-top:0}</style>';
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">${style}${script}${text}`;
}

const SHEET = /<link\b(?=[^>]*\bstylesheet\b)[^>]*?\bhref="([^"]+)"[^>]*>/gi;

/** Addresses of the style sheets that a page names and did not come with. */
export function stylesOf(response: Response): string[] {
  return response.page === undefined ? [...textOf(response).matchAll(SHEET)].map(([, address = '']) => address) : [];
}

function dressed(page: string, styles: Record<string, string>): string {
  return page.replace(SHEET, (link, address: string) => (Object.hasOwn(styles, address) ? `<style>${styles[address]}</style>` : link));
}

function textOf({ body }: Response): string {
  return 'text' in body ? body.text : '';
}

/**
 * The page without what its policy would refuse anyway. Nothing rests on this but a quiet console: what is left is still behind
 * the policy and the sandbox.
 */
function withoutRequests(page: string): string {
  return page
    .replace(/<script\b[^>]*>[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<link\b[^>]*>|<meta\b[^>]*http-equiv[^>]*>/gi, '')
    .replace(/(<img\b[^>]*?\s)src=(?!["']?data:)/gi, '$1data-src=')
    .replace(/\burl\((?!["']?data:)[^)]*\)/gi, 'url()');
}
