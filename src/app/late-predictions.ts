import { effect, untracked } from '@preact/signals-core';
import type { NetworkStore } from './network-store.ts';
import type { PhotoStore } from './photo-store.ts';
import type { LibraryStore } from './library-store.ts';
import type { SessionStore } from './session-store.ts';

/** What late predictions are made of. */
export interface LatePredictionParts {
  readonly sessions: SessionStore;
  readonly photos: PhotoStore;
  readonly network: NetworkStore;
  readonly library: LibraryStore;
}

/**
 * Whenever the network comes (back) or a session is opened: asks about the photos at hand, then about past answers
 * that the network had not answered when the page was closed.
 */
export function followLatePredictions(parts: LatePredictionParts): () => void {
  let asked: string | null = null;
  return effect(() => {
    const ready = parts.network.status.value.kind === 'ready';
    const session = parts.sessions.state.value?.session.id ?? null;
    const now = ready ? session : null;
    if (now === asked) return;
    asked = now;
    if (now !== null) untracked(() => void parts.photos.askAgain().then(() => addLatePredictions(parts)));
  });
}

/** An image that fails stays without a prediction, and the figures say that it is left out. */
async function addLatePredictions(parts: LatePredictionParts): Promise<void> {
  const { sessions, library, network } = parts;
  const signal = new AbortController().signal;
  const session = sessions.state.value?.session;
  for (const { imageId, prediction } of session?.trials ?? []) {
    const found = session && library.find(session, imageId);
    if (prediction || !found) continue;
    try {
      const bitmap = await found.source.images.load(found.image, signal);
      await sessions.addPrediction(imageId, await network.classify(bitmap, signal));
      bitmap.close();
    } catch {
      continue;
    }
  }
}
