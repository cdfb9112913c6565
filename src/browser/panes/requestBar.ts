import type { Step } from '../../model/ask.ts';
import { element } from '../element.ts';
import { changed, type Changes, lineOf } from './changes.ts';
import { RUN_KEYS } from './keys.ts';
import { requestDetails } from './requestDetails.ts';

/** The request on top of a pane: one for both sides, in two fields where it differs between them. */
export interface RequestBar {
  /** Puts a request in; a side that is not asked has no step. */
  show(steps: (Step | undefined)[]): void;
  /** What shall be asked, with everything that was changed. */
  steps(): (Step | undefined)[];
  /** Milliseconds a run may take. */
  limit(): number;
  running(is: boolean): void;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** Builds the bar in place of the line that the page came with. */
export function requestBar(place: HTMLElement, sides: string[], onRun: () => void, onStop: () => void): RequestBar {
  const method = element('select', { class: 'pane-method', 'aria-label': 'Method' }, ...METHODS.map((name) => element('option', {}, name)));
  const prompt = element('span', { class: 'pane-prompt', 'aria-hidden': 'true' }, '$');
  const lines = sides.map(() => element('input', { class: 'pane-path', type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' }));
  const details = requestDetails();
  const run = element('button', { type: 'submit', class: 'pane-run', title: RUN_KEYS }, 'Run');
  const form = element('form', { class: 'pane-request', 'aria-label': 'Request' }, method, prompt, ...lines, details.button, run);
  place.replaceWith(form);
  form.after(details.panel);

  let prepared: (Step | undefined)[] = [];
  let isRunning = false;
  /** What was typed for each side; the last field stands for both when they are asked the same. */
  const isShared = (): boolean => new Set(prepared.map((step) => (step ? lineOf(step) : undefined))).size === 1;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isRunning && event.submitter === run) onStop();
    else onRun();
  });

  return {
    show(steps) {
      prepared = steps;
      const first = steps.find((step) => step !== undefined);
      const isCommand = first?.type === 'command';
      method.hidden = isCommand;
      prompt.hidden = !isCommand;
      form.classList.toggle('is-command', isCommand);
      if (first?.type === 'request') method.value = first.method;
      for (const [index, field] of lines.entries()) {
        const step = steps[index];
        field.value = step ? lineOf(step) : '';
        field.disabled = !step;
        field.placeholder = step ? '' : `not asked of ${sides[index] ?? ''}`;
        field.hidden = isShared() && index > 0;
        const what = isCommand ? 'Command' : 'Path';
        field.setAttribute('aria-label', isShared() ? what : `${what} for ${sides[index] ?? ''}`);
        if (isShared()) delete field.dataset.side;
        else field.dataset.side = String(index + 1);
      }
      details.show(first);
    },
    steps() {
      return prepared.map((step, index) => {
        if (!step) return undefined;
        const changes: Changes = { ...details.changes() };
        const typed = lines[isShared() ? 0 : index]?.value ?? '';
        if (typed !== lineOf(step)) changes.line = typed;
        if (step.type === 'request' && method.value !== step.method) changes.method = method.value;
        return changed(step, changes);
      });
    },
    limit: details.limit,
    running(is) {
      isRunning = is;
      run.textContent = is ? 'Stop' : 'Run';
    },
  };
}
