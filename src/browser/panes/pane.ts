import { examples } from 'virtual:examples';
import type { View } from '../../answers/views.ts';
import type { Answer } from '../../model/ask.ts';
import { element } from '../element.ts';
import { separateKeys } from '../separateKeys.ts';
import { answerView } from './answerView.ts';
import { runOnKeys } from './keys.ts';
import { type FrameRequest, followed, preparedQuestion, type Question } from './next.ts';
import { pythonNote } from './pythonNote.ts';
import { runPython, startPython } from './python.ts';
import { requestBar } from './requestBar.ts';
import { type Outcome, outcomeLine, whyNoAnswer } from './says.ts';
import { source } from './source.ts';

/** One side of a pane, while it lives. */
interface LiveSide {
  id: string;
  name: string;
  source: ReturnType<typeof source>;
  view: ReturnType<typeof answerView>;
  /** What stands in the request bar for it. */
  question: Question | undefined;
  /** What its shown answer answered. */
  asked: Question | undefined;
  answer: Answer | undefined;
}

/** Makes an instrument of a pane that came as text: request bar, files to edit, and a Python that answers. */
export async function bringToLife(section: HTMLElement): Promise<void> {
  const load = examples[section.dataset.example ?? ''];
  const place = section.querySelector<HTMLElement>('.pane-request');
  if (!load || !place || section.dataset.state) return;
  section.dataset.state = 'recorded';
  const { example, code, styles } = (await load()).data;
  const offers = (section.dataset.offers ?? '').split(' ');
  const hidden = new Set([...example.hidden, ...(section.dataset.hide ?? '').split(' ')]);

  const sides = [...section.querySelectorAll<HTMLElement>('.pane-side')].map((box): LiveSide => {
    const id = box.dataset.id ?? '';
    const name = box.getAttribute('aria-label') ?? id;
    const side: LiveSide = {
      id, name, question: undefined, asked: undefined, answer: undefined,
      source: source({
        name,
        files: example.apps[id] ?? {},
        code: Object.fromEntries(Object.entries(code[id] ?? {}).filter(([path]) => !hidden.has(path) || path === box.dataset.file)),
        shown: { file: box.dataset.file ?? '', from: Number(box.dataset.from ?? 1) },
        head: child(box, '.pane-head'),
        panel: child(box, '.pane-source'),
      }),
      view: answerView({
        name,
        side: box,
        styles,
        onChoose: (view) => choose(view),
        onFollow: (wanted) => follow(side, wanted),
        onFrame: (file, line) => side.source.open(file, line),
      }),
    };
    return side;
  });

  const bar = requestBar(place, sides.map(({ name }) => name), () => void run(), () => running?.abort());
  const note = pythonNote(section);
  const chips = offers.map((name) => {
    const title = example.requests.find((request) => request.name === name)?.title ?? name;
    const chip = element('button', { type: 'button', 'aria-pressed': 'false' }, title);
    chip.addEventListener('click', () => {
      prepare(name);
      if (note.isReady()) void run();
    });
    return { name, chip };
  });
  child(section, '.pane-prepared').replaceChildren(...(chips.length > 1 ? chips.map(({ chip }) => chip) : []));
  let running: AbortController | undefined;

  /** Puts a prepared request into the bar, with the answers it gave when they were recorded. */
  function prepare(name: string): void {
    for (const chip of chips) chip.chip.setAttribute('aria-pressed', String(chip.name === name));
    for (const side of sides) {
      side.question = preparedQuestion(example, name, side.id);
      side.asked = side.question;
      side.answer = example.answers[name]?.[side.id];
      if (!side.question) side.view.say(`This is not asked of ${side.name}.`);
      else if (!side.answer) side.view.say('No answer is recorded here yet; run it to see one.');
    }
    bar.show(sides.map(({ question }) => question?.step));
    draw();
  }

  function draw(): void {
    for (const side of sides) {
      // Answers to different questions are not compared.
      const other = sides.find((one) => one !== side && one.question && side.question);
      side.view.show(side.answer, other?.answer);
      side.source.mark(side.answer?.error?.frames.at(-1));
    }
  }

  function choose(view: View['id']): void {
    for (const side of sides) side.view.choose(view);
  }

  /** A link or a form in a shown page: the next request, in the state that the shown one left behind. */
  function follow(from: LiveSide, wanted: FrameRequest): void {
    const last = from.asked?.step;
    if (last?.type !== 'request') return;
    const next = followed(last, wanted);
    if (!next) return note.say('This link leads out of the application; a pane does not follow it.');
    const isSame = (side: LiveSide): boolean => side === from || (side.asked?.step.type === 'request' && side.asked.step.path === last.path && side.asked.step.method === last.method);
    for (const side of sides) {
      if (side.asked && isSame(side)) side.question = { before: [...side.asked.before, side.asked.step], step: next };
      else side.question = undefined;
    }
    for (const { chip } of chips) chip.setAttribute('aria-pressed', 'false');
    bar.show(sides.map(({ question }) => question?.step));
    void run();
  }

  /** Asks every side, one after the other: there is one Python. A run that is going on gives way. */
  async function run(): Promise<void> {
    if (note.isOff()) return note.say('This copy of the deck has no Python to run it; what is shown was recorded.');
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const limit = bar.limit();
    const steps = bar.steps();
    section.dataset.state = 'running';
    bar.running(true);
    note.running();
    const asked = sides.filter(({ question }) => question);
    for (const side of asked) side.view.waiting(true);
    const outcomes: { name: string; outcome: Outcome }[] = [];
    for (const side of asked) {
      const step = steps[sides.indexOf(side)];
      if (!step || !side.question) continue;
      const { before } = side.question;
      const outcome = await runPython({ side: side.id, files: side.source.files(), before, step }, { limit, signal: mine.signal });
      // A later run has taken over the pane.
      if (running !== mine) return;
      outcomes.push({ name: side.name, outcome });
      side.asked = { before, step };
      side.answer = outcome.type === 'answer' ? outcome.answer : undefined;
      if (outcome.type !== 'answer') side.view.say(whyNoAnswer(outcome, limit));
      draw();
    }
    running = undefined;
    section.dataset.state = 'answered';
    bar.running(false);
    note.say(outcomeLine(outcomes));
  }

  runOnKeys(section, () => void run());
  separateKeys(section);
  section.addEventListener('pane:run', () => void run());
  prepare(section.dataset.request ?? offers[0] ?? '');
  if (waitsToBeAsked()) note.say('Recorded answers. Run starts Python in this page, after a download.');
  else startPython();
}

/** Whoever reads on a phone, or pays for every byte, gets Python when they run something, and not before. */
function waitsToBeAsked(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return document.documentElement.classList.contains('read') || (connection?.saveData ?? false);
}

function child(parent: HTMLElement, selector: string): HTMLElement {
  const found = parent.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`A pane has no ${selector}`);
  return found;
}
