import { separateKeys } from '../separateKeys.ts';
import { keptWhileOpen } from '../store.ts';
import { type Answer, verdict } from './verdict.ts';

const KEY = 'deck:weights';

/** Adds up the weights that the reader gives to the questions, says which side they speak for and why, and remembers them. */
export function bringFormsToLife(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.decide')) {
    bringToLife(form, [...form.querySelectorAll('.score .side-name')].map((name) => name.textContent ?? ''));
  }
}

function bringToLife(form: HTMLFormElement, sides: string[]): void {
  const questions = [...form.querySelectorAll<HTMLElement>('.question')];
  const outputs = [...form.querySelectorAll('.score output')];
  const reasons = form.querySelector('.reasons');
  const invitation = reasons?.textContent ?? '';
  const remembered = JSON.parse(keptWhileOpen.get(KEY) ?? '{}') as Record<string, string>;
  for (const [name, weight] of Object.entries(remembered)) {
    const input = form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"][value="${CSS.escape(weight)}"]`);
    if (input) input.checked = true;
  }
  const update = (): void => {
    const weights = new FormData(form);
    const answers = questions.map((question, index): Answer => ({
      side: Number(question.dataset.side) - 1,
      weight: Number(weights.get(`weight-${index}`) ?? 0),
      because: question.dataset.because ?? '',
    }));
    const { sums, sentence } = verdict(answers, sides);
    for (const [index, output] of outputs.entries()) output.textContent = String(sums[index] ?? 0);
    if (reasons) reasons.textContent = sentence ?? invitation;
    keptWhileOpen.set(KEY, JSON.stringify(Object.fromEntries(weights)));
  };
  form.addEventListener('change', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  // Arrow keys choose a weight here, and must not leave the slide.
  separateKeys(form);
  update();
}
