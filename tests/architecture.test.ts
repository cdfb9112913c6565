import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

/** Who may import whom, besides itself. */
const mayImport: Record<string, string[]> = {
  model: [],
  charts: ['model'],
  answers: ['model'],
  compile: ['model', 'charts', 'answers'],
  vite: ['model', 'charts', 'answers', 'compile', 'python'],
  browser: ['model', 'charts', 'answers'],
  python: ['model'],
  export: ['model'],
};

/** The one file, or the one folder, that may import the value of a library. */
const doors: Record<string, string> = {
  '@codemirror/state': 'browser/panes/editor.ts',
  '@codemirror/view': 'browser/panes/editor.ts',
  diff: 'answers/difference.ts',
  'highlight.js': 'compile/markdown/highlight.ts',
  marked: 'compile/markdown/markdown.ts',
  '@embedpdf/pdfium': 'export/pdf/pdfium.ts',
  'playwright-core': 'export/chromium.ts',
  'reveal.js': 'browser/main.ts',
  yaml: 'compile/yaml.ts',
};

interface Source {
  path: string;
  text: string;
  /** What it imports, types or values. */
  imports: { from: string; typeOnly: boolean }[];
}

const files: Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const found = text.matchAll(/(?:^|\n)(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g);
    const imports = [...found].map(([, type, from, dynamic]) => ({ from: from ?? dynamic ?? '', typeOnly: type !== undefined }));
    return { path, text, imports };
  });

const folderOf = (path: string): string => path.split('/')[0] ?? '';

describe('the house', () => {
  test('has files to look at', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(Object.keys(mayImport).every((folder) => files.some(({ path }) => folderOf(path) === folder))).toBe(true);
  });

  test('imports go one way', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        // A worker is named by whoever starts it, not imported: they share no code.
        .filter(({ from }) => from.startsWith('.') && !from.endsWith('?worker&url'))
        .map(({ from }) => relative(src, join(src, dirname(path), from)))
        .filter((target) => folderOf(target) !== folderOf(path) && !mayImport[folderOf(path)]?.includes(folderOf(target)))
        .map((target) => `${path} imports ${target}`));
    expect(wrong).toEqual([]);
  });

  test('every library has one door', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ from, typeOnly }) => {
          const library = Object.keys(doors).find((name) => from === name || from.startsWith(`${name}/lib`));
          return library !== undefined && !typeOnly && path !== doors[library];
        })
        .map(({ from }) => `${path} imports ${from}`));
    expect(wrong).toEqual([]);
  });

  test('Python is started in one place', () => {
    const starting = files.filter(({ text }) => /\bloadPyodide\s*\(/.test(text)).map(({ path }) => path);
    expect(starting).toEqual(['python/runtime.ts']);
  });

  test('is a kit: what it compares is named only where it is run', () => {
    // The highlighter calls a grammar by the name of one framework.
    const runs = /^(?:python\/|vite\/python\/|compile\/markdown\/highlight\.ts$)/;
    const wrong = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|css|js|mjs)$/.test(path) && !runs.test(path))
      .filter((path) => /django|flask/i.test(readFileSync(join(src, path), 'utf8')));
    expect(wrong).toEqual([]);
  });

  test('exports by name, and never through a barrel', () => {
    expect(files.filter(({ path }) => path.endsWith('index.ts')).map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ text }) => /^export default/m.test(text)).map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ text }) => /^export \*/m.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('knows its types', () => {
    const loose = /:\s*any\b|\bas any\b|<any>/;
    const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(files.filter(({ text }) => loose.test(code(text)) || /@ts-(?:ignore|expect-error|nocheck)/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('keeps its files short: half of them under 80 lines, none over 250', () => {
    const lengths = files.map(({ path, text }) => ({ path, lines: text.split('\n').length })).sort((a, b) => a.lines - b.lines);
    expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThan(80);
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });
});
