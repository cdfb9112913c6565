import Reveal from 'reveal.js';
import { readPrintQuery } from '../model/printRequest.ts';
import { address } from './address.ts';
import { announce } from './announce.ts';
import { chapterProgress } from './chapterProgress.ts';
import { charts } from './charts/charts.ts';
import { codeSteps } from './codeSteps.ts';
import { bringFormsToLife } from './decide/decide.ts';
import { ends } from './ends.ts';
import { menu } from './menu/menu.ts';
import { panes } from './panes/panes.ts';
import { read } from './read.ts';
import { resume } from './resume.ts';
import { keepOnlyRoute } from './route.ts';
import { speakerView } from './speakerView.ts';
import { theme } from './theme.ts';

// The page is complete as it comes. It is then printed, presented, or read as a text.
const root = document.documentElement;
const printRequest = readPrintQuery(Object.fromEntries(new URLSearchParams(location.search)));

if (printRequest) {
  void import('./print/print.ts').then(({ print }) => print(printRequest));
} else {
  keepOnlyRoute();
  bringFormsToLife();
  const started = root.classList.contains('deck') ? present() : read();
  void started.then(() => root.classList.add('ready'));
}

async function present(): Promise<void> {
  const deck = new Reveal({
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    display: 'grid',
    navigationMode: 'linear',
    transition: 'none',
    backgroundTransition: 'none',
    slideNumber: 'c/t',
    progress: false,
    // Addresses are ours: `#/chapter/slide/step`.
    hash: false,
    respondToHashChanges: false,
    scrollActivationWidth: 0,
    hideInactiveCursor: true,
    hideCursorTime: 2000,
    // The types of reveal.js do not know this option of its speaker view.
    ...{ totalTime: secondsOfDeck() },
    plugins: [
      resume(),
      address(),
      theme(),
      announce(),
      chapterProgress(),
      codeSteps(),
      ends(),
      charts(),
      panes(),
      menu(),
      speakerView(),
      ...(import.meta.hot ? [(await import('./dev.ts')).dev()] : []),
    ],
  });
  await deck.initialize();
}

/** Seconds that all slides take; the speaker view shows the pace from them. */
function secondsOfDeck(): number {
  return [...document.querySelectorAll<HTMLElement>('.slide')].reduce((sum, slide) => sum + Number(slide.dataset.timing ?? 0), 0);
}
