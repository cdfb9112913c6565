import { examples } from 'virtual:examples';
import { pageDocument } from '../../answers/page.ts';

/** Puts style sheets and pictures into the recorded pages that came without them to keep the deck small: for print, where no pane is brought to life. */
export async function wholePages(): Promise<void> {
  await Promise.all([...document.querySelectorAll<HTMLIFrameElement>('.pane iframe[data-plain]')].map(async (frame) => {
    const { example = '', request = '' } = frame.closest<HTMLElement>('.pane')?.dataset ?? {};
    const side = frame.closest<HTMLElement>('.pane-side')?.dataset.id ?? '';
    const answer = (await examples[example]?.())?.data.example.answers[request]?.[side];
    if (answer?.type !== 'response') return;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.loading = 'eager';
    frame.srcdoc = pageDocument(answer);
    await loaded;
  }));
}
