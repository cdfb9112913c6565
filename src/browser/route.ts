import type { Route } from '../model/deck.ts';

/** The routes of the deck, as the page carries them. */
export function routesOfDeck(): Route[] {
  const data = JSON.parse(document.getElementById('deck')?.textContent ?? '{}') as { routes?: Route[] };
  return data.routes ?? [];
}

/** Id of the route named in the address, `?route=short`; `undefined` when the whole deck is shown. */
export function chosenRoute(): string | undefined {
  const id = new URLSearchParams(location.search).get('route');
  return routesOfDeck().find((route) => route.id === id && !route.every)?.id;
}

/** The page's address with another route, at its start. */
export function addressOfRoute(route: Route): string {
  const parameters = new URLSearchParams(location.search);
  parameters.delete('route');
  if (!route.every) parameters.set('route', route.id);
  return `${location.pathname}${parameters.size > 0 ? `?${parameters.toString()}` : ''}`;
}

/** Takes the slides off the page that the chosen route leaves out, before the deck starts. */
export function keepOnlyRoute(): void {
  const route = chosenRoute();
  if (route === undefined) return;
  for (const slide of document.querySelectorAll<HTMLElement>('.slide')) {
    if (!(slide.dataset.routes ?? '').split(' ').includes(route)) slide.remove();
  }
  for (const chapter of document.querySelectorAll('.chapter')) {
    if (!chapter.querySelector('.slide')) chapter.remove();
  }
}
