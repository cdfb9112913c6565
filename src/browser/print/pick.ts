/*
 * slides = part { "," part }
 * part   = number [ "-" number ]     numbers of slides as the deck shows them, counted from 1
 *        | chapter                   every slide of a chapter: templates
 *        | chapter "/" word          one slide: templates/macros
 */

/** What picking needs to know of a slide. */
export interface Pickable {
  /** `chapter/word`. */
  id: string;
  routes: string[];
}

/** The picked slides in the order of the deck, or why there are none. */
export type Picked<T> = { slides: T[] } | { wrong: string };

/** Picks the slides that a route and a list of slides both name; without either, all of them. */
export function pick<T extends Pickable>(all: T[], wanted: { route?: string; slides?: string }): Picked<T> {
  const onRoute = wanted.route === undefined ? all : all.filter((slide) => slide.routes.includes(wanted.route ?? ''));
  if (onRoute.length === 0) {
    const routes = [...new Set(all.flatMap((slide) => slide.routes))];
    return { wrong: `No slide is on a route "${wanted.route}". Routes with slides: ${routes.join(', ') || 'none'}.` };
  }
  if (wanted.slides === undefined) return { slides: onRoute };
  const named = new Set<T>();
  for (const part of wanted.slides.split(',').map((text) => text.trim())) {
    const found = pickPart(all, part);
    if ('wrong' in found) return found;
    for (const slide of found.slides) named.add(slide);
  }
  const slides = onRoute.filter((slide) => named.has(slide));
  return slides.length > 0 ? { slides } : { wrong: `The route "${wanted.route}" visits none of the slides ${wanted.slides}.` };
}

function pickPart<T extends Pickable>(all: T[], part: string): Picked<T> {
  const range = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(part);
  if (!range) {
    const slides = all.filter(({ id }) => id === part || id.startsWith(`${part}/`));
    return part !== '' && slides.length > 0 ? { slides } : { wrong: `There is no slide and no chapter "${part}".` };
  }
  const first = Number(range[1]);
  const last = Number(range[2] ?? range[1]);
  if (first > last) return { wrong: `The range ${part} runs backwards.` };
  const outside = [first, last].find((number) => number < 1 || number > all.length);
  if (outside !== undefined) return { wrong: `There is no slide ${outside}: the deck has ${all.length}.` };
  return { slides: all.slice(first - 1, last) };
}
