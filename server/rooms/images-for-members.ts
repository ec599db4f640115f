import type { RoomProjection } from '../../src/core/room/room-projection.ts';
import type { MemberState, Reveal, RoomImage, WholeRoom } from '../../src/core/room/room.ts';
import type { MemberId } from '../../src/core/schemas/room-ids.ts';
import type { ImageId } from '../../src/core/trials/challenge.ts';
import { depthOf } from '../../src/core/trials/hit.ts';

/** What members need of images to answer them. An image without its file yet is not among them. */
export function imagesToAnswer(
  { images, keys, predictions }: WholeRoom,
  ids: readonly ImageId[],
): readonly RoomImage[] {
  const byId = new Map(images.map((image) => [image.id, image]));
  const answers = new Map(predictions.map((one) => [one.imageId, one]));
  return ids.flatMap((id) => {
    const image = byId.get(id);
    const key = keys[id];
    if (!image || key === undefined || key === null) return [];
    const { width, height, kind } = image;
    const { offered = null, predictions: given = [] } = answers.get(id) ?? {};
    // In an order that says nothing of what the network finds likelier.
    const classes = offered && [...offered].sort();
    return [{ id, width, height, kind, key, offered: classes, isAnswered: given.length > 0 }];
  });
}

export function imagesToPractise({ practice = [], keys }: WholeRoom): NonNullable<MemberState['practice']> {
  return practice.flatMap((image) => {
    const key = keys[image.id] ?? null;
    return key === null ? [] : [{ ...image, key, offered: null }];
  });
}

/** For a member: what is right about an image, what the networks said, and once it is revealed to all, what the class answered. */
export function revealOf(
  { room, log }: { readonly room: WholeRoom; readonly log: RoomProjection },
  id: ImageId,
  member: MemberId,
): Reveal {
  const image = room.images.find((one) => one.id === id);
  const { predictions = [], looked } = room.predictions.find(({ imageId }) => imageId === id) ?? {};
  if (!image) return { imageId: id, truth: null, credit: null, predictions, class: null };
  const { answers, hits, guesses, isRevealed } = log.image(image, depthOf(room.options));
  const { id: imageId, width: _, height: __, kind: ___, ...known } = image;
  return {
    imageId,
    ...known,
    predictions,
    ...(looked && { looked }),
    class: isRevealed ? { answers, hits, guesses } : null,
    isAssisted: log.answerOf(member, id)?.isAssisted ?? false,
  };
}
