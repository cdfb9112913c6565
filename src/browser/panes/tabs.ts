import { element } from '../element.ts';

export interface Tab {
  id: string;
  label: string;
  /** Said in full to whoever points at it or hears it. */
  title?: string;
  /** Class that marks the tab: `differs`, `edited`. */
  mark?: string | undefined;
}

export interface Tabs {
  element: HTMLElement;
  show(tabs: Tab[], selected: string): void;
}

let count = 0;

/** A list of tabs for a panel: one stop of the Tab key, arrow keys within, as screen readers know it. */
export function tabList(label: string, panel: HTMLElement, onSelect: (id: string) => void): Tabs {
  const name = `tabs-${(count += 1)}`;
  const list = element('div', { role: 'tablist', 'aria-label': label });
  panel.id ||= `${name}-panel`;
  panel.setAttribute('role', 'tabpanel');
  const buttons = new Map<string, HTMLButtonElement>();
  let last: string | undefined;

  const buttonOf = (id: string): HTMLButtonElement => {
    const known = buttons.get(id);
    if (known) return known;
    const made = element('button', { type: 'button', role: 'tab', id: `${name}-${buttons.size}`, 'aria-controls': panel.id });
    made.addEventListener('click', () => onSelect(id));
    buttons.set(id, made);
    return made;
  };

  list.addEventListener('keydown', (event) => {
    const all = [...list.children].filter((child) => child instanceof HTMLElement);
    const at = all.findIndex((tab) => tab === document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = all.at(next % all.length);
    tab?.click();
    tab?.focus();
  });

  return {
    element: list,
    show(tabs, selected) {
      const wanted = tabs.map(({ id, label: text, title, mark }) => {
        const button = buttonOf(id);
        const isSelected = id === selected;
        button.className = mark ?? '';
        button.textContent = text;
        button.title = title ?? '';
        button.setAttribute('aria-selected', String(isSelected));
        button.tabIndex = isSelected ? 0 : -1;
        if (isSelected) panel.setAttribute('aria-labelledby', button.id);
        return button;
      });
      // Tabs that stay are not taken out, or the focus would be lost with them.
      for (const child of [...list.children]) if (!wanted.includes(child as HTMLButtonElement)) child.remove();
      for (const [index, button] of wanted.entries()) if (list.children[index] !== button) list.insertBefore(button, list.children[index] ?? null);
      // The list scrolls sideways to its chosen tab; scrollIntoView would move the page under a reader, too. Not the first time:
      // the browser would lay out the whole page to measure the list of a pane that just came to life.
      const chosen = wanted.find((button) => button.tabIndex === 0);
      if (chosen && last !== undefined && last !== selected) list.scrollLeft += chosen.getBoundingClientRect().right - list.getBoundingClientRect().right;
      last = selected;
    },
  };
}
