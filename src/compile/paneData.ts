import { stylesOf } from '../answers/page.ts';
import type { Example } from '../model/example.ts';
import type { PaneData } from '../model/paneData.ts';
import { highlightLines, languageOf } from './markdown/highlight.ts';

/** What the browser is given of an example: all of it, its files highlighted, so that no highlighter is loaded to read them, and the style sheets its pages name. */
export function paneData(example: Example, sheets: Map<string, string>): PaneData {
  const highlight = (path: string, text: string): string =>
    highlightLines(text.replace(/\n+$/, ''), languageOf[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text').join('\n');
  const code = Object.entries(example.apps).map(([side, files]) => [
    side,
    Object.fromEntries(Object.entries(files).filter(([path]) => !example.hidden.includes(path)).map(([path, text]) => [path, highlight(path, text)])),
  ]);
  const pages = Object.values(example.answers).flatMap((answers) => Object.values(answers)).filter((answer) => answer.type === 'response');
  const named = new Set(pages.flatMap(stylesOf));
  return { example, code: Object.fromEntries(code) as PaneData['code'], styles: Object.fromEntries([...sheets].filter(([address]) => named.has(address))) };
}
