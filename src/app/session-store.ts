import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Challenge, ImageId } from '../domain/trials/challenge.ts';
import type { Prediction } from '../domain/trials/prediction.ts';
import type { AnswerTime, Session, SessionEvent, SessionId, SessionState } from '../domain/trials/session.ts';
import { advance, newSession, resumeSession } from '../domain/trials/session-machine.ts';
import { seededOrder } from '../domain/trials/seeded-order.ts';
import type { DiskStore } from './disk-store.ts';

/** What a link to a session fixes: the same request gives the same images in the same order. */
export interface SessionRequest {
  readonly seed: number;
  /** How many images; more than the challenge has means all of them. */
  readonly count: number;
}

/** The session in progress and those of the past; every change goes to disk. */
export class SessionStore {
  readonly #disk: DiskStore;
  readonly #challenge: Challenge;
  readonly #state = signal<SessionState | null>(null);
  readonly #sessions = signal<readonly Session[]>([]);
  readonly #damaged = signal<readonly string[]>([]);
  readonly #resumed = signal(false);
  #committing = false;

  constructor(disk: DiskStore, challenge: Challenge) {
    this.#disk = disk;
    this.#challenge = challenge;
  }

  get state(): ReadonlySignal<SessionState | null> {
    return this.#state;
  }

  /** What is wrong with sessions on disk that cannot be read, for a person. */
  get damaged(): ReadonlySignal<readonly string[]> {
    return this.#damaged;
  }

  /** Whether the session was opened with answers in it: it paused, and the page says so. */
  get resumed(): ReadonlySignal<boolean> {
    return this.#resumed;
  }

  /** All sessions, the newest first, the one in progress as it is now. */
  readonly sessions: ReadonlySignal<readonly Session[]> = computed(() => {
    const current = this.#state.value?.session;
    if (!current) return this.#sessions.value;
    const others = this.#sessions.value.filter(({ id }) => id !== current.id);
    return [...others, current].sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  });

  /** Reads what is on disk; once, before anything else. */
  async restore(): Promise<void> {
    const { sessions, damaged } = await this.#disk.list();
    this.#sessions.value = sessions.filter(({ challengeId }) => challengeId === this.#challenge.id);
    this.#damaged.value = damaged;
  }

  /** Goes on with the session that the request names, or begins it. */
  async open(request: SessionRequest): Promise<void> {
    const known = this.sessions.value.find((session) => answers(session, request, this.#challenge));
    if (known && known.id === this.#state.value?.session.id) return;
    this.#sessions.value = this.sessions.value;
    if (known) {
      const draft = await this.#disk.loadDraft(known.id);
      this.#state.value = resumeSession(known, draft);
      this.#resumed.value = draft !== null || known.trials.length > 0;
      return;
    }
    const session = newSession({
      id: crypto.getRandomValues(new Uint32Array(2)).join('-') as SessionId,
      challengeId: this.#challenge.id,
      seed: request.seed,
      startedAt: new Date().toISOString(),
      order: orderOf(this.#challenge, request),
    });
    this.#state.value = resumeSession(session, null);
    this.#resumed.value = false;
    await this.#disk.saveSession(session);
  }

  /** Changes the guesses of the present image. */
  async change(event: SessionEvent & { kind: 'pick' | 'unpick' | 'remove' | 'move' | 'time' }): Promise<void> {
    if (this.#committing) return;
    const after = this.#advance(event);
    if (after?.phase.kind === 'answering') await this.#disk.saveDraft(after.session.id, after.phase.draft);
  }

  /** Ends the answer; settles when the trial is on disk. The answer is shown then, not before. */
  async commit(time: AnswerTime, prediction: Prediction | null): Promise<void> {
    const before = this.#state.value;
    if (this.#committing || before?.phase.kind !== 'answering') return;
    const imageId = before.session.order[before.phase.draft.position];
    const truth = this.#challenge.images.find(({ id }) => id === imageId)?.wnid;
    if (!truth) return;
    const committedAt = new Date().toISOString();
    const after = advance(before, { kind: 'commit', truth, time, committedAt, prediction });
    if (after.phase.kind !== 'feedback') return;
    this.#committing = true;
    await this.#disk.saveTrial(after.session.id, after.phase.trial);
    this.#committing = false;
    this.#state.value = after;
  }

  /** Adds a prediction to the trial that was committed without one. */
  async addPrediction(imageId: ImageId, prediction: Prediction): Promise<void> {
    const after = this.#advance({ kind: 'predicted', imageId, prediction });
    const trial = after?.session.trials.find((one) => one.imageId === imageId);
    if (after && trial) await this.#disk.saveTrial(after.session.id, trial);
  }

  /** Passes over the present image, which cannot be shown. */
  async skip(reason: string): Promise<void> {
    const after = this.#advance({ kind: 'skip', reason });
    if (after) await this.#disk.saveSession(after.session);
  }

  next(): void {
    this.#resumed.value = false;
    this.#advance({ kind: 'next' });
  }

  /** The state after the event, or null when the event changed nothing. */
  #advance(event: SessionEvent): SessionState | null {
    const before = this.#state.value;
    if (!before) return null;
    const after = advance(before, event);
    if (after === before) return null;
    this.#state.value = after;
    return after;
  }
}

function orderOf(challenge: Challenge, { seed, count }: SessionRequest): readonly ImageId[] {
  const ids = challenge.images.map(({ id }) => id).sort();
  return seededOrder(ids, seed, Math.min(count, ids.length));
}

function answers(session: Session, request: SessionRequest, challenge: Challenge): boolean {
  const images = Math.min(request.count, challenge.images.length);
  return session.seed === request.seed && session.order.length === images;
}
