import { element } from '../element.ts';
import { addressOfRoute, chosenRoute, routesOfDeck } from '../route.ts';

/** Links to the routes through the deck; the one being walked is marked. */
export function routeChoice(): HTMLElement[] {
  const routes = routesOfDeck();
  if (routes.length === 0) return [];
  const chosen = chosenRoute() ?? routes.find((route) => route.every)?.id;
  const links = routes.map((route) => {
    const link = element('a', { href: addressOfRoute(route), 'aria-current': route.id === chosen ? 'true' : undefined }, route.title);
    return element('li', {}, link, ` ${route.minutes} minutes`);
  });
  return [element('h2', {}, 'Routes'), element('ul', { class: 'menu-routes' }, ...links)];
}
