/// <reference types="vite/client" />
const texts = import.meta.glob<string>('./pane/*.py', { query: '?raw', import: 'default', eager: true });

/** The Python that stands between the page and a project, by file name. */
export const PANE: Record<string, string> = Object.fromEntries(
  Object.entries(texts).map(([path, text]) => [path.slice('./pane/'.length), text]),
);
