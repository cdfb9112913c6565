import core from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import django from 'highlight.js/lib/languages/django';
import ini from 'highlight.js/lib/languages/ini';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { escapeHtml } from '../html.ts';

const grammars = { bash, django, html: xml, ini, json, python, sql, toml: ini, yaml };
for (const [name, grammar] of Object.entries(grammars)) core.registerLanguage(name, grammar);
// The template grammar is embedded in HTML, which it looks up under its own name.
core.registerLanguage('xml', xml);

/** Languages an author may name on a fence. */
export const languages = [...Object.keys(grammars), 'text'];

/** Ends of file names and the language each is read as. */
export const languageOf: Record<string, string> = {
  cfg: 'ini', css: 'text', html: 'django', ini: 'ini', j2: 'django', jinja: 'django', json: 'json', md: 'text', py: 'python',
  sh: 'bash', sql: 'sql', toml: 'toml', txt: 'text', yaml: 'yaml', yml: 'yaml',
};

/** Highlighted HTML of each line of the code; a mark that spans lines is closed and opened again at each line's end. */
export function highlightLines(code: string, language: string): string[] {
  const html = language === 'text' ? escapeHtml(code) : core.highlight(code, { language, ignoreIllegals: true }).value;
  let open: string[] = [];
  return html.split('\n').map((line) => {
    const before = open.join('');
    for (const [tag] of line.matchAll(/<span [^>]*>|<\/span>/g)) {
      open = tag === '</span>' ? open.slice(0, -1) : [...open, tag];
    }
    return before + line + '</span>'.repeat(open.length);
  });
}
