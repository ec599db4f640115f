import { effect, untracked } from '@preact/signals-core';
import type { Challenge } from '../domain/trials/challenge.ts';
import type { NetworkStore } from './network-store.ts';
import type { PhotoStore } from './photo-store.ts';
import type { ClassifierPort, ImageSourcePort } from './ports.ts';
import type { SessionStore } from './session-store.ts';

/** What late predictions are made of. */
export interface LatePredictionParts {
  readonly sessions: SessionStore;
  readonly photos: PhotoStore;
  readonly network: NetworkStore;
  readonly challenge: Challenge;
  readonly source: ImageSourcePort;
  readonly classifier: ClassifierPort;
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
  const { sessions, challenge, source, classifier } = parts;
  const signal = new AbortController().signal;
  for (const { imageId, prediction } of sessions.state.value?.session.trials ?? []) {
    const image = challenge.images.find(({ id }) => id === imageId);
    if (prediction || !image) continue;
    try {
      const bitmap = await source.load(image, signal);
      await sessions.addPrediction(imageId, await classifier.classify(bitmap, signal));
      bitmap.close();
    } catch {
      continue;
    }
  }
}
