import { FormatError } from '../../core/schemas/check-format.ts';
import { quoted } from '../../core/text/visible-text.ts';
import {
  geirhosKey,
  imageKey,
  validationImages,
  validationKey,
  validationNumber,
} from '../../core/observers/image-key.ts';
import type { Observer } from '../../core/observers/observer.ts';

/**
 * Names the images of observers whose files have lines in file-name order and no names.
 *
 * Where all other images are of the ILSVRC validation set, or there are no others, a line's number is the image's
 * number there. Else the lines belong to the other observers' images in file-name order, if there are as many. As many
 * lines as the validation set has images are those of the validation set, whatever else is there.
 *
 * @param names further image names that the lines may belong to: those of a truth file.
 * @throws FormatError saying both counts when they differ.
 */
export function nameInOrder(
  observers: readonly Observer[],
  names: readonly string[] = [],
): readonly Observer[] {
  const inOrder = observers.filter(({ naming }) => naming === 'in-order');
  if (inOrder.length === 0) return observers;
  const named = namedImages(observers, names);
  return observers.map((observer) => {
    if (observer.naming !== 'in-order') return observer;
    return { ...observer, naming: 'file', images: namesFor(observer, named) };
  });
}

/** The names of the images of each key, in file-name order. */
function namedImages(observers: readonly Observer[], names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  const add = (key: string, name: string) => {
    if (!byKey.has(key)) byKey.set(key, name);
  };
  for (const { naming, images } of observers) {
    if (naming === 'file') images.forEach((name) => add(imageKey(name), name));
    if (naming === 'geirhos') images.forEach((name) => add(geirhosKey(name), geirhosKey(name)));
  }
  if (byKey.size === 0) names.forEach((name) => add(imageKey(name), name));
  return [...byKey.values()].sort();
}

function namesFor({ name, images }: Observer, named: readonly string[]): readonly string[] {
  const byNumber = named.every((other) => {
    const number = validationNumber(imageKey(other));
    return number !== null && number <= images.length;
  });
  const isLikeOthers = named.length === images.length;
  if (byNumber || (images.length === validationImages && !isLikeOthers))
    return images.map((_, line) => validationKey(line + 1));
  if (isLikeOthers) return named;
  throw new FormatError(
    `${quoted(name)} has ${images.length} lines, one an image in file-name order, but the other files name ` +
      `${named.length} images: it cannot be told which line belongs to which image.`,
  );
}
