import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Bundle } from './bundle.ts';

const types: Record<string, string> = {
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
};

/** Puts everything into the page: style sheet, fonts and pictures as they are, the script packed behind all slides. */
export function packPage({ html, script, style, assets }: Bundle, unpack: string): string {
  const data = (name: string): string => {
    const content = assets.get(name);
    const type = types[name.split('.').at(-1) ?? ''];
    if (!content || !type) throw new Error(`The page asks for ${name}, which is not in the build or of no known kind.`);
    return `data:${type};base64,${Buffer.from(content).toString('base64')}`;
  };
  const sheet = withoutPrintFonts(style)
    .replace(/url\(["']?\.\/([^"')]+)["']?\)/g, (_, name: string) => `url(${data(name)})`)
    .replaceAll('</style', '<\\/style');
  const packed = gzipSync(script.trim(), { level: 9 }).toString('base64');
  const page = html
    .replace(/\s*<link rel="preload"[^>]*>/g, '')
    .replace(/<script type="module"[^>]*src="[^"]*"[^>]*><\/script>\s*/, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${sheet}</style>`)
    .replace(/"\.\/assets\/([^"]+)"/g, (_, name: string) => `"${data(name)}"`)
    .replace(/(http-equiv="Content-Security-Policy" content=")([^"]*)"/, (_, start: string, policy: string) =>
      `${start}${policyFor(policy, [script.trim(), unpack])}"`)
    .replace(/<\/body>/, () => `<script type="text/plain" id="packed-script">${packed}</script>\n<script>${unpack}</script>\n</body>`);
  if (!page.includes('<style>') || /<script[^>]* src=/.test(page)) throw new Error('The built page has another form than is known here.');
  return page;
}

/** Who prints from the one file does without the fonts of fixed weight, which only a PDF needs: they are a tenth of it. */
function withoutPrintFonts(style: string): string {
  return style.replace(/@font-face\s*\{[^}]*\}/g, (face) => (/font-family:\s*["']?IBM Plex Sans["']?\s*[;}]/.test(face) ? '' : face));
}

/** In a file "self" means nothing: scripts are known by their hash, and the speaker view shows the file itself. */
function policyFor(policy: string, scripts: string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return policy
    .replaceAll('&#39;', "'")
    .replace('script-src ', `script-src ${hashes.join(' ')} `)
    .replace(`frame-src 'self'`, `frame-src 'self' file:`);
}
