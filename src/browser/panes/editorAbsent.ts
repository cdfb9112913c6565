// What editor.ts is in a file without Python: code that nobody can run is there to be read and copied.
import { element } from '../element.ts';
import type { Editor, EditorOptions } from './editor.ts';

export function createEditor({ label, onLeave }: EditorOptions): Editor {
  const area = element('textarea', { class: 'pane-reader', readonly: '', spellcheck: 'false', 'aria-label': label });
  area.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') onLeave();
  });
  return {
    element: area,
    open(_, text) {
      area.value = text;
    },
    forget() {},
    mark() {},
    scrollTo(line) {
      const lines = area.value.split('\n');
      area.scrollTop = ((line - 1) / lines.length) * area.scrollHeight;
    },
    focus: () => area.focus(),
  };
}
