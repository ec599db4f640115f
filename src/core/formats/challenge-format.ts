import * as v from 'valibot';
import type { Catalogue } from '../classes/catalogue.ts';
import type { Challenge } from '../trials/challenge.ts';
import { checkFormat, FormatError, parseJson } from './check-format.ts';
import { challengeIdSchema, imageIdSchema, wnidSchema } from './identifier-schemas.ts';
import { wholeAbove0Schema } from './number-schemas.ts';

/** Who made an image, and on which conditions it may be used. */
export const creditSchema = v.object({
  author: v.string(),
  licence: v.string(),
  licenceUrl: v.nullable(
    v.pipe(v.string(), v.regex(/^https?:\/\//, 'an address that begins with http:// or https://')),
  ),
  source: v.string(),
  changes: v.string(),
});

/** How an image was made. */
export const imageKindSchema = v.picklist(['photo', 'cut-out', 'drawing', 'painting']);

/** The path of a file on somebody's disk, left out where it is not known. */
export const madeOfSchema = v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(2000)));

/** How an image is shown. */
export const conditionSchema = v.pipe(v.string(), v.maxLength(200, 'a condition of at most 200 characters'));

const challengeFileSchema = v.object({
  format: v.literal('hit5-challenge'),
  version: v.literal(1),
  id: challengeIdSchema,
  title: v.string(),
  description: v.optional(v.string(), ''),
  images: v.pipe(
    v.array(
      v.object({
        id: imageIdSchema,
        file: v.pipe(
          v.string(),
          v.regex(
            /^(?!.*\.\.)[\w./-]+$/,
            'a path of plain letters, digits, “_”, “.”, “-” and “/” that leads out of no folder',
          ),
        ),
        width: v.nullable(wholeAbove0Schema),
        height: v.nullable(wholeAbove0Schema),
        wnid: v.nullable(wnidSchema),
        kind: imageKindSchema,
        condition: v.exactOptional(conditionSchema),
        credit: v.nullable(creditSchema),
        madeOf: madeOfSchema,
      }),
    ),
    v.minLength(1),
  ),
});

/**
 * Reads a challenge's `manifest.json`.
 *
 * @throws FormatError when it is not in that form, names a class that is none of the 1000, or an image twice.
 */
export function parseChallenge(name: string, text: string, catalogue: Catalogue): Challenge {
  const challenge = checkFormat(name, parseJson(name, text), challengeFileSchema);
  const seen = new Set<string>();
  for (const { id, wnid } of challenge.images) {
    if (wnid !== null && !catalogue.has(wnid)) {
      throw new FormatError(`${name}: image ${id} has the class ${wnid}, which is not one of the 1000.`);
    }
    if (seen.has(id)) throw new FormatError(`${name}: the image id ${id} is there twice.`);
    seen.add(id);
  }
  return challenge;
}

/** The text of a challenge's file, as `parseChallenge` reads it. */
export function challengeText(challenge: Challenge): string {
  return JSON.stringify({ format: 'hit5-challenge', version: 1, ...challenge });
}
