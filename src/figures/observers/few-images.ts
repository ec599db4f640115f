/** On fewer images that count than these a figure can be luck: nobody leads with them. */
export const enoughImages = 10;

/** Says of figures that they stand on few images; nothing where these are enough. */
export function fewImagesNote(images: number): string {
  if (images >= enoughImages) return '';
  return `That is few: with fewer than ${enoughImages} images the figures can be luck.`;
}
