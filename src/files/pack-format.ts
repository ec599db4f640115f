import * as v from 'valibot';
import type { Catalogue } from '../core/classes/catalogue.ts';
import { isWnid, type Wnid } from '../core/classes/class-ids.ts';
import type { ChallengeId, Credit, ImageId } from '../core/trials/challenge.ts';
import { creditSchema } from '../core/trials/trial-schemas.ts';
import { checkFormat, FormatError, parseJson } from '../core/schemas/check-format.ts';
import { challengeIdSchema, classIndexSchema, imageIdSchema } from '../core/trials/identifier-schemas.ts';
import { shareSchema, wholeSchema } from '../core/schemas/number-schemas.ts';

/** The version of the format that this Hit5 reads and writes. */
const packVersion = 1;

/** The file that makes a folder or a zip a pack. */
export const packFile = 'hit5-pack.json';

/** The example images of a class: one image, its square tiles side by side. */
export interface PackStrip {
  /** The path within the pack. */
  readonly file: string;
  /** 1..13. */
  readonly tiles: number;
  /** What each tile shows, from left to right; absent where nobody said it. */
  readonly images?: readonly ExampleImage[] | undefined;
}

/** The photo of which a tile shows the middle. */
export interface ExampleImage {
  /** The id that it has or would have in a challenge: while it is answered there, the tile is left out. */
  readonly id: ImageId | null;
  readonly credit: Credit | null;
}

/** What is known of a pack's labels. */
export interface PackLabels {
  /** Whose they are: what goes on after "The labels are those of"; empty where nobody said it. */
  readonly from: string;
  /** The share of images whose label looks doubtful, 0..1; null where nobody looked. */
  readonly doubtful: number | null;
  /** Whether a network helped to choose the images, so that networks do better on them than elsewhere. */
  readonly networkChosen: boolean;
  /** What else there is to say, as whole sentences. */
  readonly note: string;
}

/** What a pack says of itself. */
export interface PackManifest {
  /** That of its challenge too. */
  readonly id: ChallengeId;
  readonly title: string;
  readonly description: string;
  /** Under which conditions the whole may be passed on; empty for one's own images. */
  readonly licence: string;
  /** When it was made, ISO 8601. */
  readonly created: string;
  readonly labels: PackLabels | null;
  readonly examples: ReadonlyMap<Wnid, PackStrip>;
}

/** What the browser remembers of a pack beside its file. */
export interface PackRecord extends Omit<PackManifest, 'examples'> {
  /** How many images its challenge has; 0 where it only brings examples. */
  readonly images: number;
  /** How many classes they show; null where that was not counted yet. */
  readonly classes: number | null;
  readonly classesWithExamples: number;
  /** What it takes of the browser's disk. */
  readonly bytes: number;
  /** When it was kept, ISO 8601. */
  readonly added: string;
  /** The address that it came from; null when it did not come from one. */
  readonly address: string | null;
  /** The network whose answers it brings; null where it brings none. */
  readonly predictionsOf: string | null;
}

const pathSchema = v.pipe(
  v.string(),
  v.regex(
    /^(?!\/)(?!.*\.\.)[\w./-]+$/,
    'a path of plain letters, digits, “_”, “.”, “-” and “/” that leads out of no folder',
  ),
);
const titleSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const momentSchema = v.pipe(v.string(), v.isoTimestamp());

const versionSchema = v.object({ format: v.literal('hit5-pack'), version: v.number() });

const labelsSchema = v.object({
  from: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  doubtful: v.optional(v.nullable(shareSchema), null),
  networkChosen: v.optional(v.boolean(), false),
  note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000)), ''),
});

const stripSchema = v.pipe(
  v.object({
    file: pathSchema,
    tiles: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(13)),
    images: v.optional(
      v.array(v.object({ id: v.nullable(imageIdSchema), credit: v.nullable(creditSchema) })),
    ),
  }),
  v.check(({ tiles, images }) => !images || images.length === tiles, 'as many entries of images as tiles'),
);

/** A pack’s `hit5-pack.json`. */
export const packSchema = v.object({
  format: v.literal('hit5-pack'),
  version: v.literal(packVersion),
  id: challengeIdSchema,
  title: titleSchema,
  description: v.optional(v.string(), ''),
  licence: v.optional(v.string(), ''),
  created: momentSchema,
  labels: v.optional(v.nullable(labelsSchema), null),
  examples: v.optional(v.record(v.string(), stripSchema), {}),
});

/** What a list says of a pack, wherever it lies. */
const outline = {
  id: challengeIdSchema,
  title: titleSchema,
  description: v.string(),
  licence: v.string(),
  created: momentSchema,
  labels: v.optional(v.nullable(labelsSchema), null),
  images: wholeSchema,
  classes: v.optional(v.nullable(wholeSchema), null),
  classesWithExamples: wholeSchema,
  bytes: wholeSchema,
  predictionsOf: v.optional(v.nullable(v.string()), null),
};

const recordSchema = v.object({
  ...outline,
  added: momentSchema,
  address: v.nullable(v.string()),
});

const indexSchema = v.object({
  format: v.literal('hit5-packs'),
  version: v.literal(1),
  packs: v.array(v.object(outline)),
  broken: v.array(v.string()),
});

/** A pack that a server offers beside the app. */
export type OfferedPack = Omit<PackRecord, 'added' | 'address'>;

/** What a server says of its folder of packs: `packs/index.json`. */
export interface PackIndex {
  readonly packs: readonly OfferedPack[];
  /** What is wrong with packs that are left out, a sentence each. */
  readonly broken: readonly string[];
}

const predictionsSchema = v.object({
  format: v.literal('hit5-predictions'),
  version: v.literal(1),
  network: v.string(),
  weightsHash: v.string(),
  predictions: v.array(
    v.object({
      image: imageIdSchema,
      guesses: v.array(
        v.object({
          classIndex: classIndexSchema,
          probability: shareSchema,
        }),
      ),
    }),
  ),
});

/** The stored answers of one network to a pack's images. */
export type PackPredictions = v.InferOutput<typeof predictionsSchema>;

/**
 * Reads a pack's `hit5-pack.json`.
 *
 * @throws FormatError when it is not in that form, of a newer version, or names a class that is none of the 1000.
 */
export function parsePack(name: string, text: string, catalogue: Catalogue): PackManifest {
  const value = parseJson(name, text);
  const { version } = checkFormat(name, value, versionSchema);
  if (version > packVersion) {
    throw new FormatError(
      `${name} is of version ${version} of the pack format, and this Hit5 reads version ` +
        `${packVersion}. Reload the page to get a newer Hit5, or ask for the pack in version ${packVersion}.`,
    );
  }
  const { examples, format: _, version: __, ...rest } = checkFormat(name, value, packSchema);
  const strips = new Map<Wnid, PackStrip>();
  for (const [wnid, strip] of Object.entries(examples)) {
    if (!isWnid(wnid) || !catalogue.has(wnid)) {
      throw new FormatError(`${name}: there are examples of ${wnid}, which is not one of the 1000 classes.`);
    }
    strips.set(wnid, strip);
  }
  return { ...rest, examples: strips };
}

/** The text of a pack's `hit5-pack.json`. */
export function packText({ examples, labels, ...rest }: PackManifest): string {
  const known = labels ? { labels } : {};
  const strips = Object.fromEntries(examples);
  return JSON.stringify({ format: 'hit5-pack', version: packVersion, ...rest, ...known, examples: strips });
}

/**
 * Reads a server's `packs/index.json`.
 *
 * @throws FormatError
 */
export function parsePackIndex(name: string, text: string): PackIndex {
  return checkFormat(name, parseJson(name, text), indexSchema);
}

/** The text of a server's `packs/index.json`. */
export function packIndexText({ packs, broken }: PackIndex): string {
  return JSON.stringify({ format: 'hit5-packs', version: 1, packs, broken });
}

/** @throws FormatError */
export function parsePackRecord(value: unknown): PackRecord {
  return checkFormat('what the browser keeps of a pack', value, recordSchema);
}

/**
 * Reads a pack's `predictions.json`.
 *
 * @throws FormatError
 */
export function parsePackPredictions(name: string, text: string): PackPredictions {
  return checkFormat(name, parseJson(name, text), predictionsSchema);
}
