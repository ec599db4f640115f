import { readFileSync } from 'node:fs';

/** Where a page finds ten photos of the shipped challenge. */
export function shippedPhotos(): readonly string[] {
  const manifest = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
    images: { file: string; kind: string }[];
  };
  const photos = manifest.images.filter(({ kind }) => kind === 'photo');
  return photos.slice(0, 10).map(({ file }) => `assets/challenge/${file}`);
}
