import { signal, computed, type ReadonlySignal } from '@preact/signals-core';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { outlineOf } from '../../figures/scoring/session-summary.ts';
import {
  donePositions,
  withoutTrials,
  advance,
  newSession,
  resumeSession,
  takeableAnswer,
} from '../../core/trials/session-machine.ts';
import {
  type Session,
  type SessionId,
  type SessionOutline,
  keptOf,
  type KeptOfImage,
  type SessionEvent,
  type SessionPlan,
  type SessionState,
} from '../../core/trials/session.ts';
import type { WriteQueue, SendEvent } from '../disk/write-queue.ts';
import { answerEvent, withdrawEvent } from '../../core/room/own-event.ts';
import type { ImageId, Challenge } from '../../core/trials/challenge.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { joinAnswers } from '../logic/join-answers.ts';
import { imageOrder, isRequested, type SessionRequest } from '../../core/trials/session-request.ts';
import type { LibraryStore } from '../../packs/state/library-store.ts';
import type { OpenChallenge } from '../../packs/source/library.ts';

type CachedSession = Session | SessionOutline;

function isRead(held: CachedSession): held is Session {
  return 'trials' in held;
}

/** The sessions of this machine as far as they were read: their outlines at the start, their trials when asked for. */
class SessionCache {
  readonly all = signal<readonly CachedSession[]>([]);
  readonly damaged = signal<readonly string[]>([]);
  readonly #disk: WriteQueue;
  readonly #catalogue: Catalogue;
  readonly #outlines = new WeakMap<Session, SessionOutline>();
  #readingAll: Promise<void> | null = null;

  constructor(disk: WriteQueue, catalogue: Catalogue) {
    this.#disk = disk;
    this.#catalogue = catalogue;
  }

  async restore(): Promise<void> {
    const { outlines, damaged } = await this.#disk.kept.list();
    this.all.value = outlines;
    this.damaged.value = damaged;
  }

  outline(held: CachedSession): SessionOutline {
    if (!isRead(held)) return held;
    const outline = this.#outlines.get(held) ?? outlineOf(held, this.#catalogue.of(held));
    this.#outlines.set(held, outline);
    return outline;
  }

  readAll(): Promise<void> {
    this.#readingAll ??= this.read(new Set(this.all.value.map(({ id }) => id))).finally(
      () => (this.#readingAll = null),
    );
    return this.#readingAll;
  }

  /** Reads the trials of these sessions; those that turn out to be damaged are named, and no longer here. */
  async read(wanted: ReadonlySet<SessionId>): Promise<void> {
    const ids = this.all.value.filter((held) => wanted.has(held.id) && !isRead(held)).map(({ id }) => id);
    if (ids.length === 0) return;
    const { sessions, damaged } = await this.#disk.kept.load(ids);
    const found = new Map(sessions.map((session) => [session.id, session]));
    const asked = new Set(ids);
    this.all.value = this.all.value.flatMap((held) => {
      if (isRead(held) || !asked.has(held.id)) return held;
      const read = found.get(held.id);
      // What a person has changed in the meantime may not be on disk yet.
      return read ? { ...read, ...withoutTrials(held) } : [];
    });
    this.damaged.value = [...new Set([...this.damaged.value, ...damaged])];
  }

  /** The last one is enough of the sessions that a person only opened: their links bring them back as they were. */
  async dropUntouched(last: Session, isKept: (id: SessionId) => boolean): Promise<void> {
    for (const session of this.all.value) {
      const { id, person, archived, room } = session;
      if (id === last.id || person !== last.person || archived || room || donePositions(session) > 0)
        continue;
      const draft = await this.#disk.kept.loadDraft(id);
      if (draft && draft.guesses.length + draft.assistance.length + draft.record.changes.length > 0) continue;
      if (isKept(id)) continue;
      this.all.value = this.all.value.filter((one) => one.id !== id);
      await this.#disk.delete(id);
    }
  }
}

export type CommittedAnswer = Omit<SessionEvent & { kind: 'commit' }, 'kind' | keyof KeptOfImage>;

/** The session in progress and those of the past; every change goes to disk. */
export class SessionStore {
  readonly #disk: WriteQueue;
  readonly #library: LibraryStore;
  readonly #cache: SessionCache;
  readonly #onSent: SendEvent;
  readonly #kept = signal<SessionState | null>(null);
  readonly #aside = signal<SessionState | null>(null);
  readonly #resumed = signal(false);
  #committing: Promise<void> | null = null;

  constructor(
    disk: WriteQueue,
    library: LibraryStore,
    catalogue: Catalogue,
    onSent: SendEvent = () => undefined,
  ) {
    this.#onSent = onSent;
    this.#disk = disk;
    this.#library = library;
    this.#cache = new SessionCache(disk, catalogue);
  }

  /** The session in progress, as it is on disk. */
  readonly kept: ReadonlySignal<SessionState | null> = this.#kept;

  /** Whether something is played beside the session in progress: in memory only, so that it counts in no figure. */
  readonly isAside: ReadonlySignal<boolean> = computed(() => this.#aside.value !== null);

  /** What is played: the session in progress, or what is played beside it. */
  readonly state: ReadonlySignal<SessionState | null> = computed(() => this.#aside.value ?? this.#kept.value);

  get damaged(): ReadonlySignal<readonly string[]> {
    return this.#cache.damaged;
  }

  /** Whether the session was opened with answers in it: it paused, and the page says so. */
  readonly resumed: ReadonlySignal<boolean> = this.#resumed;

  get #answers(): WriteQueue | null {
    return this.isAside.value ? null : this.#disk;
  }

  readonly #all = computed(() => {
    const current = this.#kept.value?.session;
    const others = this.#cache.all.value.filter(({ id }) => id !== current?.id);
    return (current ? [...others, current] : others).sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  });

  /** All sessions as lists show them, the newest first, the one in progress as it is now. */
  readonly outlines: ReadonlySignal<readonly SessionOutline[]> = computed(() =>
    this.#all.value.map((session) => this.outlineOf(session)),
  );

  /** Those whose trials have been read: all of them after `readAll`. In the order of `outlines`. */
  readonly sessions: ReadonlySignal<readonly Session[]> = computed(() => this.#all.value.filter(isRead));

  readonly outlineOf = (session: CachedSession): SessionOutline => this.#cache.outline(session);

  /** Reads what is on disk, without the trials; once, before anything else. */
  restore(): Promise<void> {
    return this.#cache.restore();
  }

  /** A session with its trials; null where there is none, or it is damaged, which is told then. */
  async read(id: SessionId): Promise<Session | null> {
    await this.#cache.read(new Set([id]));
    return this.sessions.value.find((session) => session.id === id) ?? null;
  }

  readonly readAll = (): Promise<void> => this.#cache.readAll();

  /** @param id the session to go on with; without it (or where it is gone) the one that request and person name. */
  async open(
    { challenge }: OpenChallenge,
    request: SessionRequest,
    person: string,
    id: SessionId | null,
  ): Promise<void> {
    this.endAside();
    const order = imageOrder(challenge.images, request, person);
    const ofChallenge = this.outlines.value.filter(
      ({ challengeId, room }) => challengeId === challenge.id && !room,
    );
    const wanted =
      ofChallenge.find((session) => session.id === id) ??
      ofChallenge.find((session) => isRequested(session, request, person, order));
    if (wanted && wanted.id === this.#kept.value?.session.id) return;
    const known = wanted && (await this.read(wanted.id));
    this.#cache.all.value = this.#all.value;
    if (known) {
      const draft = await this.#disk.kept.loadDraft(known.id);
      this.#kept.value = resumeSession(known, draft);
      this.#resumed.value = draft !== null || known.trials.length > 0;
      return;
    }
    const session = beginSession(challenge, request, person, order);
    this.#kept.value = resumeSession(session, null);
    this.#resumed.value = false;
    await this.#disk.saveSession(this.outlineOf(session));
    await this.#cache.dropUntouched(session, (one) => this.#kept.value?.session.id === one);
  }

  async enter(plan: SessionPlan): Promise<void> {
    this.endAside();
    if (this.#kept.value?.session.id === plan.id) return;
    const known = await this.read(plan.id);
    this.#cache.all.value = this.#all.value;
    const session = known ?? newSession(plan);
    if (!known) await this.#disk.saveSession(this.outlineOf(session));
    const draft = known && (await this.#disk.kept.loadDraft(known.id));
    this.#kept.value = resumeSession(session, draft);
    this.#resumed.value = known !== null && known.trials.length > 0;
  }

  /** Adds what was answered or passed over elsewhere, and goes on behind it. */
  async join(given: Pick<Session, 'trials' | 'skipped'>): Promise<void> {
    // The answer that is being saved becomes part of the state first.
    while (this.#committing) await this.#committing;
    this.endAside();
    const before = this.#kept.value;
    const joined = before && joinAnswers(before, given);
    if (!joined) return;
    this.#kept.value = joined.state;
    const outline = this.outlineOf(joined.state.session);
    for (const trial of joined.trials) await this.#disk.saveTrial(outline, trial);
    await this.#disk.saveSession(outline);
  }

  /** Plays images beside the session in progress, over all classes, as this part says otherwise. */
  aside(part: Partial<SessionPlan>): void {
    if (!this.#kept.value) return;
    const { simulated: _, ...plan } = this.#kept.value.session;
    const session = newSession({ ...plan, pruned: null, ...part, id: 'aside' as SessionId });
    this.#aside.value = advance(resumeSession(session, null), { kind: 'begin' });
    this.#resumed.value = false;
  }

  endAside(): void {
    this.#aside.value = null;
  }

  /**
   * Gives the session in progress, in which nothing was answered yet, to another person: it goes on, unless that person has begun the same
   * one before, or gets another order.
   */
  async answerAs(source: OpenChallenge, request: SessionRequest, person: string): Promise<void> {
    const current = this.#kept.value?.session;
    if (!current || current.person === person || donePositions(current) > 0) return;
    const order = imageOrder(source.challenge.images, request, person);
    const begun = this.outlines.value.some((session) => isRequested(session, request, person, order));
    if (!begun && isRequested(current, request, current.person, order)) {
      await this.rename(current.id, person);
      return;
    }
    await this.open(source, request, person, null);
    await this.delete(current.id);
  }

  /** Goes on to the first image: now the session starts, but for a room's. Its draft on disk says that the person has begun. */
  async begin(): Promise<void> {
    const isRoom = this.state.value?.session.room !== undefined;
    const after = this.#advance({ kind: 'begin', ...(!isRoom && { at: new Date().toISOString() }) });
    if (after?.phase.kind !== 'answering') return;
    if (!isRoom) await this.#answers?.saveSession(this.outlineOf(after.session));
    await this.#answers?.saveDraft(after.session.id, after.phase.draft);
  }

  async change(
    event: SessionEvent & {
      kind: 'pick' | 'remove' | 'move' | 'restore' | 'say-sure' | 'assist' | 'progress';
    },
  ): Promise<void> {
    if (this.#committing) return;
    const after = this.#advance(event);
    if (after?.phase.kind === 'answering')
      await this.#answers?.saveDraft(after.session.id, after.phase.draft);
  }

  /** Ends the answer. It is shown when `WriteQueue.accept` settles; while it waits, the next press tries the disk again. */
  async commit(answer: CommittedAnswer): Promise<void> {
    const before = this.state.value;
    if (this.#committing) return answer.timedOut ? undefined : this.#answers?.retry();
    if (before?.phase.kind !== 'answering') return;
    const imageId = before.session.order[before.phase.draft.position];
    const { image } = this.#library.find(before.session, imageId) ?? {};
    const after = advance(before, { kind: 'commit', ...keptOf(image, before.session.list), ...answer });
    const trial = after.session.trials.at(-1);
    if (after === before || !trial) return;
    const { room } = after.session;
    const event = room ? answerEvent(room.member, trial) : null;
    this.#committing =
      this.#answers?.accept(this.outlineOf(after.session), trial, event, this.#onSent) ?? null;
    await this.#committing;
    this.#committing = null;
    this.#play(after);
  }

  /** Takes the last answer back, where it is empty and the next is not given; settles when that is on disk. */
  async takeBack(): Promise<void> {
    const trial = this.state.value && takeableAnswer(this.state.value);
    if (this.#committing || !trial) return;
    const after = this.#advance({ kind: 'take-back' });
    if (after?.phase.kind !== 'answering') return;
    const { id, room } = after.session;
    const event = room ? withdrawEvent(room.member, trial, new Date().toISOString()) : null;
    await this.#disk.takeBack(this.outlineOf(after.session), after.phase.draft, event);
    if (event) void this.#onSent(id, event);
  }

  /** Adds a prediction to a trial that was committed without one; false where it has one. */
  addPrediction(imageId: ImageId, prediction: Prediction, id: SessionId): Promise<boolean> {
    return this.#addLate({ kind: 'predicted', imageId, prediction }, id);
  }

  /** Adds to the trial of a room's session what the room shows of its image; whether that was new. */
  reveal(event: Omit<SessionEvent & { kind: 'revealed' }, 'kind'>, id: SessionId): Promise<boolean> {
    return this.#addLate({ kind: 'revealed', ...event }, id);
  }

  async #addLate(event: SessionEvent & { kind: 'predicted' | 'revealed' }, id: SessionId): Promise<boolean> {
    // The answer that is being saved becomes part of the state first.
    while (this.#committing) await this.#committing;
    const isAside = this.#aside.value?.session.id === id;
    const { value: current } = isAside ? this.#aside : this.#kept;
    const past = this.#cache.all.value
      .filter(isRead)
      .find((session) => session.id === id && id !== current?.session.id);
    const before: SessionState | null = past ? { session: past, phase: { kind: 'finished' } } : current;
    if (before?.session.id !== id) return false;
    const after = advance(before, event);
    const trial = after.session.trials.find((one) => one.imageId === event.imageId);
    if (after === before || !trial) return false;
    if (past)
      this.#cache.all.value = this.#cache.all.value.map((one) => (one === past ? after.session : one));
    else (isAside ? this.#aside : this.#kept).value = after;
    if (!isAside) await this.#disk.saveTrial(this.outlineOf(after.session), trial);
    return true;
  }

  /** Passes over the present image, which cannot be shown. */
  async skip(reason: string): Promise<void> {
    const after = this.#advance({ kind: 'skip', reason });
    if (after) await this.#answers?.saveSession(this.outlineOf(after.session));
  }

  adopt(sessions: readonly Session[]): void {
    this.#cache.all.value = [...this.#cache.all.value, ...sessions];
  }

  async rename(id: SessionId, person: string): Promise<void> {
    await this.#edit(id, { person });
  }

  async archive(id: SessionId, archived: boolean): Promise<void> {
    await this.#edit(id, { archived });
  }

  async delete(id: SessionId): Promise<void> {
    const others = this.#all.value.filter((session) => session.id !== id);
    if (this.#kept.value?.session.id === id) this.#kept.value = this.#aside.value = null;
    this.#cache.all.value = others;
    await this.#disk.delete(id);
  }

  /** Goes to the next image; its draft on disk says that the answer before has been seen. */
  async next(): Promise<void> {
    this.#resumed.value = false;
    const after = this.#advance({ kind: 'next' });
    if (after?.phase.kind === 'answering')
      await this.#answers?.saveDraft(after.session.id, after.phase.draft);
  }

  async #edit(id: SessionId, part: Pick<Session, 'person'> | Pick<Session, 'archived'>): Promise<void> {
    const session = this.#all.value.find((one) => one.id === id);
    if (!session) return;
    const edited = { ...session, ...part };
    const state = this.#kept.value;
    if (state?.session.id === id) this.#kept.value = { ...state, session: { ...state.session, ...part } };
    this.#cache.all.value = this.#cache.all.value.map((one) => (one.id === id ? edited : one));
    await this.#disk.saveSession(this.outlineOf(edited));
  }

  #advance(event: SessionEvent): SessionState | null {
    const before = this.state.value;
    if (!before) return null;
    const after = advance(before, event);
    if (after === before) return null;
    this.#play(after);
    return after;
  }

  #play(after: SessionState): void {
    (this.isAside.value ? this.#aside : this.#kept).value = after;
  }
}

function beginSession(
  challenge: Challenge,
  { count: _, ...fixed }: SessionRequest,
  person: string,
  order: readonly ImageId[],
): Session {
  return newSession({
    ...fixed,
    id: crypto.getRandomValues(new Uint32Array(2)).join('-') as SessionId,
    person,
    challengeId: challenge.id,
    startedAt: new Date().toISOString(),
    order,
  });
}
