import type { Step } from '../../model/ask.ts';
import { element } from '../element.ts';
import { type Changes, type ContentKind, contentOf, headersText } from './changes.ts';

/** What does not fit into the line of a request: headers, body, and how long an answer may take. */
export interface RequestDetails {
  button: HTMLElement;
  panel: HTMLElement;
  show(step: Step | undefined): void;
  changes(): Pick<Changes, 'headers' | 'content'>;
  limit(): number;
}

const KINDS: Record<ContentKind, string> = { json: 'JSON', form: 'form, a field a line: name=value', text: 'text as it is' };
const LIMITS = [1, 5, 30];
let count = 0;

export function requestDetails(): RequestDetails {
  const id = `request-details-${(count += 1)}`;
  const headers = element('textarea', { spellcheck: 'false', placeholder: 'Accept: application/json' });
  const body = element('textarea', { spellcheck: 'false' });
  const kind = element('select', {}, ...Object.entries(KINDS).map(([value, label]) => element('option', { value }, label)));
  const limit = element('select', {}, ...LIMITS.map((seconds) => element('option', { value: String(seconds) }, `${seconds} s`)));
  limit.value = '5';
  const panel = element(
    'div',
    { class: 'pane-extra', id, hidden: '', role: 'group', 'aria-label': 'Headers, body and time limit' },
    element('label', {}, 'Headers, one a line', headers),
    element('label', {}, 'Body', body),
    element('label', { class: 'pane-limit' }, 'Stop a run after ', limit),
    element('label', { class: 'pane-kind' }, 'Send the body as ', kind),
  );
  const button = element('button', { type: 'button', class: 'pane-more', 'aria-expanded': 'false', 'aria-controls': id }, 'Headers, body');
  const toggle = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => toggle(panel.hidden !== false));
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    toggle(false);
    button.focus();
  });

  /** A body that goes out with the request is said on the button, since it is not seen otherwise; of headers a mark tells. */
  function label(): void {
    button.replaceChildren(...(body.value ? [element('span', { class: 'visually-hidden' }, 'Headers, body: '), element('code', {}, body.value)] : ['Headers, body']));
    button.classList.toggle('is-filled', headers.value !== '');
  }
  for (const field of [headers, body]) field.addEventListener('input', label);

  let prepared: Step | undefined;
  return {
    button,
    panel,
    show(step) {
      prepared = step;
      const content = step ? contentOf(step) : { kind: 'text' as const, text: '' };
      headers.value = step?.type === 'request' ? headersText(step.headers) : '';
      body.value = content.text;
      kind.value = content.kind;
      button.hidden = step?.type !== 'request';
      label();
      toggle(false);
    },
    changes() {
      if (prepared?.type !== 'request') return {};
      const was = contentOf(prepared);
      const isSame = was.text === body.value && was.kind === kind.value;
      return {
        ...(headers.value === headersText(prepared.headers) ? {} : { headers: headers.value }),
        ...(isSame ? {} : { content: { kind: kind.value as ContentKind, text: body.value } }),
      };
    },
    limit: () => Number(limit.value) * 1000,
  };
}
