import { visibleText } from '../../core/text/visible-text.ts';
import { about, toYou, type Subject } from '../../figures/scoring/addressed.ts';
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

/** From so many images on, figures come before the photos. */
const enough = 20;

/** Whether a session has so few images that its results are the photos themselves, and figures only on request. */
export function isShort({ order }: Session): boolean {
  return order.length < enough;
}

/** How a session's person is spoken of: whoever plays here now is "you", anybody else has a pseudonym. */
export function addressedPerson(
  { person, simulated }: Session,
  { settings }: Pick<Results, 'settings'>,
): Subject {
  return person === settings.person() && simulated !== true ? toYou : about(visibleText(person));
}
