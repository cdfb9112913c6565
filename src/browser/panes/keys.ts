/** The keys that run what is in a pane, as people call them on their machine. */
export const RUN_KEYS = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ Enter' : 'Ctrl+Enter';

/** Ctrl+Enter runs, wherever in the pane the focus is. */
export function runOnKeys(pane: HTMLElement, run: () => void): void {
  pane.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }, true);
}
