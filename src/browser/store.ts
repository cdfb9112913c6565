/** Words that the browser keeps under a name. One that keeps nothing, as with cookies blocked, forgets: the deck works all the same. */
interface Store {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

/** Kept from visit to visit. */
export const keptForGood = store(() => localStorage);

/** Kept until the window closes. */
export const keptWhileOpen = store(() => sessionStorage);

function store(open: () => Storage): Store {
  return {
    get(key) {
      try {
        return open().getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      try {
        open().setItem(key, value);
      } catch {
        // Blocked or full.
      }
    },
  };
}
