/** From so many images on, nobody has to be told how little they can show. */
const enough = 30;

/** What a small number of images can tell, as a sentence; null where there are enough. */
export function whatFewImagesTell(images: number): string | null {
  if (images >= enough || images === 0) return null;
  if (images === 1) return 'One image cannot show who is better.';
  return `On ${images} images only large differences show.`;
}
