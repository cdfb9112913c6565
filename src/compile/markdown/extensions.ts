import type { TokenizerExtension } from 'marked';

/** `::: steps` … `:::`: each item of its lists, or each of its blocks, is a fragment. */
export const steps: TokenizerExtension = {
  name: 'steps',
  level: 'block',
  start: (source) => /^:::[ \t]*steps/m.exec(source)?.index,
  tokenizer(source) {
    const found = /^:::[ \t]*steps[ \t]*\n([\s\S]*?)(?:\n:::[ \t]*(?:\n+|$)|$)/.exec(source);
    if (!found) return undefined;
    return { type: 'steps', raw: found[0], startsAt: 1, tokens: this.lexer.blockTokens(`${found[1] ?? ''}\n`, []) };
  },
};

/** `<<< examples/routing/left/app.py#reports {2|4}`: a file of an example, or a region of it, as code. */
export const quotedFile: TokenizerExtension = {
  name: 'quotedFile',
  level: 'block',
  start: (source) => /^<<<[ \t]/m.exec(source)?.index,
  tokenizer(source) {
    const found = /^<<<[ \t]+([^\s#{]+)(?:#([^\s{]*))?(?:[ \t]+\{([^}\n]*)\})?[ \t]*(?:\n+|$)/.exec(source);
    if (!found) return undefined;
    return { type: 'quotedFile', raw: found[0], path: found[1], region: found[2], steps: found[3] ?? '' };
  },
};

/** `[^source]`: the number of a cited source. */
export const citation: TokenizerExtension = {
  name: 'citation',
  level: 'inline',
  start: (source) => source.indexOf('[^'),
  tokenizer(source) {
    const found = /^\[\^([^\]\s]+)\]/.exec(source);
    return found ? { type: 'citation', raw: found[0], id: found[1] } : undefined;
  },
};
