import type { ImageType } from '../import/sniff-image.ts';

const endings: Readonly<Record<ImageType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/avif': 'avif',
};

/** The ending of a file of the type, without the dot. */
export function endingOf(type: string): string {
  return endings[type as ImageType];
}

/** The type of a file in a kept pack, by its ending; never that of a document. */
export function typeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const [type] = Object.entries(endings).find(([, one]) => one === ending) ?? [];
  return type ?? 'application/octet-stream';
}
