import { z } from 'zod';
import { attributes, escapeHtml } from '../html.ts';
import { didYouMean } from '../nearest.ts';
import { readYaml } from '../yaml.ts';
import type { FenceKind } from './fence.ts';

const schema = z.array(
  z.strictObject({ question: z.string(), side: z.string(), because: z.string(), slide: z.string() }),
);

const WEIGHTS = ['no matter', 'a little', 'much', 'decides'];

/**
 * The team's own weights: each question speaks for one side and is weighed from 0 to 3 by whoever reads. The browser
 * adds the weights up side by side; without a script the questions, their sides and reasons can be read.
 */
export const decide: FenceKind = (fence, context) => {
  const { value, problems, placeOf } = readYaml(schema, fence.text, fence.place.file, fence.place.line + 1);
  for (const problem of problems) context.report(problem);
  if (!value) return '<div class="problem" role="alert">These questions cannot be read.</div>';

  const rows = value.map((question, index) => {
    const side = context.sides.findIndex(({ id }) => id === question.side);
    if (side < 0) {
      const known = context.sides.map(({ id }) => id);
      context.report({
        message: `Unknown side \`${question.side}\``,
        place: placeOf([index, 'side']),
        hint: didYouMean(question.side, known),
      });
    }
    context.linkTo(question.slide, placeOf([index, 'slide']));
    const name = `weight-${index}`;
    const choices = WEIGHTS.map((label, weight) => {
      const input = attributes({ type: 'radio', name, value: weight, checked: weight === 0 || undefined });
      return `<label><input${input}><span>${label}</span></label>`;
    });
    const row = attributes({ class: 'question', 'data-side': side + 1, 'data-because': question.because });
    return `<fieldset${row}>
<legend><a${attributes({ href: `#/${question.slide}` })}>${escapeHtml(question.question)}</a></legend>
<div class="weights">${choices.join('')}</div>
<p class="because"><span class="side-name">${escapeHtml(context.sides[side]?.name ?? question.side)}</span> ${escapeHtml(question.because)}</p>
</fieldset>`;
  });
  const scores = context.sides.map(
    (side, index) => `<span class="score" data-side="${index + 1}"><span class="side-name">${escapeHtml(side.name)}</span> <output>0</output></span>`,
  );
  return `<form class="decide" data-line="${fence.place.line}">
<div class="questions">
${rows.join('\n')}
</div>
<div class="verdict" role="status"><p class="scores">${scores.join(' ')}</p><p class="reasons">Weigh the questions that matter to you; the sum and its reasons appear here.</p></div>
</form>
`;
};
