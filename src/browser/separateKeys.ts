/**
 * Keeps the keys of an area of controls and those of the deck apart: what is typed or chosen there stays there, Escape gives
 * the keys back, and a clicker turns the page wherever the focus is.
 */
export function separateKeys(area: HTMLElement): void {
  area.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement)) return;
    const isText = target.isContentEditable || target.matches('input, textarea, select');
    if (key === 'Escape' && !event.defaultPrevented && isText) {
      target.blur();
      event.stopPropagation();
    } else if (key === 'PageUp' || key === 'PageDown') {
      // Keys of a clicker. Several lines of text need them themselves.
      if (target.isContentEditable || target.matches('textarea')) event.stopPropagation();
      else target.blur();
    } else if (isText || isOwnKey(target, key)) {
      event.stopPropagation();
    }
  });
}

/** Whether a key does something on a button, a tab or a part that scrolls. */
function isOwnKey(target: HTMLElement, key: string): boolean {
  if (target.matches('button, [role="tab"]') && (key === 'Enter' || key === ' ')) return true;
  if (target.matches('[role="tab"]')) return ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key);
  const scrolls = target.matches('[data-scrolls]') && target.scrollHeight > target.clientHeight;
  return scrolls && ['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}
