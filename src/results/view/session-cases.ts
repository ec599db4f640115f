import { visibleText } from '../../core/text/visible-text.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { about, toYou, type Subject } from '../../figures/scoring/addressed.ts';
import type { Results } from '../make-results.ts';
import type { Review } from '../../figures/errors/review.ts';
import { type ImageCase, imageCases } from '../../figures/errors/image-case.ts';
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
    const reviews = (reasons && kept.opened.value.get(session.id)) || none;
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

/**
 * What to do where there is nothing to compare.
 *
 * @param failed the images on which the network failed.
 */
export function nothingYetWords(
  cases: readonly ImageCase[],
  failed: Pick<ReadonlySet<ImageId>, 'has'>,
): string {
  const waiting = cases.filter(({ standing }) => standing === 'no-prediction');
  if (waiting.length === 0)
    return 'Answer an image without help. As soon as the network has answered it too, both stand here side by side.';
  return waiting.every(({ imageId }) => failed.has(imageId))
    ? 'The network failed on what you answered without help. “Try again”, above, asks it once more.'
    : 'As soon as the network has answered an image that you answered without help, both stand here side by side.';
}
