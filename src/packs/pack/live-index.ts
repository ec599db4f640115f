import * as v from 'valibot';
import { checkFormat, parseJson } from '../../core/schemas/check-format.ts';
import { wholeSchema } from '../../core/schemas/number-schemas.ts';
import type { ImageId } from '../../core/trials/challenge.ts';

/** The name of the index within a kept pack; it is never in a pack that is passed on. */
export const liveFile = 'live.json';

const liveSchema = v.object({
  format: v.literal('hit5-live'),
  version: v.literal(1),
  sources: v.array(v.object({ name: v.string(), size: wholeSchema })),
  /** By image: which source, where in it and how long (in bytes), and of which type. */
  places: v.record(
    v.string(),
    v.tuple([
      wholeSchema,
      wholeSchema,
      wholeSchema,
      v.pipe(
        v.string(),
        v.regex(/^image\/(jpeg|png|webp|gif|bmp|avif)$/, 'the type of an image, such as image/jpeg'),
      ),
    ]),
  ),
});

/** Where the images of a challenge lie in files that stay where they are: tars on the person's disk. */
export type LiveIndex = v.InferOutput<typeof liveSchema>;

/** A file in which images were left. */
export type LiveSource = LiveIndex['sources'][number];

/** The place of an image. */
export function placeOf({ places }: LiveIndex, id: ImageId): LiveIndex['places'][string] | undefined {
  return places[id];
}

export function liveText(index: Omit<LiveIndex, 'format' | 'version'>): string {
  return JSON.stringify({ format: 'hit5-live', version: 1, ...index });
}

/** @throws FormatError */
export function parseLive(text: string): LiveIndex {
  return checkFormat(liveFile, parseJson(liveFile, text), liveSchema);
}
