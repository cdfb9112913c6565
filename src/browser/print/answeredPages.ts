import { examples } from 'virtual:examples';
import { pageDocument } from '../../answers/page.ts';

/** Dresses the recorded pages that came without their style sheets, to keep the deck small: for print, where no pane is brought to life. */
export async function wholePages(): Promise<void> {
  await Promise.all([...document.querySelectorAll<HTMLIFrameElement>('.pane iframe[data-plain]')].map(async (frame) => {
    const { example: name = '', request = '' } = frame.closest<HTMLElement>('.pane')?.dataset ?? {};
    const side = frame.closest<HTMLElement>('.pane-side')?.dataset.id ?? '';
    const { example, styles } = (await examples[name]?.())?.data ?? {};
    const answer = example?.answers[request]?.[side];
    if (answer?.type === 'response') frame.srcdoc = pageDocument(answer, styles);
  }));
}
