import type { Catalogue } from '../../core/classes/catalogue.ts';
import { countsInFigures, originalLabels } from '../../core/trials/grading.ts';
import { depthOf, isHit } from '../../core/trials/hit.ts';
import type { Session } from '../../core/trials/session.ts';
import type { ClassFinale } from '../../figures/observers/class-finale.ts';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import { networkOn } from './board-finale.ts';

interface SeatFinale {
  /** The class on the photos of which this person was told what is right, without a common answer: no device hears of it. */
  readonly all: ClassFinale;
  /** This person alone, on those that they answered; null where no answer of theirs counts. */
  readonly own: ClassFinale | null;
}

/** @returns null as long as the class sees not all answers, and where nothing can be told. */
export function seatFinale(
  { state, reveals, card }: KeptSeat,
  { trials }: Pick<Session, 'trials'>,
  catalogue: Catalogue,
): SeatFinale | null {
  if (!state) return null;
  if (state.phase !== 'ended' && !state.order.every((image) => state.revealedToAll.includes(image)))
    return null;
  const depth = depthOf(card.options);
  const shown = new Map(reveals.map((reveal) => [reveal.imageId, reveal]));
  const photos = state.order.flatMap((imageId) => {
    const reveal = shown.get(imageId);
    if (!reveal?.class) return [];
    const right = originalLabels.rightFor(reveal);
    const { answers, hits } = reveal.class;
    if (right.length === 0 || answers === 0) return [];
    const network = networkOn(right, reveal.predictions[0], catalogue, depth);
    return [{ image: imageId as string, right, answers, hits: hits ?? 0, together: null, ...network }];
  });
  if (photos.length === 0) return null;
  // Who answered is not told: as many as answered the same photo are sure to have been there.
  const people = Math.max(...photos.map(({ answers }) => answers));
  return { all: { people, alone: null, pooled: 0, photos }, own: ownFinale(photos, trials, depth) };
}

function ownFinale(
  photos: ClassFinale['photos'],
  trials: Session['trials'],
  depth: number,
): ClassFinale | null {
  const own = photos.flatMap((photo) => {
    const trial = trials.find(({ imageId }) => imageId === photo.image);
    if (!trial || !countsInFigures(trial)) return [];
    return [{ ...photo, answers: 1, hits: isHit(trial.guesses, photo.right, depth) ? 1 : 0 }];
  });
  if (own.length === 0) return null;
  return { people: 1, alone: null, pooled: 0, photos: own };
}
