import { header } from '../../answers/content.ts';
import { statusHtml } from '../../answers/status.ts';
import { type View, viewsOf } from '../../answers/views.ts';
import type { Answer } from '../../model/ask.ts';
import { element } from '../element.ts';
import { pageFrame } from './frame.ts';
import { type FrameRequest, redirectLabel } from './next.ts';
import { tabList } from './tabs.ts';

/** What one side answered, in as many views as it has something to show. */
export interface AnswerView {
  show(answer: Answer | undefined, other: Answer | undefined): void;
  /** Says why there is no answer, in its place. */
  say(text: string): void;
  /** Shows the view that was chosen, if this answer has it. */
  choose(view: View['id']): void;
  /** Greys what is shown while the next answer is on its way. */
  waiting(is: boolean): void;
}

export interface AnswerViewOptions {
  name: string;
  side: HTMLElement;
  /** Style sheets that recorded pages name. */
  styles: Record<string, string>;
  onChoose(view: View['id']): void;
  onFollow(wanted: FrameRequest): void;
  onFrame(file: string, line: number): void;
}

export function answerView({ name, side, styles, onChoose, onFollow, onFrame }: AnswerViewOptions): AnswerView {
  const status = part(side, '.pane-status');
  const panel = part(side, '.pane-answer');
  const tabs = tabList(`Views of the answer of ${name}`, panel, (id) => onChoose(id as View['id']));
  part(side, '.pane-views').replaceChildren(tabs.element);
  let shown: Answer | undefined;
  let views: View[] = [];
  let chosen = side.closest<HTMLElement>('.pane')?.dataset.startsWith as View['id'] | undefined;
  let framed: Answer | undefined;
  let isNew = true;

  panel.addEventListener('click', ({ target }) => {
    const frame = target instanceof Element ? target.closest<HTMLElement>('.pane-frame') : null;
    if (frame) onFrame(frame.dataset.file ?? '', Number(frame.dataset.line));
  });

  function draw(): void {
    // An error is what one must see first, whatever was looked at before, until another view is chosen.
    const error = isNew ? views.find(({ id }) => id === 'error') : undefined;
    const current = error ?? views.find(({ id }) => id === chosen) ?? views[0];
    tabs.show(views.map(({ id, label, differs }) => ({
      id, label, ...(differs ? { mark: 'differs', title: 'Differs from the other side' } : {}),
    })), current?.id ?? '');
    if (current?.id === 'page' && shown?.type === 'response') {
      if (framed === shown && panel.querySelector('iframe')) return;
      framed = shown;
      panel.replaceChildren(pageFrame(shown, styles, `Page of ${name}`, { request: onFollow, leave: () => panel.focus() }));
    } else {
      framed = undefined;
      panel.innerHTML = current?.html ?? '';
    }
  }
  return {
    show(answer, other) {
      if (!answer) return;
      if (answer !== shown) isNew = true;
      shown = answer;
      views = viewsOf(answer, other);
      status.innerHTML = statusHtml(answer, other);
      const next = answer.type === 'response' && answer.status >= 300 && answer.status < 400 ? header(answer, 'location') : '';
      if (next) {
        const follow = element('button', { type: 'button', class: 'pane-follow' }, `Follow to ${redirectLabel(next)}`);
        follow.addEventListener('click', () => onFollow({ method: 'GET', address: next }));
        status.querySelector('.pane-time')?.before(follow);
      }
      side.classList.remove('is-waiting');
      draw();
    },
    say(text) {
      shown = undefined;
      views = [];
      status.replaceChildren();
      tabs.show([], '');
      panel.replaceChildren(element('p', {}, text));
      side.classList.remove('is-waiting');
    },
    choose(view) {
      // Whoever goes back to the first view wants the first one of the next answer, too, whatever that is.
      chosen = view === views[0]?.id ? undefined : view;
      isNew = false;
      draw();
    },
    waiting: (is) => void side.classList.toggle('is-waiting', is),
  };
}

function part(side: HTMLElement, selector: string): HTMLElement {
  const found = side.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`A pane has no ${selector}`);
  return found;
}
