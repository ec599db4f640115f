import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import type { ChallengeImage } from '../../core/trials/challenge.ts';
import type { OpenChallenge } from '../../packs/source/library.ts';
import type { RoomImages } from './room-images.ts';

/** A room's images as a challenge: without what they show, until the room says it, but for those to practise with. */
export function roomChallenge({ card, state, reveals }: KeptSeat, images: RoomImages): OpenChallenge {
  const shown = new Map(reveals.map((reveal) => [reveal.imageId, reveal]));
  return {
    challenge: {
      id: card.challengeId,
      title: card.title,
      description: '',
      images: [
        ...(state?.order ?? []).map((id): ChallengeImage => {
          const { width = null, height = null, kind = 'photo' } = images.of(id) ?? {};
          const { truth = null, truths, imageFile, condition, focus, credit = null } = shown.get(id) ?? {};
          const known = {
            ...(truths && { wnids: truths }),
            ...(imageFile !== undefined && { madeOf: imageFile }),
            ...(condition && { condition }),
            ...(focus && { focus }),
          };
          return { id, file: id, width, height, kind, wnid: truth, ...known, credit };
        }),
        ...(state?.practice ?? []).map(({ id, width, height, kind, truth, truths }) => ({
          ...{ id, file: id, width, height, kind, wnid: truth, use: 'practice' as const, credit: null },
          ...(truths && { wnids: truths }),
        })),
      ],
    },
    images,
    examples: null,
    labels: null,
    ...(card.options.where === 'teacher' && {
      elsewhere: { offered: (id) => images.of(id)?.offered ?? null },
    }),
  };
}
