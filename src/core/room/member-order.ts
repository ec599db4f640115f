import type { ImageId } from '../trials/challenge.ts';
import { seededOrder } from '../trials/seeded-order.ts';
import { seedOf, type MemberId } from '../schemas/room-ids.ts';
import type { ShownOptions } from './room-options.ts';

type Ordered = Pick<ShownOptions, 'order' | 'pace'>;

/** Whether each member has an order of their own. Where all are led through the images, the order is the same for all. */
export function isOwnOrder({ order, pace }: Ordered): boolean {
  return order === 'person' && pace === 'self';
}

/**
 * The images of a room in the order in which a member gets them.
 *
 * @param images in the room's order.
 */
export function memberOrder(
  images: readonly ImageId[],
  options: Ordered,
  member: MemberId,
): readonly ImageId[] {
  return isOwnOrder(options) ? seededOrder(images, seedOf(member)) : images;
}
