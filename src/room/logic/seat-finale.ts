import type { Catalogue } from '../../core/classes/catalogue.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import type { ClassFinale } from '../../figures/observers/class-finale.ts';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import { networkOn } from './board-finale.ts';

/**
 * A class's end as one of it may see it: of the photos that this person answered, without a common answer, which a device
 * does not hear of.
 *
 * @returns null as long as the class sees not all answers, and where nothing can be told.
 */
export function seatFinale({ state, reveals }: KeptSeat, catalogue: Catalogue): ClassFinale | null {
  if (!state) return null;
  const all = state.revealedToAll ?? [];
  if (state.phase !== 'ended' && !state.order.every((image) => all.includes(image))) return null;
  const shown = new Map(reveals.map((reveal) => [reveal.imageId, reveal]));
  const photos = state.order.flatMap((imageId) => {
    const reveal = shown.get(imageId);
    if (!reveal?.class) return [];
    const right = originalLabels.rightFor(reveal);
    const { answers, hits } = reveal.class;
    if (right.length === 0 || answers === 0) return [];
    const network = networkOn(right, reveal.predictions[0], catalogue);
    return [{ image: imageId as string, right, answers, hits: hits ?? 0, together: null, ...network }];
  });
  if (photos.length === 0) return null;
  // Who answered is not told: as many as answered the same photo are sure to have been there.
  return { people: Math.max(...photos.map(({ answers }) => answers)), alone: null, pooled: 0, photos };
}
