import { createHash } from 'node:crypto';

/**
 * The policy of the built page: everything comes from our own origin, and of scripts within the page only those run whose
 * hashes are named. Pages that Python returns and the speaker view inherit it.
 */
export function contentSecurityPolicy(inlineScripts: string[]): string {
  const hashes = inlineScripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}`,
    // reveal.js, the editor and answers of frameworks set styles of their own.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    // Workers read from blobs whether their run may go on.
    `connect-src 'self' blob:`,
    `worker-src 'self' blob:`,
    `frame-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}
