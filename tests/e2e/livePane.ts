import type { Page } from '../../src/export/chromium.ts';

type Locator = ReturnType<Page['locator']>;
type FrameLocator = ReturnType<Page['frameLocator']>;

/** The pane on screen, as somebody uses it. */
export interface LivePane {
  root: Locator;
  side(number: 1 | 2): PaneSide;
  /** Presses Run, and comes back when every side has answered or will not. */
  run(): Promise<string>;
  /** The line below the pane. */
  says(): Promise<string>;
  /** Waits for the run that is going on; gives the line below. */
  answered(): Promise<string>;
}

export interface PaneSide {
  root: Locator;
  status(): Promise<string>;
  answer: Locator;
  /** The page in its frame. */
  page: FrameLocator;
  /** Opens the editor and types a file over. */
  write(file: string, text: string): Promise<void>;
  file(name: string): Locator;
  view(name: string | RegExp): Locator;
}

export function livePane(page: Page): LivePane {
  const root = page.locator('.slide.present .pane');
  const says = async (): Promise<string> => (await root.locator('.pane-note [role=status]').textContent()) ?? '';
  const answered = async (): Promise<string> => {
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.slide.present .pane')?.dataset.state === 'answered', undefined, { timeout: 40_000 });
    return says();
  };
  return {
    root,
    says,
    answered,
    async run() {
      // A pane may be running already, to show a page with its styles; its button would stop that.
      await page.waitForFunction(() => document.querySelector<HTMLElement>('.slide.present .pane')?.dataset.state !== 'running', undefined, { timeout: 40_000 });
      await root.locator('.pane-run').click();
      return answered();
    },
    side(number) {
      const side = root.locator(`.pane-side[data-side="${number}"]`);
      const file = (name: string): Locator => side.locator('.pane-head').getByRole('tab', { name, exact: true });
      return {
        root: side,
        status: async () => (await side.locator('.pane-status strong').textContent({ timeout: 2000 }).catch(() => '')) ?? '',
        answer: side.locator('.pane-answer'),
        page: side.frameLocator('.pane-answer iframe'),
        file,
        view: (name) => side.locator('.pane-views').getByRole('tab', { name }),
        async write(name, text) {
          await file(name).click();
          if (await side.locator('.pane-edit').isVisible()) await side.locator('.pane-edit').click();
          const editor = side.locator('.cm-content');
          await editor.waitFor();
          await editor.focus();
          await page.keyboard.press('ControlOrMeta+a');
          await page.keyboard.insertText(text);
          await page.keyboard.press('Escape');
        },
      };
    },
  };
}

/** Waits until the pane on screen has come to life. */
export async function paneAlive(page: Page): Promise<LivePane> {
  await page.locator('.slide.present .pane form.pane-request').waitFor();
  await page.evaluate(() => document.fonts.ready);
  return livePane(page);
}

/** Whether this build of the deck has a Python; when it does, waits until that has started. */
export async function hasPython(page: Page): Promise<boolean> {
  const note = page.locator('.slide.present .pane-note [role=status]');
  await note.filter({ hasText: /made without Python|asks Python|did not start/ }).waitFor({ timeout: 60_000 });
  const text = (await note.textContent()) ?? '';
  if (text.includes('did not start')) throw new Error(text);
  return text.includes('asks Python');
}

/** What tests that need Python say when this machine could not get its packages. */
export const WITHOUT_PYTHON = 'This build has no Python, because its packages could not be fetched: nothing ran live.';
