import { element } from '../element.ts';
import { RUN_KEYS } from './keys.ts';
import { onPython, type PythonState, startPython } from './python.ts';

/** The line under a pane: what Python is doing, and how the last run ended. Screen readers hear it. */
export interface PythonNote {
  /** Whether Python answers, at once or as soon as it is back from a run that was ended. */
  isReady(): boolean;
  /** Whether this copy of the deck has no Python at all. */
  isOff(): boolean;
  running(): void;
  say(text: string): void;
}

export function pythonNote(pane: HTMLElement): PythonNote {
  const text = element('span', { role: 'status' });
  const progress = element('progress', { class: 'pane-progress', max: '1', 'aria-label': 'Start of Python' });
  const retry = element('button', { type: 'button', class: 'pane-retry' }, 'Try again');
  retry.addEventListener('click', startPython);
  const tall = element('button', { type: 'button', class: 'pane-tall', 'aria-pressed': 'false' }, 'Taller answers');
  tall.addEventListener('click', () => tall.setAttribute('aria-pressed', String(pane.classList.toggle('is-tall'))));
  pane.append(element('div', { class: 'pane-note' }, text, progress, retry, tall));

  let python: PythonState = { state: 'starting' };
  let isWaiting = false;
  let wasReady = false;
  let said: string | undefined;
  function show(): void {
    const isStarting = python.state === 'starting';
    progress.hidden = !isStarting || (python.progress === undefined && !isWaiting);
    progress.value = python.progress ?? 0;
    retry.hidden = python.state !== 'failed';
    const sentence = (isWaiting && !isStarting ? 'Running …' : said) ?? sentenceOf(python, isWaiting);
    // Set only when it changes, or a screen reader hears it again with every step of the progress.
    if (text.textContent !== sentence) text.textContent = sentence;
  }
  onPython((now) => {
    python = now;
    if (now.state === 'failed' || now.state === 'off') isWaiting = wasReady = false;
    if (now.state === 'ready') wasReady = true;
    show();
  });
  show();
  return {
    isReady: () => wasReady,
    isOff: () => python.state === 'off',
    running() {
      isWaiting = true;
      said = undefined;
      show();
    },
    say(sentence) {
      isWaiting = false;
      said = sentence;
      show();
    },
  };
}

function sentenceOf({ state, message }: PythonState, isWaiting: boolean): string {
  switch (state) {
    case 'off':
      return 'These are recorded answers; this copy of the deck was made without Python.';
    case 'starting':
      return isWaiting ? 'Python is starting; then it answers.' : 'Recorded answers. Python is starting.';
    case 'ready':
      return `Recorded answers. ${RUN_KEYS} asks Python in this page.`;
    case 'failed':
      return `Recorded answers. Python did not start: ${message ?? 'it could not be loaded.'}`;
  }
}
