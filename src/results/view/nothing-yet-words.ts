import type { ImageCase } from '../../figures/errors/image-case.ts';
import type { ImageId } from '../../core/trials/challenge.ts';

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
