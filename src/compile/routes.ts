import type { Route, Slide } from '../model/deck.ts';
import type { Place, Problem } from '../model/problem.ts';
import { didYouMean } from './nearest.ts';

/** A route may take a tenth more or less than it promises. */
const TOLERANCE = 0.1;

/** Ids of all routes that visit a slide which names some of them. */
export function routesOf(named: string[], routes: Route[]): string[] {
  return routes.filter((route) => route.every || named.includes(route.id)).map((route) => route.id);
}

/** Problems of a slide that names a route the deck does not have. */
export function checkNamedRoutes(named: string[], routes: Route[], place: Place): Problem[] {
  return named
    .filter((name) => !routes.some((route) => route.id === name))
    .map((name) => ({ message: `Unknown route \`${name}\``, place, hint: didYouMean(name, routes.map((route) => route.id)) }));
}

/** Problems of routes whose slides take longer or shorter than the route promises. */
export function checkRouteTimes(routes: Route[], slides: Slide[], place: Place): Problem[] {
  return routes.flatMap((route): Problem[] => {
    const seconds = slides.filter((slide) => slide.routes.includes(route.id)).reduce((sum, slide) => sum + slide.seconds, 0);
    if (Math.abs(seconds - route.minutes * 60) <= route.minutes * 60 * TOLERANCE) return [];
    const sum = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    return [{
      message: `Route \`${route.id}\` promises ${route.minutes} minutes, and the times of its slides add up to ${sum}`,
      place,
      hint: 'Change the `time` of slides, their `routes`, or the `minutes` of the route; a tenth either way is fine.',
    }];
  });
}
