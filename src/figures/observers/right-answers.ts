import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import type { RealLabels, Truth, TruthByName } from '../../core/truth/truth.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import { imageKey, validationImages, validationNumber } from '../../core/observers/image-key.ts';
import type { MatchedImages } from './match-images.ts';
import type { Observer } from '../../core/observers/observer.ts';

/** For each matched stimulus the class indices that are right for its image; none: it is not counted. */
export type RightAnswers = readonly (readonly number[])[];

const none: readonly number[] = [];

/**
 * The right answers as the observers' own files say them. Observers that answer in other words than the 1000 classes
 * are passed over: only their own file can say what is right.
 *
 * @param settled what a truth file says, which counts instead; aligned with the images, none where it is silent.
 * @throws FormatError when two files disagree on an image.
 */
export function answersOfFiles(
  matched: MatchedImages,
  observers: readonly Observer[],
  settled: RightAnswers = [],
): RightAnswers {
  // What is right belongs to the image, whatever the condition: the first of its stimuli stands for all.
  const first = firstsOfImages(matched);
  const right = matched.names.map((_, image) => settled[image] ?? none);
  const open = right.map(({ length }) => length === 0);
  const from = new Map<number, Observer>();
  const single = singles();
  observers.forEach((observer, at) => {
    const { labels, truth } = observer;
    if (labels || !truth) return;
    matched.places[at]?.forEach((place, stimulus) => {
      const image = first[stimulus] ?? stimulus;
      const label = place < 0 || !open[image] ? -1 : (truth[place] ?? -1);
      if (label < 0) return;
      const more = observer.alsoRight?.get(place);
      const known = right[image] ?? none;
      if (!more && known.length === 1 && known[0] === label) return;
      const said = more ? [label, ...more] : (single[label] ?? none);
      // A form that holds one class an image says less than one that holds several, and nothing against it.
      if (said.every((one) => known.includes(one))) return;
      if (known.every((one) => said.includes(one))) {
        right[image] = said;
        from.set(image, observer);
      } else {
        const name = quoted(matched.images[image] ?? '');
        throw new FormatError(
          `The files disagree on the class of ${name}: class index ${known.join(' and ')} with ` +
            `${quoted(from.get(image)?.name ?? '')}, ${said.join(' and ')} with ${quoted(observer.name)}. They belong to ` +
            'different challenges, or one of them is wrong; a truth file settles it.',
        );
      }
    });
  });
  return matched.conditions.length === 0 ? right : right.map((_, at) => right[first[at] ?? at] ?? none);
}

/** For each stimulus the place of the first one with the same image. */
function firstsOfImages({ keys }: MatchedImages): Int32Array {
  const firsts = new Int32Array(keys.length);
  for (let at = 1; at < keys.length; at += 1) {
    firsts[at] = keys[at] === keys[at - 1] ? (firsts[at - 1] ?? at) : at;
  }
  return firsts;
}

/**
 * The right answers of a truth file or of ReaL labels; none for an image that a truth file does not name.
 *
 * @throws FormatError when images in file-name order cannot be told: saying both counts.
 */
export function answersOfTruth(
  matched: MatchedImages,
  truth: Truth | RealLabels,
  catalogue: Catalogue,
): RightAnswers {
  const single = singles();
  if (truth.kind === 'by-name') {
    return classesByName(matched, truth).map((wnids = []) => {
      const indices = wnids.map((wnid) => catalogue.byWnid(wnid).index);
      return indices.length > 1 ? indices : (single[indices[0] ?? -1] ?? none);
    });
  }
  const lines =
    truth.kind === 'real' ? truth.lists : truth.wnids.map((wnid) => single[catalogue.byWnid(wnid).index]);
  return linesOf(matched, truth.file, lines.length).map((line) => lines[line] ?? none);
}

/** For each image the classes that the rows give it; most lists name the images in the same order, one by one. */
function classesByName(
  { images, keys }: MatchedImages,
  truth: TruthByName,
): readonly (readonly Wnid[] | undefined)[] {
  const { names: listed, classes } = truth.rows;
  if (listed.length === images.length && listed.every((name, at) => name === images[at])) return classes;
  const byKey = new Map(listed.map((name, at) => [imageKey(name), classes[at]]));
  return keys.map((key) => byKey.get(key));
}

/**
 * For each image the line, 0.., of a file in file-name order: by the number in its name, else by its rank. A file with
 * a line for each image of the validation set says nothing of images that are not in it: −1.
 */
function linesOf(matched: MatchedImages, file: string, lines: number): readonly number[] {
  const numbers = matched.keys.map(validationNumber);
  const byNumber = numbers.every((number) => number !== null && number <= lines);
  const { ranks, images } = ranksOfImages(matched);
  if (!byNumber && images === lines) return ranks;
  if (byNumber || (lines === validationImages && numbers.some((number) => number !== null)))
    return numbers.map((number) => (number ?? 0) - 1);
  const entries = `${visibleText(file)} has ${lines} entries in file-name order`;
  const beyond = matched.names.find((_, image) => (numbers[image] ?? 0) > lines);
  throw new FormatError(
    beyond !== undefined && numbers.every((number) => number !== null)
      ? `${entries}, too few for ${quoted(beyond)}: expected one for each of the ${validationImages} images of the ` +
          'validation set, or one for each image that was answered.'
      : `${entries}, but there are ${images} images, and their names do not say which of the ILSVRC ` +
          'images they are.',
  );
}

/** For each stimulus the rank of its image, 0.., and how many images there are. */
function ranksOfImages({ keys }: MatchedImages): {
  readonly ranks: readonly number[];
  readonly images: number;
} {
  let last = -1;
  const ranks = keys.map((key, at) => (at > 0 && key === keys[at - 1] ? last : (last += 1)));
  return { ranks, images: last + 1 };
}

/** A list of one class for each class, made once: 50,000 images share them. */
function singles(): readonly (readonly number[])[] {
  return Array.from({ length: 1000 }, (_, index) => [index]);
}
