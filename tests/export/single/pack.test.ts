import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Bundle } from '../../../src/export/single/bundle.ts';
import { takeLater } from '../../../src/export/single/later.ts';
import { packPage } from '../../../src/export/single/pack.ts';

const helpers = { decode: 'decode();', unpack: 'unpack();', prologue: 'prologue();' };
const bundle: Bundle = {
  html: `<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;; frame-src &#39;self&#39;">
<meta property="og:image" content="./assets/missing-12345678.png">
<link rel="preload" as="font" href="./assets/sans-12345678.woff2">
<link rel="stylesheet" href="./assets/style-12345678.css">
<script type="module" src="./assets/index-12345678.js"></script>
</head><body><img alt="A box" src="./assets/box-12345678.svg"></body></html>`,
  script: 'const end = "</script><!--";',
  worker: { name: 'worker-12345678.js', code: 'work();' },
  style: `@font-face{font-family:Sans;src:url(./sans-12345678.woff2)}@font-face{font-family:IBM Plex Sans;src:url(./print-12345678.woff2)}a{color:red}`,
  files: new Map([
    ['sans-12345678.woff2', new Uint8Array([1, 2, 3])],
    ['box-12345678.svg', new TextEncoder().encode('<svg/>')],
  ]),
};

test('a page asks for nothing any more', () => {
  const page = packPage(bundle, helpers, false);
  expect(page).not.toMatch(/\.\/|og:image|preload/);
  expect(page).toContain(`<img alt="A box" src="data:image/svg+xml;base64,${btoa('<svg/>')}">`);
  expect(page).toContain(`<style>@font-face{font-family:Sans;src:url(data:font/woff2;base64,AQID)}a{color:red}svg text{white-space:pre}</style>`);
});

test('its policy names the scripts that run in it, and no other', () => {
  const page = packPage(bundle, helpers, false);
  const hash = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  expect(page).toContain(`script-src ${hash(bundle.script)} ${hash('decode();unpack();')} 'self'; frame-src 'self' file:`);
  expect(page.match(/<script>/g)).toHaveLength(1);
});

test('its script cannot end before its end, whatever it contains', () => {
  const page = packPage(bundle, helpers, false);
  expect(page.match(/<\/script/g)).toHaveLength(3);
  expect(page).not.toContain('<!--');
});

test('without Python the worker stays out', () => {
  expect(packPage(bundle, helpers, false)).not.toContain('worker-');
});

test('a file that is missing is an error, not a hole', () => {
  expect(() => packPage({ ...bundle, files: new Map() }, helpers, false)).toThrow(/sans-12345678\.woff2, which is not in the build/);
  expect(() => packPage(bundle, helpers, true)).toThrow(/built without Python/);
});

test('what only an author needs is left out, and what every text says is said once', () => {
  const body = '<p data-line="3" data-source="slides/01.md:1">A</p><a data-file="app.py" data-line="2">app.py</a><svg xmlns="http://www.w3.org/2000/svg"><text x="1" xml:space="preserve">b</text></svg>';
  const page = packPage({ ...bundle, html: bundle.html.replace('<body>', `<body>${body}`) }, helpers, false);
  expect(page).toContain('<body><p>A</p><a data-file="app.py" data-line="2">app.py</a><svg><text x="1">b</text></svg>');
});

test('of a chart the page shows its last state, and has the others packed', () => {
  const state = (index: number, text: string): string => `<div class="chart-state fragment" data-state="${index}"><svg>${text}</svg></div>`;
  const { html, later } = takeLater(`<div class="chart-states">\n${state(0, 'first')}\n${state(1, 'second')}\n${state(2, 'last')}\n</div><div class="chart-states">${state(0, 'only')}</div>`);
  expect(later).toEqual(['<svg>first</svg>', '<svg>second</svg>']);
  expect(html.match(/<div class="chart-state fragment" data-state="\d"><\/div>/g)).toHaveLength(2);
  expect(html).toContain(state(2, 'last'));
  expect(html).toContain(state(0, 'only'));
});
