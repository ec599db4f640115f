import type { Results } from '../make-results.ts';
import type { Review } from '../../figures/errors/review.ts';
import { imageCases, type ImageCase } from '../../figures/errors/image-case.ts';
import type { Session } from '../../core/trials/session.ts';

const none: readonly Review[] = [];

/** Gives a session's images as they are graded and reviewed now: the same list until something has changed. */
export class SessionCases {
  #made: readonly unknown[] = [];
  #cases: readonly ImageCase[] = [];

  /** @param reasons whether the images are told by the reasons for errors: then every review makes the list again. */
  of(session: Session, stores: Results, reasons = true): readonly ImageCase[] {
    const { catalogue, library, reviews: kept } = stores;
    void kept.open(session.id);
    const challenge = library.of(session)?.challenge ?? null;
    const grading = stores.grading.of(session);
    const reviews = (reasons && kept.opened.value.get(session.id)?.reviews) || none;
    const made = [session, challenge, grading, reviews];
    if (made.some((one, place) => one !== this.#made[place])) {
      this.#cases = imageCases(session, challenge, catalogue.of(session), { grading, reviews });
    }
    this.#made = made;
    return this.#cases;
  }
}
