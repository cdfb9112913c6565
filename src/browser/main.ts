import Reveal from 'reveal.js';
import { readPrintQuery } from '../model/printRequest.ts';
import { address } from './address.ts';
import { announce } from './announce.ts';
import { codeSteps } from './codeSteps.ts';
import { decide } from './decide/decide.ts';
import { menu } from './menu/menu.ts';
import { chapterProgress } from './chapterProgress.ts';
import { keepOnlyRoute } from './route.ts';
import { search } from './search.ts';
import { speakerView } from './speakerView.ts';
import { theme } from './theme.ts';

const root = document.documentElement;

const printRequest = readPrintQuery(Object.fromEntries(new URLSearchParams(location.search)));
if (!printRequest) keepOnlyRoute();

/** Seconds that all slides take; the speaker view shows the pace from them. */
function secondsOfDeck(): number {
  return [...document.querySelectorAll<HTMLElement>('.slide')].reduce((sum, slide) => sum + Number(slide.dataset.timing ?? 0), 0);
}

if (printRequest) {
  void import('./print/print.ts').then(({ print }) => print(printRequest));
} else if (root.classList.contains('deck')) {
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
    plugins: [address(), theme(), announce(), chapterProgress(), codeSteps(), decide(), menu(), search(), speakerView()],
  });
  void deck.initialize().then(() => root.classList.add('ready'));
} else {
  root.classList.add('ready');
}

if (import.meta.hot) void import('./dev.ts');
