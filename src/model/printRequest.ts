/** What to print, and how: said in the address of the page, `?print&route=short&notes=below`. */
export interface PrintRequest {
  /** A page for each step of a slide, instead of one that shows its last state. */
  steps: boolean;
  /** Id of the route whose slides are printed; all slides without it. */
  route?: string;
  /** Which slides: `3-9, 12, templates, routing/converters`. */
  slides?: string;
  theme: 'light' | 'dark';
  notes: 'none' | 'below' | 'handout';
  /** Slides a page of a handout. */
  perPage: 1 | 2 | 3;
  /** Paper of a handout. */
  paper: 'a4' | 'letter';
}

/** Slides only, light, in their last state. */
export const plainPrint: PrintRequest = { steps: false, theme: 'light', notes: 'none', perPage: 2, paper: 'a4' };

/** The request as the parameters of an address. */
export function printQuery(request: PrintRequest): Record<string, string> {
  return {
    print: '',
    ...(request.steps ? { steps: '' } : {}),
    ...(request.route ? { route: request.route } : {}),
    ...(request.slides ? { slides: request.slides } : {}),
    theme: request.theme,
    notes: request.notes,
    ...(request.notes === 'handout' ? { per: String(request.perPage), paper: request.paper } : {}),
  };
}

/** The request in an address, or undefined when it asks for the deck itself; a value nobody knows counts as absent. */
export function readPrintQuery(query: Record<string, string>): PrintRequest | undefined {
  if (query.print === undefined) return undefined;
  return {
    steps: query.steps !== undefined,
    ...(query.route ? { route: query.route } : {}),
    ...(query.slides ? { slides: query.slides } : {}),
    theme: oneOf(query.theme, ['light', 'dark']),
    notes: oneOf(query.notes, ['none', 'below', 'handout']),
    perPage: Number(oneOf(query.per, ['2', '1', '3'])) as 1 | 2 | 3,
    paper: oneOf(query.paper, ['a4', 'letter']),
  };
}

function oneOf<const T extends string>(value: string | undefined, known: readonly [T, ...T[]]): T {
  return known.find((one) => one === value) ?? known[0];
}
