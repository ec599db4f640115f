import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { ImageId } from '../domain/trials/challenge.ts';
import type { Draft, Seconds, Session, SessionEvent } from '../domain/trials/session.ts';
import { Stopwatch } from '../domain/trials/stopwatch.ts';
import { emptyRecord, type TrialRecord } from '../domain/trials/trial-record.ts';
import type { LibraryStore } from './library-store.ts';
import type { PhotoStore } from './photo-store.ts';
import type { SessionStore } from './session-store.ts';

/** How often the clock on screen moves, in milliseconds. */
const tick = 1000;

/** The time spent so far goes to disk with every so many ticks. */
const ticksPerSave = 5;

/** Leads through a session: shows each image, measures the answer, and brings image, answer and prediction together. */
export class LabelFlow {
  readonly #sessions: SessionStore;
  readonly #photos: PhotoStore;
  readonly #library: LibraryStore;
  readonly #seconds = signal<Seconds>(0);
  readonly #seen = signal(false);
  #watch: Stopwatch | null = null;
  #record: TrialRecord = emptyRecord;
  #showing: ImageId | null = null;

  constructor(sessions: SessionStore, photos: PhotoStore, library: LibraryStore) {
    this.#sessions = sessions;
    this.#photos = photos;
    this.#library = library;
  }

  /** Response time on the present image so far. */
  get seconds(): ReadonlySignal<Seconds> {
    return this.#seconds;
  }

  /** Whether the present photo has been on screen, so that it can be answered. */
  get seen(): ReadonlySignal<boolean> {
    return this.#seen;
  }

  /** Begins to follow the session; the result ends it. */
  follow(): () => void {
    const stop = effect(() => {
      const state = this.#sessions.state.value;
      untracked(() => {
        if (state?.phase.kind === 'answering') this.#showImage(state.session, state.phase.draft);
        if (state?.phase.kind === 'finished') this.#photos.clear();
      });
    });
    let ticks = 0;
    const timer = setInterval(() => {
      this.#seconds.value = this.#watch?.read().response ?? 0;
      ticks += 1;
      if (this.#watch?.running && ticks % ticksPerSave === 0) this.#saveTime();
    }, tick);
    document.addEventListener('visibilitychange', this.#onVisibility);
    return () => {
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', this.#onVisibility);
      this.#watch?.pause();
      this.#saveTime();
      this.#showing = null;
      this.#photos.clear();
    };
  }

  /** Tries the present photo again, after it could not be fetched. */
  retryPhoto(): void {
    const state = this.#sessions.state.value;
    this.#showing = null;
    if (state?.phase.kind === 'answering') this.#showImage(state.session, state.phase.draft);
  }

  /** The photo is on screen: from here on the answer's time runs. */
  photoPainted(): void {
    this.#seen.value = true;
    if (document.visibilityState === 'visible') this.#watch?.start();
  }

  /** Changes the guesses. */
  change(event: SessionEvent & { kind: 'pick' | 'unpick' | 'remove' | 'move' }): void {
    void this.#sessions.change(event);
  }

  /** Ends the answer; not before the photo was seen. */
  async commit(): Promise<void> {
    const imageId = this.#showing;
    if (!imageId || !this.#watch || !this.#seen.value) return;
    const time = this.#watch.read();
    await this.#sessions.commit({
      time,
      record: this.#record,
      timedOut: false,
      offered: null,
      prediction: this.#photos.prediction(imageId),
    });
    await this.#addLatePrediction(imageId);
  }

  next(): void {
    this.#sessions.next();
  }

  #showImage(session: Session, draft: Draft): void {
    const imageId = session.order[draft.position];
    if (imageId === undefined || imageId === this.#showing) return;
    this.#showing = imageId;
    this.#seen.value = false;
    this.#watch = new Stopwatch(() => performance.now() / 1000, draft.time);
    this.#record = draft.record;
    this.#seconds.value = draft.time.response;
    const found = this.#library.find(session, imageId);
    const next = this.#library.find(session, session.order[draft.position + 1]);
    if (found) void this.#photos.show(found, next);
    else void this.#sessions.skip(`The challenge has no image ${imageId} any more.`);
  }

  async #addLatePrediction(imageId: ImageId): Promise<void> {
    const prediction = this.#photos.prediction(imageId);
    if (prediction) await this.#sessions.addPrediction(imageId, prediction);
  }

  #saveTime(): void {
    if (this.#watch)
      void this.#sessions.change({ kind: 'progress', time: this.#watch.read(), record: this.#record });
  }

  #onVisibility = (): void => {
    if (document.visibilityState === 'visible' && this.#seen.value) this.#watch?.start();
    if (document.visibilityState === 'hidden') {
      this.#watch?.pause();
      this.#saveTime();
    }
  };
}
