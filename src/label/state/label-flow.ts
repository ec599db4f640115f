import type { ImageId } from '../../core/trials/challenge.ts';
import type { Draft, Seconds, Session, SessionEvent, Trial } from '../../core/trials/session.ts';
import { Stopwatch, TrialRecorder } from '../logic/stopwatch.ts';
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { donePositions, takeableAnswer } from '../../core/trials/session-machine.ts';
import { timedViewOf, type TimedView } from '../../core/trials/timed-view.ts';
import { type Confidence, type Look, recordWith, type Shown } from '../../core/trials/trial-record.ts';
import type { LibraryStore } from '../../packs/state/library-store.ts';
import { HintToast, type AnswerHint } from './hint-toast.ts';
import { StimulusPresentation } from './stimulus-presentation.ts';
import type { PhotoStore } from './photo-store.ts';
import type { SessionStore } from './session-store.ts';

/** The time that everybody has for the present photo, in place of each person's own limit. */
export interface CommonClock {
  /** Whole seconds, 0 once the time is over; null: not known. */
  readonly left: ReadonlySignal<Seconds | null>;
  /** For how long it has been over, in milliseconds. */
  readonly over: number;
}

/** The answer that is being made: its time, what is looked at for it, and when it was last changed. */
class CurrentTrial {
  readonly imageId: ImageId;
  readonly watch: Stopwatch;
  readonly recorder: TrialRecorder;
  /** Response time when the photo came on screen: more than 0 where it had been there before. */
  readonly #since: Seconds;
  #ends = 0;
  #changedAt = new Date().toISOString();

  constructor(imageId: ImageId, { time, record }: Draft) {
    const watch = new Stopwatch(() => performance.now() / 1000, time);
    this.imageId = imageId;
    this.watch = watch;
    this.recorder = new TrialRecorder(() => watch.read().response, record);
    this.#since = time.response;
  }

  /** When the person last changed it, ISO 8601; until then, when the photo came. */
  get changedAt(): string {
    return this.#changedAt;
  }

  noteChange(): void {
    this.#changedAt = new Date().toISOString();
  }

  get shownFor(): Seconds {
    return this.watch.read().response - this.#since;
  }

  /** Has something done when its response time is over, in milliseconds; null: never. After a pause it is asked for anew. */
  endAfter(milliseconds: number | null, end: () => void): void {
    clearTimeout(this.#ends);
    if (milliseconds === null) return;
    const left = milliseconds - 1000 * this.watch.read().response;
    this.#ends = setTimeout(() => this.watch.running && end(), Math.max(0, left));
  }
}

/** What the slots held before each change of the present answer, so that changes can be taken back. */
class UndoHistory {
  readonly #earlier = signal<readonly (readonly Wnid[])[]>([]);

  readonly undoable: ReadonlySignal<boolean> = computed(() => this.#earlier.value.length > 0);

  /** Another answer goes on; its record may lack the last changes. */
  begin({ guesses, record }: Draft): void {
    const states = [[], ...record.changes.map((change) => change.guesses)];
    this.#earlier.value = states.at(-1)?.join() === guesses.join() ? states.slice(0, -1) : states;
  }

  add(before: readonly Wnid[]): void {
    this.#earlier.value = [...this.#earlier.value, before];
  }

  take(): readonly Wnid[] | null {
    const last = this.#earlier.value.at(-1) ?? null;
    this.#earlier.value = this.#earlier.value.slice(0, -1);
    return last;
  }
}

/**
 * A press ends an answer once the photo has been seen for so long, in seconds of response time: the second press of a double click was
 * meant for the photo before.
 */
const shortest: Seconds = 0.5;

/** Whether a photo has been on screen for a moment, so that a press can answer it. */
class DwellTime {
  readonly #isOver = signal(false);
  #ends = 0;

  readonly isOver: ReadonlySignal<boolean> = this.#isOver;

  /**
   * A pause does not count.
   * @param least in seconds of response time.
   */
  await(answer: CurrentTrial | null, least: Seconds = shortest): void {
    clearTimeout(this.#ends);
    const left = least - (answer?.shownFor ?? 0);
    this.#isOver.value = answer !== null && left <= 0;
    if (!this.#isOver.value && answer?.watch.running) {
      this.#ends = setTimeout(() => this.await(answer, least), Math.max(1, left * 1000));
    }
  }

  end(): void {
    clearTimeout(this.#ends);
    this.#isOver.value = false;
  }
}

/** How often time is looked at, in milliseconds. */
const tick = 250;

/** The time spent so far goes to disk with every so many ticks. */
const ticksPerSave = 20;

/** Leads through a session: shows each image, measures the answer, and brings image, answer and prediction together. */
export class LabelFlow {
  readonly #sessions: SessionStore;
  readonly #photos: PhotoStore;
  readonly #library: LibraryStore;
  readonly #catalogue: Catalogue;
  readonly #seconds = signal<Seconds>(0);
  readonly #seen = signal(false);
  readonly #dwell = new DwellTime();
  readonly #hint = new HintToast();
  readonly #paused = signal(false);
  readonly #clock = signal<CommonClock | null>(null);
  readonly #lookedAt = signal<ImageId | null>(null);
  readonly #changes = new UndoHistory();
  #answer: CurrentTrial | null = null;
  /** The press that goes on, and the image that it can answer; null: none goes on. */
  #press: { readonly imageId: ImageId | null } | null = null;
  #measure: () => Shown | null = () => null;

  constructor(sessions: SessionStore, photos: PhotoStore, library: LibraryStore, catalogue: Catalogue) {
    this.#sessions = sessions;
    this.#photos = photos;
    this.#library = library;
    this.#catalogue = catalogue;
  }

  /** Response time on the present image so far, in whole seconds. */
  readonly seconds: ReadonlySignal<Seconds> = this.#seconds;

  readonly seen: ReadonlySignal<boolean> = this.#seen;

  readonly ready: ReadonlySignal<boolean> = this.#dwell.isOver;

  readonly hint: ReadonlySignal<AnswerHint | null> = this.#hint.shown;

  readonly paused: ReadonlySignal<boolean> = this.#paused;

  /** The time that everybody has; null where each person has their own. */
  readonly clock: ReadonlySignal<CommonClock | null> = this.#clock;

  readonly view = new StimulusPresentation(async (viewed, photo) => {
    this.#answer?.recorder.view(viewed, photo);
    await this.#saveProgress();
  });

  readonly undoable: ReadonlySignal<boolean> = this.#changes.undoable;

  /** The pruned list for the present photo; null: all 1000 classes, also where the network cannot make one. */
  readonly offered: ReadonlySignal<readonly Wnid[] | null> = computed(() => {
    const state = this.#sessions.state.value;
    const pruned = state?.session.pruned ?? null;
    const likeliest = this.#photos.likeliest.value;
    if (!state || pruned === null) return null;
    const elsewhere = this.#library.of(state.session)?.elsewhere;
    if (elsewhere) {
      const image = state.phase.kind === 'answering' && state.session.order[state.phase.draft.position];
      return image ? elsewhere.offered(image) : null;
    }
    if (likeliest === null) return null;
    return likeliest.slice(0, pruned).map((index) => this.#catalogue.byIndex(index).wnid);
  });

  /** The place of the image whose empty answer can be taken back, counted from 0; null: none can. */
  readonly takeable: ReadonlySignal<number | null> = computed(() => {
    const state = this.#sessions.state.value;
    return state && (takeableAnswer(state)?.position ?? null);
  });

  /** From now on everybody's time ends the answer; null: the person's own does, where the session has a limit. */
  followClock(clock: CommonClock | null): void {
    this.#clock.value = clock;
  }

  /** The timed view of a session, where everybody's clock takes the place of its limit; null where photos stay. */
  timedView(session: Parameters<typeof timedViewOf>[0]): TimedView | null {
    return timedViewOf(this.#clock.value ? { ...session, limit: null } : session);
  }

  /** Begins to follow the session; the result ends it. */
  follow(): () => void {
    const stop = effect(() => {
      const state = this.#sessions.state.value;
      const looked = this.#lookedAt.value;
      untracked(() => {
        if (state && looked !== null)
          return this.#showPhoto(state.session, state.session.order.indexOf(looked));
        if (state?.phase.kind === 'opening') this.#prepare(state.session);
        if (state?.phase.kind === 'answering') this.#showImage(state.session, state.phase.draft);
        if (state?.phase.kind === 'feedback') this.#showAnswered(state.session, state.phase.trial);
        if (state?.phase.kind === 'closing' || state?.phase.kind === 'finished') this.#clear();
      });
    });
    let ticks = 0;
    const timer = setInterval(() => this.#tick((ticks += 1)), tick);
    document.addEventListener('visibilitychange', this.#onVisibility);
    return () => {
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', this.#onVisibility);
      this.#answer?.watch.pause();
      void this.#saveProgress();
      this.view.wait(true);
      this.#paused.value = false;
      this.#lookedAt.value = null;
      this.#clear();
    };
  }

  retryPhoto(): void {
    const state = this.#sessions.state.value;
    this.#answer = null;
    if (state?.phase.kind === 'answering') this.#showImage(state.session, state.phase.draft);
  }

  /** Shows the photo of an image in place of the one that it is the turn of; null: that one again. What was picked of that one counts. */
  async lookAt(imageId: ImageId | null): Promise<void> {
    if (imageId === this.#lookedAt.value) return;
    if (imageId !== null && this.#lookedAt.value === null) await this.timeUp();
    if (imageId !== null) this.#sessions.endAside();
    void this.#saveProgress();
    this.#answer = null;
    this.#lookedAt.value = imageId;
  }

  /** The photo is on screen: from here on the answer's time runs. */
  photoPainted(): void {
    this.#seen.value = true;
    this.#run();
  }

  pause(): void {
    this.#paused.value = true;
    this.#answer?.watch.pause();
    void this.#saveProgress();
  }

  goOn(): void {
    this.#paused.value = false;
    this.#run();
  }

  /** From now on this tells what photos are seen and answered with; it gives null where no photo is on screen. */
  measureBy(measure: () => Shown | null): void {
    this.#measure = measure;
  }

  change(event: SessionEvent & { kind: 'pick' | 'remove' | 'move' | 'restore' }): void {
    if (this.#paused.value) return;
    const before = this.#guesses();
    void this.#sessions.change(event);
    const after = this.#guesses();
    if (after === before) return;
    this.#hint.clear();
    this.#answer?.noteChange();
    this.#answer?.recorder.change(after);
    if (event.kind !== 'restore') this.#changes.add(before);
  }

  undo(): void {
    if (this.#paused.value) return;
    const guesses = this.#changes.take();
    if (guesses) this.change({ kind: 'restore', guesses });
  }

  saySure(confidence: Confidence): void {
    if (this.#paused.value) return;
    if (this.#guesses().length === 0) this.#say('no-guess');
    else {
      this.#answer?.noteChange();
      void this.#sessions.change({ kind: 'say-sure', confidence });
    }
  }

  look(look: Look): void {
    this.#answer?.recorder.look(look);
  }

  /** A press of a pointer or a key begins, which may end the answer to the photo that it begins on. */
  beginPress(): void {
    this.#press = { imageId: this.#dwell.isOver.value ? (this.#answer?.imageId ?? null) : null };
  }

  /**
   * The press ends the answer, unless it began on another photo or on one that had just come, or no class is picked: then the page says so.
   * Assistive technology presses without a beginning: such a press begins now.
   */
  async commit(answer: 'guesses' | 'unknown'): Promise<void> {
    if (!this.#press) this.beginPress();
    const pressed = this.#press?.imageId ?? null;
    this.#press = null;
    if (!this.#answer || this.#paused.value) return;
    const isEmpty = this.#guesses().length === 0;
    if (pressed !== this.#answer.imageId) this.sayTooSoon();
    else if (answer === 'guesses' && isEmpty) this.#say('no-guess');
    else if (answer === 'guesses' || isEmpty) await this.#commit(false);
  }

  sayTooSoon(): void {
    this.#say('too-soon');
  }

  #say(hint: AnswerHint): void {
    this.#hint.say(hint, this.#answer?.watch.read().response ?? 0);
  }

  /** Takes the empty answer to the image before back; what was done for the present one waits until its turn comes. */
  takeBack(): void {
    if (this.view.showing.value) return;
    void this.#saveProgress();
    void this.#sessions.takeBack();
  }

  async #commit(timedOut: boolean, committedAt = new Date().toISOString()): Promise<void> {
    const answer = this.#answer;
    const session = this.#sessions.state.value?.session;
    // What was picked was seen, also where the page was loaded anew since.
    const isSeen = this.#seen.value || this.#guesses().length > 0;
    if (!answer || !session || !isSeen || this.#paused.value) return;
    const { imageId, watch, recorder } = answer;
    await this.#sessions.commit({
      time: watch.read(),
      record: recordWith(recorder.read(), this.#measure(), session.trials),
      timedOut,
      committedAt,
      offered: this.offered.value,
      prediction: this.#photos.answers.value.get(imageId) ?? null,
    });
  }

  /** Somebody else ends the answer: what was picked counts, as given at its last change; without a pick nothing happens. */
  async timeUp(): Promise<void> {
    if (this.#guesses().length === 0) return;
    this.#paused.value = false;
    await this.#commit(true, this.#answer?.changedAt);
  }

  #guesses(): readonly Wnid[] {
    const phase = this.#sessions.state.value?.phase;
    return phase?.kind === 'answering' ? phase.draft.guesses : [];
  }

  #showImage(session: Session, draft: Draft): void {
    const imageId = session.order[draft.position];
    if (imageId === undefined || imageId === this.#answer?.imageId) return;
    this.#answer = new CurrentTrial(imageId, draft);
    this.view.come(draft);
    this.#changes.begin(draft);
    this.#seen.value = false;
    this.#dwell.end();
    this.#hint.clear();
    this.#seconds.value = Math.floor(draft.time.response);
    if (!this.#show(session, draft.position))
      void this.#sessions.skip(`The challenge has no image ${imageId} any more.`);
  }

  /** Before the person begins: the first photo is read and the network asked, so that it comes at once. */
  #prepare(session: Session): void {
    this.#answer = null;
    this.#showPhoto(session, donePositions(session));
  }

  /** After a reload: the photo of the answer that was on screen. */
  #showAnswered(session: Session, { imageId, position }: Trial): void {
    if (this.#answer?.imageId !== imageId) this.#showPhoto(session, position);
  }

  #showPhoto(session: Session, position: number): void {
    const imageId = session.order[position];
    if (imageId !== undefined && this.#photos.photo.value?.imageId !== imageId) this.#show(session, position);
  }

  /** @returns whether the photo of the place is here. */
  #show(session: Session, position: number): boolean {
    const found = this.#library.find(session, session.order[position]);
    const next = this.#library.find(session, session.order[position + 1]);
    if (found) void this.#photos.show(found, next, session.pruned, this.#catalogue.of(session));
    return found !== null;
  }

  #tick(ticks: number): void {
    const { watch } = this.#answer ?? {};
    if (!watch) return;
    const { response } = watch.read();
    this.#seconds.value = Math.floor(response);
    this.#hint.at(response);
    const common = this.#clock.value;
    // A tab that was asleep finds out late; the answer was as it is when the time ended.
    if (common?.left.value === 0) {
      void this.#commit(true, new Date(Date.now() - common.over).toISOString());
      return;
    }
    if (!watch.running) return;
    const limit = common ? null : (this.#sessions.state.value?.session.limit ?? null);
    if (limit !== null && response >= limit) void this.#commit(true);
    else if (ticks % ticksPerSave === 0) void this.#saveProgress();
  }

  async #saveProgress(): Promise<void> {
    const { watch, recorder } = this.#answer ?? {};
    if (watch && recorder) {
      await this.#sessions.change({ kind: 'progress', time: watch.read(), record: recorder.read() });
    }
  }

  #run(): void {
    const answering = this.#sessions.state.value?.phase.kind === 'answering';
    if (answering && this.#seen.value && !this.#paused.value && document.visibilityState === 'visible') {
      this.#answer?.watch.start();
      const timed = this.timedView(this.#sessions.state.value?.session ?? {});
      // A cross and a photo lie between it and the answer before.
      this.#dwell.await(this.#answer, timed ? 0 : undefined);
      const answer = this.#answer;
      answer?.endAfter(timed?.answer ?? null, () => void (this.#answer === answer && this.#commit(true)));
    }
  }

  #clear(): void {
    this.#answer = null;
    this.view.come(null);
    this.#seen.value = false;
    this.#dwell.end();
    this.#photos.clear();
  }

  #onVisibility = (): void => {
    this.#run();
    if (document.visibilityState === 'visible') return;
    this.view.stop('hidden');
    this.view.wait(true);
    this.#answer?.watch.pause();
    void this.#saveProgress();
  };
}
