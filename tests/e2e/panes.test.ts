import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../src/export/chromium.ts';
import { hasPython, type LivePane, paneAlive, WITHOUT_PYTHON } from './livePane.ts';
import { openDeck, type OpenDeck } from './page.ts';

const HELLO = 'hello/live';

const boxesOf = (page: Page): Promise<number[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.slide.present .pane :is(.pane-request, .pane-prepared, .pane-head, .pane-source, .pane-status, .pane-views, .pane-answer)')]
      .map((element) => element.getBoundingClientRect())
      .map(({ x, y, width, height }) => [x, y, width, height].map((side) => Math.round(side * 10) / 10)));

describe('a pane without Python', () => {
  test('is complete without scripts: request, code and recorded answers of both sides', async () => {
    const { page } = await openDeck(HELLO, { javaScript: false });
    const pane = page.locator('[id="/hello/live"] .pane');
    expect(await pane.locator('.pane-asked').textContent()).toBe('GET /');
    expect(await pane.locator('.pane-source').allTextContents()).toEqual([expect.stringContaining('def index'), expect.stringContaining('def index')]);
    expect(await pane.locator('.pane-status strong').allTextContents()).toEqual(['200 OK', '200 OK']);
    for (const frame of await pane.locator('iframe').all()) expect(await frame.contentFrame().locator('body').textContent()).toBe('Hello, World!');
  });

  test('loads nothing of it on the first slide', async () => {
    const asked: string[] = [];
    await openDeck('', { prepare: async (page) => void page.on('request', (request) => asked.push(request.url())) });
    expect(asked.filter((url) => /pane-|editor-|python|pyodide|hello-/.test(url))).toEqual([]);
  });

  test('comes to life with its request in the bar and its answers as they were', async () => {
    const { page } = await openDeck(HELLO);
    const pane = await paneAlive(page);
    expect(await page.locator('.slide.present .pane-method').inputValue()).toBe('GET');
    expect(await page.locator('.slide.present .pane-path:visible').inputValue()).toBe('/');
    expect([await pane.side(1).status(), await pane.side(2).status()]).toEqual(['200 OK', '200 OK']);
  });

  test('says in its bar what a request sends, also while that is changed', async () => {
    const { page } = await openDeck('templates/hostile');
    await paneAlive(page);
    const more = page.locator('.slide.present .pane-more');
    expect(await more.locator('code').textContent()).toBe('source=The key is {{ config.SECRET_KEY }}.');
    await more.click();
    await page.getByRole('textbox', { name: 'Body' }).fill('source=');
    expect(await more.locator('code').textContent()).toBe('source=');
    await page.keyboard.press('Escape');
    await page.locator('.slide.present .pane-prepared button').first().click();
    expect(await more.textContent()).toBe('Headers, body');
  });

  test('marks where the two answers differ', async () => {
    const { page } = await openDeck(HELLO);
    const pane = await paneAlive(page);
    expect(await pane.side(1).view('Headers').getAttribute('class')).toContain('differs');
    await pane.side(1).view('Headers').click();
    expect(await pane.side(2).view('Headers').getAttribute('aria-selected')).toBe('true');
    expect(await pane.side(1).answer.locator('mark.differs').count()).toBeGreaterThan(0);
  });

  test.each(['receiver', 'print'])('stays a recording in ?%s', async (query) => {
    const asked: string[] = [];
    const { page } = await openDeck(HELLO, { query, prepare: async (fresh) => void fresh.on('request', (request) => asked.push(request.url())) });
    expect(await page.locator('.pane-status strong').count()).toBeGreaterThan(20);
    expect(await page.locator('.pane form').count()).toBe(0);
    expect(asked.filter((url) => /python/.test(url))).toEqual([]);
  });

  test('says so when this copy of the deck has none, and runs nothing', async () => {
    const { page } = await openDeck(HELLO, {
      prepare: async (fresh) => void (await fresh.route(/python\.json/, (route) => route.fulfill({ json: { available: false, reason: 'No network.', hint: '' } }))),
    });
    const pane = await paneAlive(page);
    expect(await hasPython(page)).toBe(false);
    await page.locator('.slide.present .pane-run').click();
    expect(await pane.says()).toContain('what is shown was recorded');
    expect(await pane.side(2).status()).toBe('200 OK');
  });
});

describe('code', () => {
  let deck: OpenDeck;
  let pane: LivePane;
  beforeAll(async () => {
    deck = await openDeck(HELLO, { shared: true });
    pane = await paneAlive(deck.page);
  });

  test('can be edited, compared and put back', async () => {
    const side = pane.side(2);
    const boxes = await boxesOf(deck.page);
    await side.write('app.py', 'app = "changed"\n');
    expect(await side.file('app.py').getAttribute('class')).toContain('edited');
    await side.root.getByRole('button', { name: 'Changes' }).click();
    expect(await side.root.locator('.hljs-addition').allTextContents()).toEqual(['+ app = "changed"\n']);
    expect(await side.root.locator('.hljs-deletion').count()).toBeGreaterThan(5);
    await side.root.getByRole('button', { name: 'Reset' }).click();
    expect(await side.root.locator('.cm-content').textContent()).toContain('Hello, World!');
    expect(await side.file('app.py').getAttribute('class')).not.toContain('edited');
    expect(await boxesOf(deck.page)).toEqual(boxes);
  });

  test('typing stays in the editor, and Escape gives the keys back to the deck', async () => {
    const { page } = deck;
    const slide = await page.evaluate(() => location.hash);
    await pane.side(2).root.locator('.cm-content').focus();
    await page.keyboard.type('n o');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => location.hash)).toBe(slide);
    await page.keyboard.press('Escape');
    expect(await page.locator('.reveal.overview').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('pane-source');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((before) => location.hash !== before, slide);
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((before) => location.hash === before, slide);
  });

  test('the Tab key walks through the pane and out of it', async () => {
    const { page } = deck;
    await page.locator('.slide.present .pane-method').focus();
    const visited = new Set<string>();
    for (let press = 0; press < 40; press += 1) {
      const inside = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.closest('.pane') ? activeElement.className || activeElement.textContent || activeElement.localName : undefined;
      });
      if (inside === undefined) break;
      visited.add(inside);
      await page.keyboard.press('Tab');
    }
    expect(await page.evaluate(() => document.activeElement?.closest('.pane'))).toBeNull();
    expect([...visited].join()).toMatch(/^pane-method,pane-path,pane-more,pane-run,views\.py,pane-edit,pane-source,Page,pane-answer,iframe,.*cm-content.*,pane-tall$/);
  });

  test('a clicker turns the page while the focus is in a field', async () => {
    const { page } = deck;
    const slide = await page.evaluate(() => location.hash);
    await page.locator('.slide.present .pane-path:visible').focus();
    await page.keyboard.press('PageDown');
    await page.waitForFunction((before) => location.hash !== before, slide);
    await page.keyboard.press('PageUp');
    await page.waitForFunction((before) => location.hash === before, slide);
  });
});

test('on a phone the two sides stand below each other', async () => {
  const { page } = await openDeck('', { width: 390, height: 844 });
  const pane = page.locator('[id="/hello/live"] .pane');
  await pane.scrollIntoViewIfNeeded();
  await pane.locator('form.pane-request').waitFor();
  const [left, right] = await pane.locator('.pane-side').evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect()).map(({ x, y, width, bottom }) => ({ x, y, width, bottom })));
  expect(right?.y).toBeGreaterThanOrEqual(left?.bottom ?? Infinity);
  expect(left?.x).toBe(right?.x);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

describe('the start of Python', () => {
  test('breaks off, and can be tried again', async ({ skip }) => {
    let broken = true;
    const { page } = await openDeck(HELLO, {
      prepare: async (fresh) => void (await fresh.route(/packages\.zip/, (route) => (broken ? route.abort() : route.continue()))),
    });
    await paneAlive(page);
    const note = page.locator('.slide.present .pane-note [role=status]');
    await note.filter({ hasText: /made without Python|did not start/ }).waitFor({ timeout: 60_000 });
    if ((await note.textContent())?.includes('made without Python')) skip(WITHOUT_PYTHON);
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await hasPython(page)).toBe(true);
  });

  test('needs no server that knows what WebAssembly is', async ({ skip }) => {
    const warnings: string[] = [];
    const { page } = await openDeck(HELLO, {
      prepare: async (fresh) => {
        fresh.on('console', (message) => warnings.push(message.text()));
        await fresh.route(/pyodide\.asm\.wasm/, async (route) => route.fulfill({ response: await route.fetch(), contentType: 'application/octet-stream' }));
      },
    });
    const pane = await paneAlive(page);
    if (!(await hasPython(page))) skip(WITHOUT_PYTHON);
    expect(await pane.run()).toContain('Flask: 200 OK');
    expect(warnings).toEqual([]);
  });

  test.each(['a reader who saves data', 'a phone'])('waits to be asked by %s', async (who) => {
    const asked: string[] = [];
    const { page } = await openDeck(HELLO, {
      ...(who === 'a phone' ? { width: 390, height: 844 } : {}),
      prepare: async (fresh) => {
        fresh.on('request', (request) => asked.push(request.url()));
        if (who !== 'a phone') await fresh.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
      },
    });
    const pane = page.locator('[id="/hello/live"] .pane');
    await pane.locator('.pane-note', { hasText: 'Run starts Python' }).waitFor();
    expect(asked.filter((url) => /python/.test(url))).toEqual([]);
    await Promise.all([page.waitForRequest(/python\.json/), pane.locator('.pane-run').click()]);
  });
});

describe('live', () => {
  let deck: OpenDeck;
  let pane: LivePane;
  let isLive = false;
  beforeAll(async () => {
    deck = await openDeck(HELLO, { shared: true });
    pane = await paneAlive(deck.page);
    isLive = await hasPython(deck.page);
  });
  const live = (name: string, run: () => Promise<void>, timeout = 60_000): void =>
    test(name, { timeout }, async ({ skip }) => {
      if (!isLive) skip(WITHOUT_PYTHON);
      await run();
    });

  live('both frameworks answer, and nothing moves', async () => {
    const boxes = await boxesOf(deck.page);
    expect(await pane.run()).toMatch(/^Django: 200 OK in [\d.]+ ms\. Flask: 200 OK in [\d.]+ ms\.$/);
    expect(await pane.side(1).page.locator('body').textContent()).toBe('Hello, World!');
    expect(await pane.side(2).page.locator('body').textContent()).toBe('Hello, World!');
    expect(await boxesOf(deck.page)).toEqual(boxes);
  });

  live('changed code answers otherwise', async () => {
    await pane.side(2).write('app.py', 'from flask import Flask\napp = Flask(__name__)\n\n@app.get("/")\ndef index():\n    print("asked")\n    return "Hello, you!"\n');
    await pane.run();
    expect(await pane.side(2).page.locator('body').textContent()).toBe('Hello, you!');
    await pane.side(2).view('Printed').click();
    expect(await pane.side(2).answer.textContent()).toContain('asked');
    expect(await pane.side(1).page.locator('body').textContent()).toBe('Hello, World!');
    await pane.side(2).root.getByRole('button', { name: 'Reset' }).click();
    await pane.run();
    await pane.side(2).view('Page').click();
    expect(await pane.side(2).page.locator('body').textContent()).toBe('Hello, World!');
  });

  live('a path that nothing matches says why', async () => {
    await deck.page.locator('.slide.present .pane-path:visible').fill('/nowhere');
    await deck.page.keyboard.press('Enter');
    expect(await pane.answered()).toMatch(/404 Not Found.*404 Not Found/i);
    await pane.side(1).view('Route').click();
    expect(await pane.side(1).answer.locator('p').first().textContent()).not.toBe('');
    await deck.page.locator('.slide.present .pane-path:visible').fill('/');
  });

  live('an error is a lesson: its type, the line, and the line marked in the editor', async () => {
    const side = pane.side(2);
    await side.write('app.py', 'from flask import Flask\napp = Flask(__name__)\n\n@app.get("/")\ndef index():\n    return 1 / 0\n');
    expect(await pane.run()).toContain('Flask: ZeroDivisionError');
    expect(await side.answer.locator('.pane-error').textContent()).toBe('ZeroDivisionError: division by zero');
    expect(await side.answer.locator('.pane-frame').allTextContents()).toEqual(['app.py, line 6']);
    expect(await side.root.locator('.cm-line.stopped').textContent()).toBe('    return 1 / 0');
    await side.write('app.py', 'def index(:\n');
    expect(await pane.run()).toContain('Flask: SyntaxError');
    expect(await side.root.locator('.cm-line.stopped').textContent()).toBe('def index(:');
    await side.root.getByRole('button', { name: 'Reset' }).click();
  });

  live('a link and a form in the shown page send the next request', async () => {
    const side = pane.side(2);
    const form = '<a href="/next?from=link">on</a><form method=post action=/next><input type=hidden name=token value=t><input name=title><button>Send</button></form>';
    await side.write('app.py', `from flask import Flask, request\napp = Flask(__name__)\n\n@app.route("/", endpoint="index")\ndef index():\n    return """${form}"""\n\n@app.route("/next", methods=["GET", "POST"])\ndef next_page():\n    return request.method + " " + str(request.args.to_dict()) + str(sorted(request.form.items()))\n`);
    await pane.run();
    await side.view('Page').click();
    await side.page.locator('a').click();
    await side.page.getByText('from').waitFor();
    expect(await deck.page.locator('.slide.present .pane-path:visible').inputValue()).toBe('/next?from=link');
    expect(await side.page.locator('body').textContent()).toBe("GET {'from': 'link'}[]");
    await deck.page.locator('.slide.present .pane-path:visible').fill('/');
    await pane.run();
    await side.page.locator('input[name=title]').fill('Emma');
    await side.page.locator('button').click();
    await side.page.getByText('POST').waitFor();
    expect(await side.page.locator('body').textContent()).toBe("POST {}[('title', 'Emma'), ('token', 't')]");
    await side.root.getByRole('button', { name: 'Reset' }).click();
  });

  live('Ctrl+Enter runs, wherever the focus is', async () => {
    await pane.side(2).root.locator('.cm-content').focus();
    await deck.page.keyboard.press('Control+Enter');
    expect(await pane.answered()).toContain('Flask');
    expect(await pane.side(2).root.locator('.cm-content').textContent()).toContain('Hello, World!');
    await deck.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await deck.page.evaluate(() => document.querySelector('.slide.present .pane')?.removeAttribute('data-state'));
    await deck.page.keyboard.press('Control+Enter');
    expect(await pane.answered()).toContain('Flask');
  });

  live('every pane of the deck answers live as it did when it was recorded', async () => {
    const { page } = deck;
    const slides = await page.evaluate(() => [...document.querySelectorAll('.slide:has(.pane)')].map(({ id }) => id));
    expect(slides.length).toBeGreaterThan(10);
    const seen = async (): Promise<string[]> => [await pane.side(1).status(), await pane.side(2).status()];
    for (const slide of slides) {
      await page.evaluate((id) => (location.hash = `#${id}`), slide);
      await page.waitForFunction((id) => document.querySelector('.slide.present')?.id === id, slide);
      await paneAlive(page);
      const recorded = await seen();
      await pane.run();
      expect([slide, ...(await seen())]).toEqual([slide, ...recorded]);
    }
  }, 180_000);

  live('Django’s own admin works: in its pages a book is added, and two are deleted at once', async () => {
    const { page } = deck;
    await page.evaluate(() => (location.hash = '#/users/admin'));
    await paneAlive(page);
    await pane.run();
    await page.locator('.slide.present .pane-tall').click();
    const admin = pane.side(1);
    await admin.page.getByRole('link', { name: /Add book/ }).first().click();
    await admin.page.locator('input[name=title]').fill('Orlando');
    await admin.page.locator('input[name=author]').fill('Virginia Woolf');
    await admin.page.locator('input[name=_save]').click();
    await admin.root.locator('.pane-follow').click();
    await admin.page.getByText(/Orlando.*was added successfully/).waitFor();
    const boxes = admin.page.locator('input[name=_selected_action]');
    const count = await boxes.count();
    for (const index of [0, 1]) await boxes.nth(index).check();
    await admin.page.locator('select[name=action]').selectOption('delete_selected');
    await admin.page.locator('button[name=index]').click();
    // The page before has a button too, for its search.
    await admin.page.getByRole('button', { name: 'Yes, I’m sure' }).click();
    await admin.root.locator('.pane-follow').click();
    await admin.page.getByText('Successfully deleted 2 books.').waitFor();
    expect(await boxes.count()).toBe(count - 2);
    expect(await pane.side(2).status()).toBe('200 OK');
  });

  live('nothing of all this complained, or asked another place for anything', async () => {
    expect(deck.errors).toEqual([]);
    expect(deck.strangers).toEqual([]);
  });
});
