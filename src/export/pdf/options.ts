import type { PrintRequest } from '../../model/printRequest.ts';
import { choice, text, type Typed } from '../options.ts';

export const help = `The deck as a PDF, read back and checked before it is written.

  npm run pdf -- [options]

  --out FILE        where it goes (deck.pdf)
  --steps           a page for each step of a slide, instead of its last state only
  --route NAME      the slides of a route
  --slides LIST     some slides: 3-9, 12, templates, routing/converters
  --theme NAME      light or dark (light)
  --notes NAME      none; below: under each slide; handout: beside small slides, for paper (none)
  --per-page N      slides on a page of a handout: 1, 2 or 3 (2)
  --paper NAME      paper of a handout: a4 or letter (a4)
  --deck PATH       folder of a built deck, or address of a running one (dist)
  --browser PATH    the browser to print with (else CHROME_PATH, or one that is found)
`;

export const options = {
  out: { type: 'string' },
  steps: { type: 'boolean' },
  route: { type: 'string' },
  slides: { type: 'string' },
  theme: { type: 'string' },
  notes: { type: 'string' },
  'per-page': { type: 'string' },
  paper: { type: 'string' },
  deck: { type: 'string' },
  browser: { type: 'string' },
} as const;

export function requestOf(typed: Typed): PrintRequest {
  const route = text(typed, 'route');
  const slides = text(typed, 'slides');
  return {
    steps: typed.steps === true,
    ...(route ? { route } : {}),
    ...(slides ? { slides } : {}),
    theme: choice(typed, 'theme', ['light', 'dark']),
    notes: choice(typed, 'notes', ['none', 'below', 'handout']),
    perPage: Number(choice(typed, 'per-page', ['2', '1', '3'])) as PrintRequest['perPage'],
    paper: choice(typed, 'paper', ['a4', 'letter']),
  };
}
