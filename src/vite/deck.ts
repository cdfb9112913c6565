import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { page } from '../compile/page.ts';
import { compileDeck, type DeckFolder } from './compileDeck.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { examples } from './examples.ts';
import { packagedStyles } from './python/packagedStyles.ts';
import { python } from './python/plugin.ts';
import { serveDeck } from './serveDeck.ts';
import { speakerScript, speakerViewWithoutMarked } from './speakerView.ts';
import { tellProblems } from './tellProblems.ts';
import { wholePreview } from './wholePreview.ts';

const KIT = resolve(import.meta.dirname, '../..');
const BROWSER = '/src/browser';
const FONTS = [
  '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
];

export interface DeckOptions {
  /** The deck's folder, with `slides/` and `data/`; the kit's own by default. */
  root?: string;
  /** Leaves the speaker notes out of what is built. */
  withoutNotes?: boolean;
}

/** The deck as a Vite plugin: reads the folder, compiles it, serves and builds the page, and tells what is wrong. */
export function deck(options: DeckOptions = {}): Plugin[] {
  const root = resolve(options.root ?? KIT);
  const withoutNotes = options.withoutNotes ?? false;
  const index = join(KIT, 'index.html');
  const folder: DeckFolder = { root, addressOf: (path) => `/@fs/${join(root, path).split(sep).join('/').replace(/^\//, '')}` };
  const early = readFile(join(KIT, 'src/browser/early.js'), 'utf8').then((text) => text.trim());

  const render = async (compiled: Awaited<ReturnType<typeof compileDeck>>): Promise<string> =>
    page(compiled.deck, {
      script: `${BROWSER}/main.ts`,
      style: `${BROWSER}/styles/main.css`,
      fonts: FONTS.map((font) => `/node_modules/${font}`),
      early: await early,
      problems: compiled.problems,
      withoutNotes,
    });

  const common: Plugin = {
    name: 'deck',
    config: (_, { command, isPreview }) => ({
      root: KIT,
      base: './',
      // Development makes its page; a preview finds it in the folder that was built.
      appType: isPreview ? 'mpa' : 'custom',
      server: { host: '127.0.0.1', fs: { allow: [KIT, root] } },
      preview: { host: '127.0.0.1' },
      // The page is made, not stored: development has its script to start from, a build the name of the page.
      ...(command === 'serve' ? { optimizeDeps: { entries: [`${BROWSER.slice(1)}/main.ts`] } } : {}),
      build: {
        ...(command === 'build' ? { rolldownOptions: { input: index, checks: { pluginTimings: false } } } : {}),
        assetsInlineLimit: 0,
        target: 'es2023',
        // The editor, which is loaded when somebody edits.
        chunkSizeWarningLimit: 600,
      },
    }),
  };

  const serve: Plugin = {
    name: 'deck:serve',
    apply: 'serve',
    configureServer: (server) => serveDeck(server, folder, render),
  };

  let html = '';
  let url = '';
  const build: Plugin = {
    name: 'deck:build',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const compiled = await compileDeck({ root, addressOf: (path) => `./${relative(KIT, join(root, path)).split(sep).join('/')}` });
      // An error without a stack: what is wrong lies in the author's files, not in ours.
      if (compiled.problems.length > 0) throw Object.assign(new Error(`\n${tellProblems(compiled.problems)}`), { stack: '' });
      html = await render(compiled);
      url = compiled.deck.url;
    },
    resolveId: (id) => (id === index ? id : undefined),
    load: (id) => (id === index ? html : undefined),
    transformIndexHtml: {
      order: 'post',
      async handler(page) {
        const notesPlugin = createRequire(import.meta.url).resolve('reveal.js/plugin/notes').replace(/\.js$/, '.mjs');
        const frame = await readFile(join(KIT, 'src/browser/panes/frameScript.js'), 'utf8');
        const scripts = [await early, frame.trim(), speakerScript(await readFile(notesPlugin, 'utf8'))];
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(scripts) };
        return { html: wholePreview(page, url), tags: [{ tag: 'meta', attrs, injectTo: 'head-prepend' }] };
      },
    },
  };
  return [common, serve, build, examples(root, async () => (await compileDeck(folder)).examples, () => packagedStyles(join(root, 'data/python-requirements.txt'))), speakerViewWithoutMarked(), ...python(root)];
}
