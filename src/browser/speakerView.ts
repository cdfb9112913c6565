import type { RevealApi, RevealPlugin } from 'reveal.js';

/** The key S opens reveal.js's speaker view, with notes, clock and pace; its code is loaded when it is asked for. */
export function speakerView(): RevealPlugin {
  return {
    id: 'speaker-view',
    init(deck) {
      const parameters = new URLSearchParams(location.search);
      // A preview inside the speaker view opens none of its own.
      if (parameters.has('receiver')) return void loadNotes(deck);
      // The speaker's window outlives a reload of this page, and calls for it.
      addEventListener('message', ({ data, origin }) => {
        if (origin === location.origin && typeof data === 'string' && data.includes('"heartbeat"')) void loadNotes(deck);
      });
      deck.addKeyBinding({ keyCode: 83, key: 'S', description: 'Speaker view' }, () => void openSpeakerView(deck));
    },
  };
}

/** Opens the speaker view in a window of its own. */
export async function openSpeakerView(deck: RevealApi): Promise<void> {
  const notes = await loadNotes(deck);
  notes.open();
}

let loaded: Promise<{ open(): void }> | undefined;

function loadNotes(deck: RevealApi): Promise<{ open(): void }> {
  loaded ??= import('reveal.js/plugin/notes').then(async ({ default: createNotes }) => {
    const notes = createNotes();
    await notes.init?.(deck);
    return notes;
  });
  return loaded;
}
