import { tellsConsistency } from '../stats/error-consistency.ts';
import { pairedImages, type PairedTable } from '../stats/paired-table.ts';

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
