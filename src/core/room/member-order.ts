import type { ImageId } from '../trials/challenge.ts';
import { seededOrder } from '../trials/seeded-order.ts';
import { seedOf, type MemberId } from './room-ids.ts';
import type { ShownOptions } from './room-options.ts';

/**
 * The images of a room in the order in which a member gets them. Where all are led through them, the order is the same
 * for all.
 *
 * @param images in the room's order.
 */
export function memberOrder(
  images: readonly ImageId[],
  { order, pace }: Pick<ShownOptions, 'order' | 'pace'>,
  member: MemberId,
): readonly ImageId[] {
  return order === 'person' && pace === 'self' ? seededOrder(images, seedOf(member)) : images;
}
