import { keptForGood } from './store.ts';

/** Several decks may share an origin. */
const KEY = `deck:visits:${location.pathname}`;

/** Ids of the slides this reader has had on screen, the latest last. */
export function visits(): string[] {
  return (keptForGood.get(KEY) ?? '').split(' ').filter(Boolean);
}

/** Keeps that a slide is on screen now. */
export function visit(id: string): void {
  keptForGood.set(KEY, [...visits().filter((seen) => seen !== id), id].join(' '));
}

/** Makes every slide a new one. */
export function forgetVisits(): void {
  keptForGood.set(KEY, '');
}
