import * as v from 'valibot';
import { categoryListSchema, unknownOf } from '../core/classes/category-list.ts';
import type { Catalogue } from '../core/classes/catalogue.ts';
import type { Challenge, ChallengeImage } from '../core/trials/challenge.ts';
import {
  conditionSchema,
  creditSchema,
  focusSchema,
  imageKindSchema,
  madeOfSchema,
} from '../core/trials/trial-schemas.ts';
import { quoted } from '../core/text/visible-text.ts';
import { checkFormat, FormatError, parseJson } from '../core/schemas/check-format.ts';
import { challengeIdSchema, imageIdSchema, wnidSchema } from '../core/trials/identifier-schemas.ts';
import { wholeAbove0Schema } from '../core/schemas/number-schemas.ts';
import { mostRight } from '../core/truth/truth-rows.ts';

const imageSchema = v.object({
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
  wnid: v.optional(v.nullable(wnidSchema), null),
  wnids: v.exactOptional(
    v.pipe(v.array(wnidSchema), v.minLength(1), v.maxLength(mostRight, `${mostRight} right classes at most`)),
  ),
  kind: imageKindSchema,
  focus: focusSchema,
  networkTry: v.exactOptional(v.picklist([0, 1, 2, 3, 4, 5])),
  condition: v.exactOptional(conditionSchema),
  use: v.exactOptional(v.picklist(['check', 'practice'])),
  credit: v.nullable(creditSchema),
  madeOf: madeOfSchema,
});

const challengeFileSchema = v.object({
  format: v.literal('hit5-challenge'),
  version: v.literal(1),
  id: challengeIdSchema,
  title: v.string(),
  description: v.optional(v.string(), ''),
  list: v.exactOptional(categoryListSchema),
  images: v.pipe(v.array(imageSchema), v.minLength(1)),
});

/** The fields of a challenge’s `manifest.json` or `challenge.json`. */
export const challengeEntries: v.ObjectEntries = challengeFileSchema.entries;

/**
 * Reads a challenge's `manifest.json`. An image with several right classes has them in `wnids`; `wnid` is one of them, the
 * first unless it is said.
 *
 * @throws FormatError when it is not in that form, names a class that is none of the 1000, a class of an image twice, or an
 * image twice; or where its list has a class that is none of the 1000.
 */
export function parseChallenge(name: string, text: string, catalogue: Catalogue): Challenge {
  const challenge = checkFormat(name, parseJson(name, text), challengeFileSchema);
  const unlisted = challenge.list && unknownOf(challenge.list, catalogue);
  if (unlisted) {
    const [category, wnid] = unlisted;
    throw new FormatError(
      `${name}: the category ${quoted(category)} of its list has the class ${wnid}, which is not one of the 1000.`,
    );
  }
  const seen = new Set<string>();
  const images = challenge.images.map(({ wnid, wnids = [], ...image }): ChallengeImage => {
    const { id } = image;
    const unknown = [...(wnid === null ? [] : [wnid]), ...wnids].find((one) => !catalogue.has(one));
    if (unknown !== undefined) {
      throw new FormatError(`${name}: image ${id} has the class ${unknown}, which is not one of the 1000.`);
    }
    const twice = wnids.find((one, at) => wnids.indexOf(one) !== at);
    if (twice !== undefined)
      throw new FormatError(`${name}: image ${id} has the class ${twice} twice in wnids.`);
    if (wnid !== null && wnids.length > 0 && !wnids.includes(wnid)) {
      throw new FormatError(`${name}: image ${id} has the wnid ${wnid}, which is not among its wnids.`);
    }
    if (seen.has(id)) throw new FormatError(`${name}: the image id ${id} is there twice.`);
    seen.add(id);
    const truth = wnid ?? wnids[0] ?? null;
    if (wnids.length < 2 || truth === null) return { ...image, wnid: truth };
    return { ...image, wnid: truth, wnids: [truth, ...wnids.filter((one) => one !== truth)] };
  });
  return { ...challenge, images };
}

/** The text of a challenge's file, as `parseChallenge` reads it. */
export function challengeText(challenge: Challenge): string {
  return JSON.stringify({ format: 'hit5-challenge', version: 1, ...challenge });
}
