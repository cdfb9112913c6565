import type { Place, Problem } from '../model/problem.ts';

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** Finds HTML of one slide that is opened and never closed, or closed and never opened. */
export function checkOpenTags(pieces: { raw: string; place: Place }[]): Problem[] {
  const problems: Problem[] = [];
  const open: { tag: string; place: Place }[] = [];
  for (const { raw, place } of pieces) {
    for (const found of raw.matchAll(/<(\/?)([a-zA-Z][\w-]*)\b[^>]*?(\/?)>/g)) {
      const [, closing, name = '', selfClosing] = found;
      const tag = name.toLowerCase();
      const before = raw.slice(0, found.index);
      const lines = before.split('\n').length - 1;
      const at: Place = lines === 0 ? place : { file: place.file, line: place.line + lines };
      if (VOID.has(tag) || selfClosing) continue;
      if (!closing) {
        open.push({ tag, place: at });
        continue;
      }
      const match = open.findLastIndex((element) => element.tag === tag);
      if (match < 0) {
        problems.push({ message: `\`</${tag}>\` closes nothing`, place: at, hint: `Remove it, or open <${tag}> before.` });
      } else {
        problems.push(...open.splice(match).slice(1).map(neverClosed));
      }
    }
  }
  return [...problems, ...open.map(neverClosed)];
}

function neverClosed({ tag, place }: { tag: string; place: Place }): Problem {
  return { message: `HTML \`<${tag}>\` is opened here and never closed`, place, hint: `Close it with </${tag}> on the same slide.` };
}
