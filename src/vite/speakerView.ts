import { parseAst, type Plugin } from 'vite';

const NOTES = /reveal\.js\/dist\/plugin\/notes\.mjs(?:\?|$)/;

/**
 * reveal.js's speaker view brings marked along, for notes that are still Markdown. Ours are HTML when the deck is built, so
 * that part, 40 KB of the page, is taken out; should reveal.js move it elsewhere, the build says so.
 */
export function speakerViewWithoutMarked(): Plugin {
  return {
    name: 'deck:speaker-view',
    transform: {
      filter: { id: NOTES },
      handler(code) {
        const region = /\/\/#region node_modules\/marked\/[\s\S]*?\/\/#endregion\n/;
        const marked = /\bt\.marked = ([\w$]+),/.exec(code)?.[1];
        if (!region.test(code) || !marked) {
          throw new Error('The speaker view of this version of reveal.js is built in another way: see src/vite/speakerView.ts');
        }
        return { code: code.replace(region, '').replace(`t.marked = ${marked},`, ''), map: null };
      },
    },
  };
}

/** The script inside the speaker view's window, which the policy of the page must name. */
export function speakerScript(notesPlugin: string): string {
  const literal = /document\.write\(("(?:[^"\\]|\\[\s\S])*")\)/.exec(notesPlugin)?.[1];
  if (!literal) throw new Error('The speaker view of this version of reveal.js is written in another way: see src/vite/speakerView.ts');
  const statement = parseAst(literal).body[0];
  const html = statement?.type === 'ExpressionStatement' && statement.expression.type === 'Literal' ? String(statement.expression.value) : '';
  return /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
}
