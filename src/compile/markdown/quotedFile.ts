import type { Place } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { Code } from './code.ts';
import { findRegion, regionNames } from './region.ts';

/** The lines that `<<< path#region {steps}` quotes; reports a file or region that does not exist. */
export function readQuotedFile(
  quoted: { path: string; region: string | undefined; steps: string },
  place: Place,
  languageOf: Record<string, string>,
  context: Context,
): Code | undefined {
  const path = `slides/${quoted.path}`;
  const text = context.files.texts.get(path);
  if (text === undefined) {
    const files = [...context.files.texts.keys()].filter((file) => file.startsWith('slides/examples/'));
    const guess = nearest(path, files)?.replace('slides/', '');
    context.report({
      message: `File \`${quoted.path}\` does not exist`,
      place,
      hint: guess ? `Did you mean \`${guess}\`?` : 'Paths start in slides/, such as examples/hello/app.py.',
    });
    return undefined;
  }
  const region = findRegion(text, quoted.region);
  if (!region) {
    context.report({
      message: `File \`${quoted.path}\` has no region \`${quoted.region}\``,
      place,
      hint: didYouMean(quoted.region ?? '', regionNames(text)),
    });
    return undefined;
  }
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  return {
    text: region.text,
    language: languageOf[ending] ?? 'text',
    steps: quoted.steps,
    title: titleOf(quoted.path),
    place,
  };
}

/** `examples/routing/left/app.py` is shown as `app.py`: the folders of the example and of its side go without saying. */
function titleOf(path: string): string {
  return path.replace(/^examples\/[^/]+\/[^/]+\//, '');
}
