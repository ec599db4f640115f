import { type ReadonlySignal, signal } from '@preact/signals-core';
import {
  originalLabels,
  withoutContested,
  type Grading,
  type GradingRule,
} from '../../core/trials/grading.ts';
import { contestedImages, type Review } from '../../figures/errors/review.ts';
import type { Session, SessionId } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import type { WriteQueue } from '../../label/disk/write-queue.ts';
import type { SessionRepository } from '../../label/disk/session-repository.ts';

/** What was found about the errors of sessions; every change goes to disk at once, behind the answers. */
export class ReviewStore {
  readonly #disk: WriteQueue;
  readonly #database: Pick<SessionRepository, 'loadReviews' | 'saveReview'>;
  readonly #opened = signal<ReadonlyMap<SessionId, readonly Review[]>>(new Map());
  readonly #failure = signal<string | null>(null);
  readonly #opening = new Map<SessionId, Promise<void>>();

  constructor(disk: WriteQueue, database: Pick<SessionRepository, 'loadReviews' | 'saveReview'>) {
    this.#disk = disk;
    this.#database = database;
  }

  /** The reviews of the sessions that were opened, by session. */
  readonly opened: ReadonlySignal<ReadonlyMap<SessionId, readonly Review[]>> = this.#opened;

  /** Why reviews could not be read at all, for a person; null when all is well. */
  readonly failure: ReadonlySignal<string | null> = this.#failure;

  /** Reads a session's reviews, once; settles when `opened` has them, or `failure` says why not. */
  open(id: SessionId): Promise<void> {
    const known = this.#opening.get(id);
    if (known) return known;
    const opening = this.#load(id);
    this.#opening.set(id, opening);
    return opening;
  }

  /** Reads a session's reviews again when they are next asked for: a file has brought it back. */
  forget(id: SessionId): void {
    this.#opening.delete(id);
    this.#opened.value = new Map([...this.#opened.value].filter(([known]) => known !== id));
  }

  /**
   * Keeps a review in place of the earlier one of the same error; settles when it is on disk, or when that failed and
   * the disk's status says so. Before the session was opened nothing is kept, so that nothing unread is overwritten.
   */
  async save(review: Review): Promise<void> {
    const { sessionId, imageId, side } = review;
    const before = this.#opened.value.get(sessionId);
    if (!before) return;
    const others = before.filter((one) => one.imageId !== imageId || one.side !== side);
    this.#show(sessionId, [...others, review]);
    const key = `review ${sessionId} ${imageId} ${side}`;
    await this.#disk.write(key, 'what you found about an error', () => this.#database.saveReview(review));
  }

  async #load(id: SessionId): Promise<void> {
    try {
      this.#show(id, await this.#database.loadReviews(id));
      this.#failure.value = null;
    } catch (cause) {
      // The next visit tries again.
      this.#opening.delete(id);
      this.#failure.value = messageOf(cause);
    }
  }

  #show(id: SessionId, reviews: readonly Review[]): void {
    this.#opened.value = new Map([...this.#opened.value, [id, reviews]]);
  }
}

/** What counts as right in all results, until the page is left. */
export class GradingStore {
  readonly #reviews: Pick<ReviewStore, 'open' | 'opened'>;
  readonly #rule = signal<GradingRule>('original');
  readonly #made = new WeakMap<object, Grading>();

  constructor(reviews: Pick<ReviewStore, 'open' | 'opened'>) {
    this.#reviews = reviews;
  }

  readonly rule: ReadonlySignal<GradingRule> = this.#rule;

  choose(rule: GradingRule): void {
    this.#rule.value = rule;
  }

  /** What is right in a session by a rule, default the chosen one: the same until its reviews change. Reads signals. */
  of(session: Session, rule = this.rule.value): Grading {
    // The categories of a short list have no reviews.
    if (rule === 'original' || session.list) return originalLabels;
    void this.#reviews.open(session.id);
    const opened = this.#reviews.opened.value.get(session.id);
    const known = opened && this.#made.get(opened);
    if (known) return known;
    const grading = withoutContested(contestedImages(opened ?? []));
    if (opened) this.#made.set(opened, grading);
    return grading;
  }
}
