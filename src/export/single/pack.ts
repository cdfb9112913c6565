import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { base85 } from './base85.ts';
import type { Bundle } from './bundle.ts';
import { takeLater } from './later.ts';
import { lean, leanStyle } from './lean.ts';
import { type Packed, pythonParts } from './python-parts.ts';

const types: Record<string, string> = {
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
};

/** The small scripts that run in the one file beside the deck's own. */
export interface Helpers {
  /** Reads the letters that packed bytes are written in. */
  decode: string;
  /** Takes the deck's script out of its wrapping. */
  unpack: string;
  /** Runs before Python's worker. */
  prologue: string;
}

/** Puts everything into the page: style sheet, fonts and pictures as they are, scripts and Python packed behind all slides. */
export function packPage(bundle: Bundle, { decode, unpack, prologue }: Helpers, withPython: boolean): string {
  const { script, style, files } = bundle;
  const { html, later } = takeLater(lean(bundle.html));
  const data = (name: string): string => {
    const content = files.get(name);
    const type = types[name.split('.').at(-1) ?? ''];
    if (!content || !type) throw new Error(`The page asks for ${name}, which is not in the build or of no known kind.`);
    return `data:${type};base64,${Buffer.from(content).toString('base64')}`;
  };
  const sheet = withoutPrintFonts(style)
    .replace(/url\(["']?\.\/([^"')]+)["']?\)/g, (_, name: string) => `url(${data(name)})`)
    .replaceAll('</style', '<\\/style');
  const starter = `${decode}${unpack}`;
  const parts = [
    { id: 'packed:later', bytes: Buffer.from(JSON.stringify(later)) },
    { id: 'packed:script', bytes: Buffer.from(script) },
    ...(withPython ? pythonParts(bundle, `${decode}${prologue}`) : []),
  ];
  const page = html
    .replace(/\s*<link rel="(?:module)?preload"[^>]*>/g, '')
    // Nobody passes on a link to a file.
    .replace(/<meta property="og:[^>]*>\s*|<meta name="twitter:[^>]*>\s*/g, '')
    .replace(/<script type="module"[^>]*src="[^"]*"[^>]*><\/script>\s*/, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${sheet}${leanStyle}</style>`)
    .replace(/"\.\/assets\/([^"]+)"/g, (_, name: string) => `"${data(name)}"`)
    .replace(/(http-equiv="Content-Security-Policy" content=")([^"]*)"/, (_, start: string, policy: string) =>
      `${start}${policyFor(policy, [script, starter])}"`)
    .replace(/<\/body>/, () => `${parts.map(element).join('\n')}\n<script>${starter}</script>\n</body>`);
  if (!page.includes('<style>') || /<script[^>]* src=/.test(page)) throw new Error('The built page has another form than is known here.');
  return page;
}

/** A script of no kind that a browser runs: it is neither shown nor read as HTML. */
function element({ id, bytes }: Packed): string {
  const packed = gzipSync(bytes, { level: 9 });
  return `<script type="text/plain" id="${id}" data-bytes="${bytes.length}" data-length="${packed.length}">${base85(packed)}</script>`;
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
