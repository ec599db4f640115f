import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { imageKey, validationNumber } from '../../core/observers/image-key.ts';
import type { RealLabels } from '../../core/truth/truth.ts';
import type { ImageId } from '../../core/trials/challenge.ts';

/**
 * The ReaL labels of some images, which are told by the number in their id or file name (`ILSVRC2012_val_00000293`).
 * Images that are not of the validation set are left out.
 */
export function realByImage(
  labels: RealLabels,
  images: readonly { readonly id: ImageId; readonly file: string }[],
): ReadonlyMap<ImageId, readonly ClassIndex[]> {
  const found = new Map<ImageId, readonly ClassIndex[]>();
  for (const { id, file } of images) {
    const number = validationNumber(imageKey(id)) ?? validationNumber(imageKey(file));
    const right = number === null ? undefined : labels.lists[number - 1];
    if (right) found.set(id, right);
  }
  return found;
}
