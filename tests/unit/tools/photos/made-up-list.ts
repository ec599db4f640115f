import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { ListedPhoto } from '#tools/photos/photo-list.ts';

/** Photos of the classes, so many of each: `n00000001-0`, `n00000001-1`, … */
export function photosOf(
  classes: Readonly<Record<string, number>>,
  part: ListedPhoto['part'] = 'challenge',
): readonly ListedPhoto[] {
  return Object.entries(classes).flatMap(([wnid, count]) =>
    Array.from({ length: count }, (_, at) => ({
      part,
      id: `${part}-${wnid}-${at}` as ImageId,
      wnid: wnid as Wnid,
      address: `https://c1.staticflickr.com/9/1/${at}_o.jpg`,
      box: { x1: 0, y1: 0, x2: 1, y2: 1 },
      credit: { author: 'A', licence: 'CC-BY-2.0', licenceUrl: null, source: '', changes: '' },
    })),
  );
}
