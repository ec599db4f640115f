import { effect, signal, untracked } from '@preact/signals-core';
import { messageOf } from '../../core/message-of.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { isOwnFault } from '../../kit/keep/disk-failure.ts';
import { Latest } from '../../kit/latest.ts';
import type { Session, SessionId } from '../../core/trials/session.ts';
import { photoFault } from '../../packs/source/photo-fault.ts';
import type { FoundImage, LibraryStore } from '../../packs/state/library-store.ts';
import { askPrediction } from '../../networks/state/ask-prediction.ts';
import type { NetworkStore } from '../../networks/state/network-store.ts';
import type { PhotoStore } from './photo-store.ts';
import type { SessionStore } from './session-store.ts';

interface LatePredictionParts {
  readonly sessions: SessionStore;
  readonly photos: PhotoStore;
  readonly network: NetworkStore;
  readonly library: LibraryStore;
  readonly catalogue: Catalogue;
}

interface Missing {
  readonly session: Session;
  readonly imageId: ImageId;
  readonly found: FoundImage;
}

type Failed = 'network' | 'photo' | 'hit5';

interface Failure {
  readonly of: Failed;
  readonly why: string;
}

/** Images without the network's answer for the same reason; `why` is that of the first of them. */
interface Trouble extends Failure {
  readonly images: number;
}

/**
 * Brings the network's answers to images that were committed before it had answered: one at a time, so that the photo on screen waits for
 * one at most; of every session whose challenge is open.
 */
export class LatePredictions {
  readonly #parts: LatePredictionParts;
  /** Images that could not be read or answered: they stay without until they are tried again. */
  readonly #failed = signal<ReadonlyMap<string, Failure>>(new Map());
  readonly #asking = new Latest();
  #askedOf: SessionId | null = null;
  #following = false;
  #running = false;
  #asked = false;

  constructor(parts: LatePredictionParts) {
    this.#parts = parts;
  }

  follow(): () => void {
    const { photos, network, library, sessions } = this.#parts;
    this.#following = true;
    let wasReady = false;
    const stopTaking = effect(() => {
      const session = sessions.state.value?.session;
      const answers = photos.answers.value;
      if (session) untracked(() => this.#take(session, answers));
    });
    const stopAsking = effect(() => {
      const ready = network.status.value.kind === 'ready';
      const ids = sessions.outlines.value.map(({ id }) => id);
      if (this.#askedOf !== null && !ids.includes(this.#askedOf)) this.#asking.end();
      // What may bring an answer without a prediction: a commit, another image, a session, a challenge.
      void [library.opened.value, photos.photo.value];
      const came = ready && !wasReady;
      wasReady = ready;
      untracked(() => {
        if (came) this.#askAgain();
        else if (ready) this.#begin();
      });
    });
    return () => {
      this.#following = false;
      stopTaking();
      stopAsking();
      this.#asking.end();
    };
  }

  /** The answered images on which the network failed, with the reason for a person; not those that it was not asked about yet. Reads signals. */
  failures(session: Session): ReadonlyMap<ImageId, string> {
    const all = [...this.#failures(session)].filter(([, failure]) => failure.of === 'network');
    return new Map(all.map(([imageId, { why }]) => [imageId, why]));
  }

  troubles(session: Session): readonly Trouble[] {
    const failures = [...this.#failures(session).values()];
    return (['network', 'photo', 'hit5'] as const).flatMap((failed) => {
      const [first, ...others] = failures.filter((failure) => failure.of === failed);
      return first ? [{ ...first, images: others.length + 1 }] : [];
    });
  }

  #failures(session: Session): ReadonlyMap<ImageId, Failure> {
    const status = this.#parts.network.status.value;
    const all = this.#failed.value;
    const failures = new Map<ImageId, Failure>();
    for (const { imageId, prediction } of session.trials) {
      if (prediction) continue;
      const own = all.get(keyOf(session, imageId));
      const failure: Failure | undefined =
        status.kind === 'failed' ? { of: 'network', why: status.message } : own;
      if (failure) failures.set(imageId, failure);
    }
    return failures;
  }

  /** Asks again about all that are without an answer; starts the network where it had failed. */
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

  #take({ id, trials }: Session, answers: ReadonlyMap<ImageId, Prediction>): void {
    for (const [imageId, answer] of answers) {
      const trial = trials.findLast((one) => one.imageId === imageId);
      if (trial && !trial.prediction) void this.#parts.sessions.addPrediction(imageId, answer, id);
    }
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
    for (const { id, challengeId, room, tally } of sessions.outlines.value) {
      const source = library.of({ challengeId, ...(room && { room }) });
      if (tally.withoutPrediction === 0 || !source || source.elsewhere) continue;
      // One that the disk does not give just now is looked at again when something has changed.
      const session = await sessions.read(id).catch(() => null);
      if (!this.#following || network.status.value.kind !== 'ready') return null;
      for (const { imageId, prediction } of session?.trials ?? []) {
        if (!session || prediction || photos.has(imageId)) continue;
        const found = !this.#failed.value.has(keyOf(session, imageId)) && library.find(session, imageId);
        if (found) return { session, imageId, found };
      }
    }
    return null;
  }

  async #answer({ session, imageId, found }: Missing): Promise<void> {
    const { sessions, network } = this.#parts;
    const catalogue = this.#parts.catalogue.of(session);
    const signal = this.#asking.begin();
    this.#askedOf = session.id;
    let of: Failed = 'photo';
    try {
      const bitmap = await found.source.images.load(found.image, signal);
      try {
        of = 'network';
        const id = sessionNetwork(session) ?? network.chosen.value;
        const prediction = await askPrediction(network, { bitmap }, catalogue, signal, id);
        of = 'hit5';
        await sessions.addPrediction(imageId, prediction, session.id);
      } finally {
        bitmap.close();
      }
      if (this.#lacks(session.id, imageId)) throw new Error('The answer that came found no place.');
    } catch (cause) {
      if (signal.aborted) return;
      const failed = isOwnFault(cause) ? 'hit5' : of;
      const why = failed === 'photo' ? photoFault(cause) : messageOf(cause);
      this.#failed.value = new Map([...this.#failed.value, [keyOf(session, imageId), { of: failed, why }]]);
    } finally {
      this.#askedOf = null;
    }
  }

  /** Whether an image is still without its prediction, so that it would be asked about for ever. */
  #lacks(id: SessionId, imageId: ImageId): boolean {
    const session = this.#parts.sessions.sessions.value.find((one) => one.id === id);
    return session?.trials.some((one) => one.imageId === imageId && !one.prediction) ?? false;
  }
}

function keyOf({ id }: Session, imageId: ImageId): string {
  return `${id} ${imageId}`;
}

/** The id of the network that answered first, so that no session is answered by two; null while none has. */
export function sessionNetwork(session: Session): string | null {
  return session.trials.find(({ prediction }) => prediction)?.prediction?.network ?? null;
}
