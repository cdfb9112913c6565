import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { html } from '@codemirror/lang-html';
import { jinja } from '@codemirror/lang-jinja';
import { python } from '@codemirror/lang-python';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, drawSelection, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The one door to CodeMirror, loaded when somebody edits: an editor that holds one file at a time and remembers all it held. */
export interface Editor {
  element: HTMLElement;
  /** Shows a file; what was typed into it before is still there, with its undo history. */
  open(path: string, text: string): void;
  /** Forgets what was typed into a file. */
  forget(path: string): void;
  /** Marks the line on which Python stopped, and shows it. */
  mark(line: number | undefined): void;
  scrollTo(line: number): void;
  focus(): void;
}

export interface EditorOptions {
  label: string;
  onChange(path: string, text: string): void;
  /** Escape was pressed. */
  onLeave(): void;
}

const setMark = StateEffect.define<number | undefined>();

const markedLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setMark)) continue;
      const { doc } = transaction.state;
      if (effect.value === undefined || effect.value < 1 || effect.value > doc.lines) return Decoration.none;
      return Decoration.set(Decoration.line({ class: 'stopped' }).range(doc.line(effect.value).from));
    }
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The classes that the page's own code has, so that an editor looks like the code it takes the place of. */
const colours = HighlightStyle.define([
  { tag: tags.comment, class: 'hljs-comment' },
  { tag: tags.meta, class: 'hljs-meta' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.bool, tags.null, tags.self], class: 'hljs-keyword' },
  { tag: [tags.tagName], class: 'hljs-name' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.attributeValue], class: 'hljs-string' },
  { tag: tags.number, class: 'hljs-number' },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], class: 'hljs-title' },
]);

export function createEditor({ label, onChange, onLeave }: EditorOptions): Editor {
  const kept = new Map<string, EditorState>();
  let current = '';
  const extensions = (path: string): Extension[] => [
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    indentUnit.of(path.endsWith('.py') ? '    ' : '  '),
    syntaxHighlighting(colours),
    markedLine,
    languageOf(path),
    // Escape leaves; the Tab key moves on as everywhere else on the page.
    keymap.of([{ key: 'Escape', run: () => (onLeave(), true) }, ...defaultKeymap, ...historyKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': `${label}, ${path}. Escape leaves the editor.`, spellcheck: 'false', autocapitalize: 'off' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(path, update.state.doc.toString());
    }),
  ];
  const view = new EditorView();
  const remember = (): void => {
    if (current) kept.set(current, view.state);
  };
  return {
    element: view.dom,
    open(path, text) {
      remember();
      current = path;
      view.setState(kept.get(path) ?? EditorState.create({ doc: text, extensions: extensions(path) }));
    },
    forget(path) {
      kept.delete(path);
      if (path === current) current = '';
    },
    mark(line) {
      const at = line !== undefined && line >= 1 && line <= view.state.doc.lines ? view.state.doc.line(line).from : undefined;
      const reveal = at === undefined ? [] : [EditorView.scrollIntoView(at, { yMargin: 24 })];
      view.dispatch({ effects: [setMark.of(line), ...reveal] });
    },
    scrollTo(line) {
      const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines)).from;
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 10 }) });
    },
    focus: () => view.focus(),
  };
}

/** Templates of both kinds have the same marks, and stand in HTML. */
function languageOf(path: string): Extension {
  if (path.endsWith('.py')) return python();
  return /\.(?:html|jinja|j2)$/.test(path) ? jinja({ base: html() }) : [];
}
