import type { Tokens } from 'marked';
import type { Place } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import type { Fence } from '../fences/fence.ts';
import { fences } from '../fences/fences.ts';
import { didYouMean } from '../nearest.ts';
import { codeFigure, isLanguage } from './code.ts';
import { languages } from './highlight.ts';

/** A block between fence marks: one of the kinds of the total map, or code in a language that we highlight. */
export function fencedBlock(token: Tokens.Code, place: Place, slide: Fence['slide'], context: Context): string {
  const [, kind = '', info = ''] = /^\s*([^\s{]*)\s*(.*)$/.exec(token.lang ?? '') ?? [];
  const draw = Object.hasOwn(fences, kind) ? fences[kind] : undefined;
  if (draw) return draw({ info, text: token.text, place, slide }, context);
  let language = kind === '' ? 'text' : kind;
  if (!isLanguage(language)) {
    const known = [...Object.keys(fences), ...languages];
    context.report({ message: `Unknown kind of fence \`${kind}\``, place, hint: didYouMean(kind, known) });
    language = 'text';
  }
  const found = /^(?:\{([^}]*)\})?\s*(?:title=(?:"([^"]*)"|(\S+)))?\s*$/.exec(info);
  if (!found) {
    context.report({
      message: `\`${info}\` behind \`${kind}\` is not understood`,
      place,
      hint: `Write the lines to light and a title, such as \`\`\`${kind || 'text'} {1|3-5|all} title="app.py"`,
    });
  }
  const [, steps = '', quoted, bare] = found ?? [];
  return codeFigure({ text: token.text, language, steps, title: quoted ?? bare ?? '', place }, context);
}
