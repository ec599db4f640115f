import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import { usualChoices, type RoomOptions } from '#src/core/room/room-options.ts';
import type { WholeRoom } from '#src/core/room/room.ts';
import type { ChallengeId, ImageId } from '#src/core/trials/challenge.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';

/** The plainest options. */
export const plainOptions: RoomOptions = {
  ...usualChoices,
  reveal: 'each',
  order: 'same',
  limit: null,
  sure: undefined,
  pruned: null,
  study: null,
};

/** Images to practise with, which all show the first class. */
export function samplePractice(ids: readonly string[]): NonNullable<WholeRoom['practice']> {
  const truth = 'n01440764' as Wnid;
  return ids.map((id) => ({ id: id as ImageId, width: 320, height: 240, kind: 'photo', truth }));
}

/** A room of tests whose images all show the first class. */
export function sampleRoom(
  images: readonly string[],
  {
    options = {},
    predictions = [],
  }: {
    readonly options?: Partial<RoomOptions>;
    readonly predictions?: readonly { readonly imageId: string; readonly predictions: Prediction[] }[];
  } = {},
): WholeRoom {
  return {
    id: 'a'.repeat(32) as RoomId,
    code: 'KX4PQ7' as RoomCode,
    title: 'A class',
    challengeId: 'default' as ChallengeId,
    options: { ...plainOptions, ...options },
    createdAt: '2026-11-24T10:00:00.000Z',
    expiresAt: '2026-12-24T10:00:00.000Z',
    images: images.map((id) => ({
      id: id as ImageId,
      width: 320,
      height: 240,
      kind: 'photo',
      truth: 'n01440764' as Wnid,
      credit: null,
    })),
    keys: {},
    predictions: predictions.map((one) => ({ ...one, imageId: one.imageId as ImageId, offered: null })),
  };
}
