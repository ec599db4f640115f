import { effect, signal, untracked } from '@preact/signals-core';
import { messageOf } from '../../core/message-of.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { sessionNetwork } from '../logic/session-network.ts';
import type { Session } from '../../core/trials/session.ts';
import type { LibraryStore } from '../../packs/state/library-store.ts';
import type { NetworkStore } from '../../networks/state/network-store.ts';
import type { PhotoStore } from './photo-store.ts';
import type { SessionStore } from './session-store.ts';

/** What late predictions are made of. */
interface LatePredictionParts {
  readonly sessions: SessionStore;
  readonly photos: PhotoStore;
  readonly network: NetworkStore;
  readonly library: LibraryStore;
}

interface Missing {
  readonly session: Session;
  readonly imageId: ImageId;
}

/**
 * Asks the network about answers that were committed before it had answered, whenever some may be there: one at a
 * time, so that the photo on screen waits for one at most. Of every session whose challenge is open; the photos at hand
 * are asked about anyway.
 */
export class LatePredictions {
  readonly #parts: LatePredictionParts;
  /** Images that could not be read or answered, with the reason: they stay without until they are tried again. */
  readonly #failed = signal<ReadonlyMap<string, string>>(new Map());
  #running = false;
  /** Whether some may have come since it was looked. */
  #asked = false;

  constructor(parts: LatePredictionParts) {
    this.#parts = parts;
  }

  /** Begins to look for them; the result ends it. */
  follow(): () => void {
    const { photos, network, library, sessions } = this.#parts;
    let wasReady = false;
    return effect(() => {
      const ready = network.status.value.kind === 'ready';
      // What may bring an answer without a prediction: a commit, another image, a session, a challenge.
      void [sessions.outlines.value, library.opened.value, photos.photo.value];
      const came = ready && !wasReady;
      wasReady = ready;
      untracked(() => {
        if (came) this.#askAgain();
        else if (ready) this.#begin();
      });
    });
  }

  /** The answered images on which the network failed, with the reason for a person; not those that it was not asked about yet. Reads signals. */
  failures(session: Session): ReadonlyMap<ImageId, string> {
    const status = this.#parts.network.status.value;
    const all = this.#failed.value;
    const failures = new Map<ImageId, string>();
    for (const { imageId, prediction } of session.trials) {
      if (prediction) continue;
      const why = status.kind === 'failed' ? status.message : all.get(keyOf(session, imageId));
      if (why !== undefined) failures.set(imageId, why);
    }
    return failures;
  }

  /** Asks again about all that the network could not answer; starts it where it had failed. */
  tryAgain(): void {
    const { network } = this.#parts;
    if (network.status.value.kind === 'failed') network.retry();
    else this.#askAgain();
  }

  #askAgain(): void {
    this.#failed.value = new Map();
    void this.#parts.photos.askAgain();
    this.#begin();
  }

  #begin(): void {
    this.#asked = true;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    // Once what changed has run its course: the photo that was answered may be let go of yet.
    await Promise.resolve();
    while (this.#asked) {
      this.#asked = false;
      for (let next = await this.#next(); next; next = await this.#next()) await this.#answer(next);
    }
    this.#running = false;
  }

  async #next(): Promise<Missing | null> {
    const { sessions, photos, library, network } = this.#parts;
    if (network.status.value.kind !== 'ready') return null;
    for (const { id, challengeId, room, tally } of sessions.outlines.value) {
      const source = library.of({ challengeId, ...(room && { room }) });
      if (tally.withoutPrediction === 0 || !source || source.elsewhere) continue;
      const session = await sessions.read(id).catch(() => null);
      if (!session) continue;
      for (const { imageId, prediction } of session.trials) {
        if (prediction || photos.has(imageId) || this.#failed.value.has(keyOf(session, imageId))) continue;
        if (library.find(session, imageId)) return { session, imageId };
      }
    }
    return null;
  }

  async #answer({ session, imageId }: Missing): Promise<void> {
    const { sessions, library, network } = this.#parts;
    const found = library.find(session, imageId);
    const { signal } = new AbortController();
    try {
      if (!found) return;
      const bitmap = await found.source.images.load(found.image, signal);
      try {
        const id = sessionNetwork(session) ?? network.chosen.value;
        const prediction = await network.ask({ kind: 'classify', bitmap }, signal, id);
        if (!(await sessions.addPrediction(imageId, prediction, session.id)))
          throw new Error('no such trial');
      } finally {
        bitmap.close();
      }
    } catch (cause) {
      this.#failed.value = new Map([...this.#failed.value, [keyOf(session, imageId), messageOf(cause)]]);
    }
  }
}

function keyOf({ id }: Session, imageId: ImageId): string {
  return `${id} ${imageId}`;
}
