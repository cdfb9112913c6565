import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/** A deck built for one file: its page, its scripts, its one style sheet, and the files they ask for. */
export interface Bundle {
  html: string;
  script: string;
  /** Script of the worker in which Python runs, and the name the page knows it by. */
  worker: { name: string; code: string };
  style: string;
  /** Content of fonts, pictures and Python's parts by their name. */
  files: Map<string, Uint8Array>;
}

/** Builds the deck once more, in one piece: in a page that is opened from the disk no script can load another. */
export async function bundleDeck(withPython: boolean): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), 'single-'));
  try {
    await build({ logLevel: 'error', plugins: [inOnePiece(folder, withPython), replaced(withPython)] });
    const files = new Map<string, Uint8Array>();
    for (const path of await readdir(join(folder, 'assets'), { recursive: true })) {
      const content = await readFile(join(folder, 'assets', path)).catch(() => undefined);
      if (content !== undefined) files.set(basename(path), content);
    }
    const worker = takeOnly(files, /^worker-.*\.js$/);
    return {
      html: await readFile(join(folder, 'index.html'), 'utf8'),
      script: takeOnly(files, /^index-.*\.js$/).code,
      worker,
      style: takeOnly(files, /\.css$/).code,
      files,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function takeOnly(files: Map<string, Uint8Array>, pattern: RegExp): { name: string; code: string } {
  const names = [...files.keys()].filter((name) => pattern.test(name));
  const [name = ''] = names;
  if (names.length !== 1) throw new Error(`The build has ${names.length} files ${pattern.source} instead of one: ${names.join(', ')}`);
  const code = new TextDecoder().decode(files.get(name)).trim();
  files.delete(name);
  return { name, code };
}

/** Modules that are another one in a deck that is one file. */
const inside: Record<string, string> = {
  'src/browser/panes/pythonHome.ts': 'src/browser/panes/pythonHomeInside.ts',
  'src/python/engineModule.ts': 'src/python/engineModuleInside.ts',
};

/** And without Python there is nothing to edit for: the editor is a quarter of the file. */
const insideWithoutPython: Record<string, string> = {
  ...inside,
  'src/browser/panes/editor.ts': 'src/browser/panes/editorAbsent.ts',
};

/** Comes after the deck's own settings, which keep files apart so that a browser can keep them too. */
function inOnePiece(outDir: string, withPython: boolean): Plugin {
  const output = { codeSplitting: false };
  return {
    name: 'export:in-one-piece',
    enforce: 'post',
    config: () => ({
      build: { outDir, emptyOutDir: true, cssCodeSplit: false, modulePreload: false, rolldownOptions: { output } },
      worker: { format: 'iife', rolldownOptions: { output }, plugins: () => [replaced(withPython)] },
    }),
  };
}

function replaced(withPython: boolean): Plugin {
  const kit = resolve(import.meta.dirname, '../../..');
  const others = new Map(Object.entries(withPython ? inside : insideWithoutPython).map(([path, other]) => [resolve(kit, path), resolve(kit, other)]));
  const names = new Set([...others.keys()].map((path) => basename(path)));
  return {
    name: 'export:replaced',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!names.has(basename(source))) return undefined;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return others.get(found?.id ?? '') ?? found;
    },
  };
}
