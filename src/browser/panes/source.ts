import { changedLines } from '../../answers/difference.ts';
import type { Files } from '../../model/ask.ts';
import { element } from '../element.ts';
import type { Editor } from './editor.ts';
import { fileNames } from './fileNames.ts';
import { tabList } from './tabs.ts';

/** The code of one side: its files as tabs, read as they are, edited when somebody wants to. */
export interface Source {
  /** The files as they are now. */
  files(): Files;
  /** Marks the line of a file on which Python stopped; shows it when that file is open. */
  mark(place: { file: string; line: number } | undefined): void;
  /** Opens a file at a line. */
  open(file: string, line: number): void;
}

export interface SourceOptions {
  name: string;
  files: Files;
  /** Highlighted HTML of the files that are offered. */
  code: Record<string, string>;
  /** What the page shows already: a file, and the line its region starts on. */
  shown: { file: string; from: number };
  head: HTMLElement;
  panel: HTMLElement;
}

export function source({ name, files: originals, code, shown, head, panel }: SourceOptions): Source {
  const files: Files = { ...originals };
  const names = fileNames(Object.keys(code));
  let current = shown.file;
  let stopped: { file: string; line: number } | undefined;
  let editor: Editor | undefined;
  /** The region as the page came with it; in its place a whole file, an editor or the changes are shown. */
  let view: 'region' | 'file' | 'editor' | 'changes' = 'region';

  const tabs = tabList(`Files of ${name}`, panel, (file) => {
    current = file;
    show(view === 'region' || view === 'file' ? (file === shown.file ? 'region' : 'file') : view);
  });
  const edit = button('pane-edit', 'Edit', () => void openEditor());
  const changes = button('pane-changes', 'Changes', () => show(view === 'changes' ? 'editor' : 'changes'));
  const reset = button('pane-reset', 'Reset', () => {
    files[current] = originals[current] ?? '';
    editor?.forget(current);
    if (stopped?.file === current) stopped = undefined;
    show('editor');
  });
  const region = [...panel.childNodes];
  // The part that scrolls is a stop of the Tab key; the code within need not be another.
  panel.querySelector('pre')?.removeAttribute('tabindex');
  head.querySelector('.pane-file')?.remove();
  head.append(tabs.element, element('div', { class: 'pane-tools' }, edit, changes, reset));
  panel.addEventListener('click', () => {
    // A click asks for the editor, unless it ends a selection.
    if ((view === 'region' || view === 'file') && document.getSelection()?.isCollapsed !== false) void openEditor();
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && (view === 'region' || view === 'file')) {
      event.preventDefault();
      void openEditor();
    }
  });

  async function openEditor(): Promise<void> {
    const line = view === 'region' ? shown.from : 1;
    const { createEditor } = await import('./editor.ts');
    editor ??= createEditor({
      label: `Code of ${name}`,
      onChange(path, text) {
        files[path] = text;
        showHead();
      },
      onLeave: () => panel.focus(),
    });
    show('editor');
    editor.scrollTo(line);
    editor.focus();
  }

  function show(next: typeof view): void {
    view = next;
    if (view === 'region') panel.replaceChildren(...region);
    else if (view === 'file') panel.replaceChildren(wholeFile(code[current] ?? ''));
    else if (view === 'changes') panel.replaceChildren(changedFile(originals[current] ?? '', files[current] ?? ''));
    else if (editor) {
      panel.replaceChildren(editor.element);
      editor.open(current, files[current] ?? '');
    }
    showHead();
    showMark();
  }

  function showHead(): void {
    const isEdited = (path: string): boolean => files[path] !== originals[path];
    tabs.show([...names].map(([path, label]) => ({ id: path, label, title: path, mark: isEdited(path) ? 'edited' : undefined })), current);
    edit.hidden = view === 'editor' || view === 'changes';
    for (const tool of [changes, reset]) tool.hidden = !edit.hidden || !isEdited(current);
    changes.setAttribute('aria-pressed', String(view === 'changes'));
  }

  function showMark(): void {
    const line = stopped?.file === current ? stopped.line : undefined;
    if (view === 'editor') return editor?.mark(line);
    for (const marked of panel.querySelectorAll('.stopped')) marked.classList.remove('stopped');
    if (line === undefined || view === 'changes') return;
    panel.querySelectorAll('.line')[line - (view === 'region' ? shown.from : 1)]?.classList.add('stopped');
  }

  showHead();
  return {
    files: () => files,
    mark(place) {
      stopped = place;
      showMark();
    },
    open(file, line) {
      if (!names.has(file)) return;
      current = file;
      void openEditor().then(() => editor?.scrollTo(line));
    },
  };
}

function button(name: string, label: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: name }, label);
  made.addEventListener('click', onClick);
  return made;
}

function wholeFile(highlighted: string): HTMLElement {
  const lines = highlighted.split('\n').map((line) => {
    const row = element('span', { class: 'line' });
    row.innerHTML = `${line}\n`;
    return row;
  });
  return element('figure', { class: 'code' }, element('pre', {}, element('code', { class: 'hljs' }, ...lines)));
}

function changedFile(original: string, edited: string): HTMLElement {
  const names = { same: 'line', added: 'line hljs-addition', removed: 'line hljs-deletion' };
  const marks = { same: '  ', added: '+ ', removed: '− ' };
  const lines = changedLines(original, edited).map(({ text, change }) => element('span', { class: names[change] }, `${marks[change]}${text}\n`));
  return element('figure', { class: 'code' }, element('pre', {}, element('code', { class: 'hljs' }, ...lines)));
}
