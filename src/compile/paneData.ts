import type { Example } from '../model/example.ts';
import type { PaneData } from '../model/paneData.ts';
import { highlightLines, languageOf } from './markdown/highlight.ts';

/** What the browser is given of an example: all of it, and its files highlighted, so that no highlighter is loaded to read them. */
export function paneData(example: Example): PaneData {
  const highlight = (path: string, text: string): string =>
    highlightLines(text.replace(/\n+$/, ''), languageOf[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text').join('\n');
  const code = Object.entries(example.apps).map(([side, files]) => [
    side,
    Object.fromEntries(Object.entries(files).filter(([path]) => !example.hidden.includes(path)).map(([path, text]) => [path, highlight(path, text)])),
  ]);
  return { example, code: Object.fromEntries(code) as PaneData['code'] };
}
