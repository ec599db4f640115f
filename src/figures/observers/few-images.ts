import { tellsConsistency } from '../stats/error-consistency.ts';
import { pairedImages, type PairedTable } from '../stats/paired-table.ts';

/** From so many images on, nobody has to be told how little they can show. */
const enough = 30;

/** What a small number of images can tell, as a sentence; null where there are enough. */
export function whatFewImagesTell(
  images: number,
  words: { readonly oneImage: string; fewImages(images: number): string },
): string | null {
  if (images >= enough || images === 0) return null;
  if (images === 1) return words.oneImage;
  return words.fewImages(images);
}

/** On fewer images that count than these a figure can be luck: nobody leads with them. */
export const enoughImages = 10;

/** Says of figures that they stand on few images; nothing where these are enough. */
export function fewImagesNote(images: number): string {
  if (images >= enoughImages) return '';
  return `That is few: with fewer than ${enoughImages} images the figures can be luck.`;
}

/** On how many images κ of a pair stands: where files say conditions, those under the conditions in which it says something. */
export function kappaImages(pair: PairedTable & { readonly strata?: readonly PairedTable[] }): number {
  const { strata = [] } = pair;
  if (strata.length === 0) return pairedImages(pair);
  return strata.filter(tellsConsistency).reduce((sum, table) => sum + pairedImages(table), 0);
}

/**
 * Why error consistency says nothing of two observers: where one was always right, or always wrong, chance makes them
 * agree just as often as they do, in every bootstrap sample too.
 *
 * @param table `strata`: the same apart by condition, where files say conditions; κ says something where it does in one.
 * @param who how the two are spoken of: "you", "them".
 * @returns a sentence, to be read after κ is named; null where κ says something.
 */
export function whyKappaUndefined(
  table: PairedTable & { readonly strata?: readonly PairedTable[] },
  who: string,
): string | null {
  const { strata = [] } = table;
  if ((strata.length > 1 ? strata : [table]).some(tellsConsistency)) return null;
  return strata.length > 1
    ? `It cannot be computed here: under each condition one of ${who} was always right, or always wrong.`
    : `It cannot be computed here: one of ${who} was always right, or always wrong.`;
}
