import { signal, type ReadonlySignal } from '@preact/signals-core';
import {
  originalLabels,
  withoutContested,
  type Grading,
  type GradingRule,
} from '../../core/trials/grading.ts';
import type { Session } from '../../core/trials/session.ts';
import { contestedImages } from '../../figures/errors/review.ts';
import type { ReviewStore } from './review-store.ts';

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
    const grading = withoutContested(contestedImages(opened?.reviews ?? []));
    if (opened) this.#made.set(opened, grading);
    return grading;
  }
}
