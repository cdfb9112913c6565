import type { Side } from '../../model/deck.ts';
import type { Example } from '../../model/example.ts';
import type { Place } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import type { Code } from '../markdown/code.ts';
import { languageOf } from '../markdown/highlight.ts';
import { findRegion, regionNames, withoutRegionMarks } from '../markdown/region.ts';
import { didYouMean } from '../nearest.ts';

/** A part of a file of an example as a pane shows it first. */
export interface ShownFile {
  path: string;
  region: string | undefined;
  /** Line on which it starts in the file as it runs, without the marks of regions. */
  from: number;
  code: Code;
}

/** Reads `path` or `path#region` below a side's folder; reports a file or a region that does not exist. */
export function shownFile(quoted: string, example: Example, side: Side, place: Place, context: Context): ShownFile | undefined {
  const [path = '', region] = quoted.split('#');
  const files = Object.keys(example.apps[side.id] ?? {});
  const text = context.files.texts.get(`slides/examples/${example.name}/${side.id}/${path}`);
  if (text === undefined) {
    context.report({ message: `${side.name} has no file \`${path}\` in \`${example.name}\``, place, hint: didYouMean(path, files) });
    return undefined;
  }
  const found = findRegion(text, region);
  if (!found) {
    context.report({ message: `File \`${path}\` has no region \`${region}\``, place, hint: didYouMean(region ?? '', regionNames(text)) });
    return undefined;
  }
  const upToHere = text.split('\n').slice(0, found.line).join('\n');
  const language = languageOf[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text';
  return {
    path,
    region,
    from: region === undefined ? 1 : withoutRegionMarks(upToHere).split('\n').length,
    code: { text: found.text, language, steps: '', title: path, place },
  };
}

/** The file a side shows when the author names none. */
export function firstFile(example: Example, side: string, hide: string[]): string | undefined {
  const hidden = new Set([...example.hidden, ...hide]);
  return Object.keys(example.apps[side] ?? {}).find((path) => !hidden.has(path));
}
