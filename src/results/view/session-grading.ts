import type { Results } from '../make-results.ts';
import { realByImage } from '../logic/real-by-image.ts';
import { contestedImages } from '../../figures/errors/review.ts';
import {
  gradingBy,
  originalLabels,
  type Grading,
  type GradingRule,
  type LabelSources,
} from '../../core/trials/grading.ts';
import type { Session } from '../../core/trials/session.ts';

/** The stores that say what is right. */
type GradingStores = Pick<Results, 'catalogue' | 'grading' | 'library' | 'reviews'>;

/** What is known of a session's labels beyond the original ones, as far as it has been read, for one rule. */
export function labelSources(
  session: Session,
  rule: GradingRule,
  { grading, library, reviews }: GradingStores,
): LabelSources {
  const real = grading.labels.value;
  const images = session.trials.map(({ imageId }) => {
    return { id: imageId, file: library.find(session, imageId)?.image.file ?? '' };
  });
  return {
    real: real?.by === rule ? realByImage(real, images) : null,
    contested: contestedImages(reviews.opened.value.get(session.id)?.reviews ?? []),
  };
}

/** What is right in a session by the rule that the person chose. */
export function gradingOf(session: Session, stores: GradingStores): Grading {
  const rule = stores.grading.rule.value;
  // Other labels name classes, not the categories of a short list.
  if (rule === 'original' || session.list) return originalLabels;
  // What is contested in a session is known once its reviews were read; the page is drawn again then.
  if (rule === 'uncontested') void stores.reviews.open(session.id);
  return gradingBy(rule, labelSources(session, rule, stores), stores.catalogue) ?? originalLabels;
}

/** The same for a file, once all that it stands on has been read. */
export async function readGrading(session: Session, stores: GradingStores): Promise<Grading> {
  await Promise.all([stores.reviews.open(session.id), stores.library.openOf(session)]);
  return gradingOf(session, stores);
}

/** Gives the same grading until something has changed that it stands on, so that figures are made once. */
export class SessionGrading {
  #made: readonly unknown[] = [];
  #grading: Grading = originalLabels;

  of(session: Session, stores: GradingStores): Grading {
    const { grading, library, reviews } = stores;
    const rule = grading.rule.value;
    const own = reviews.opened.value.get(session.id);
    const source = library.of(session);
    const bases: Partial<Record<GradingRule, readonly unknown[]>> = {
      original: [],
      uncontested: [session, own],
    };
    const basis = bases[rule] ?? [session, grading.labels.value, source];
    const made = [rule, ...basis];
    if (made.some((one, place) => one !== this.#made[place])) this.#grading = gradingOf(session, stores);
    this.#made = made;
    return this.#grading;
  }
}
