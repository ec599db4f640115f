import * as v from 'valibot';
import { crops, resizes, type Channels } from '../core/networks/input-form.ts';
import { jsonFault } from '../core/schemas/check-format.ts';
import { shareSchema, wholeAbove0Schema, wholeSchema } from '../core/schemas/number-schemas.ts';
import { plainIssue } from '../core/text/plain-issue.ts';
import { messageOf } from '../core/message-of.ts';

const text = v.pipe(v.string(), v.nonEmpty('a text that is not empty'));

/** What need not be known. */
function orNull<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(v.nullable(schema), null);
}

const fileSchema = v.object({
  /** The file's name within the network's folder. */
  path: v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/, 'a file name without folders')),
  bytes: wholeAbove0Schema,
  /** In lower-case hex. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 lower-case hex digits')),
});

/** A number for the values 0..255 of one channel, or three: red, green, blue. */
function channelsSchema(each: string, isFine: (value: number) => boolean) {
  return v.pipe(
    v.custom<unknown>((value) => value !== undefined, each),
    v.check(
      (value) =>
        [value].flat().every((one) => typeof one === 'number' && Number.isFinite(one) && isFine(one)),
      each,
    ),
    v.check(
      (value) => !Array.isArray(value) || value.length === 3,
      ({ input }) => `one number, or three: red, green and blue; it has ${[input].flat().length}`,
    ),
    v.transform((value) => value as Channels),
  );
}

const inputSchema = v.object({
  /** The graph's node that takes `[1, size, size, 3]`; null: its first input. */
  node: orNull(text),
  /** In pixels. */
  size: wholeAbove0Schema,
  /** The network takes `(x − mean) / scale` of x in 0..255; one number, or one a channel. */
  mean: channelsSchema('a number', () => true),
  scale: channelsSchema('a number above 0', (value) => value > 0),
  channels: v.literal('RGB'),
  crop: v.picklist(crops),
  /** See `InputCut`. */
  cropPadding: wholeSchema,
  resize: v.picklist(resizes),
});

const outputSchema = v.object({
  /** Null: the graph's first output. */
  node: orNull(text),
  /** How many values the node has. */
  classes: wholeAbove0Schema,
  /** The place of class index 0 among them. */
  classOffset: wholeSchema,
  activation: v.picklist(['logits', 'probabilities']),
  /** The node of the pooled features. */
  features: orNull(text),
  /** The node of the last feature map; null where there is none of which a map could be made. */
  featureMap: orNull(text),
  /** The final layer's weights. */
  classWeights: orNull(text),
});

const cardSchema = v.object({
  format: v.literal('hit5-network'),
  version: v.literal(1),
  /** Names the network in results: `efficientnet-lite0`. */
  id: text,
  /** For a person: `EfficientNet-Lite0`. */
  name: text,
  source: v.looseObject({ url: text }),
  licence: text,
  citation: orNull(text),
  parameters: wholeAbove0Schema,
  published: orNull(
    v.looseObject({
      /** Accuracy on the validation set as its authors published it, 0..1. */
      top1: shareSchema,
    }),
  ),
  /** What it got right of the shipped photos when a person added it; null for networks that come with the app. */
  checked: orNull(v.object({ photos: wholeAbove0Schema, hit1: wholeSchema, hit5: wholeSchema })),
  /** What runs it: TensorFlow.js's graph or layers. */
  runtime: v.optional(v.picklist(['graph', 'layers']), 'graph'),
  input: inputSchema,
  output: outputSchema,
  quantisation: orNull(text),
  weightsBytes: wholeAbove0Schema,
  files: v.pipe(
    v.array(fileSchema),
    v.check(
      (files) => ['model.json', 'self-test.json'].every((name) => files.some(({ path }) => path === name)),
      'model.json and self-test.json among the files',
    ),
  ),
});

/** What is known of a network: its files, what it takes and gives, whose it is. */
export type NetworkCard = v.InferOutput<typeof cardSchema>;

/** One of a network's files. */
export type NetworkFile = v.InferOutput<typeof fileSchema>;

/** Whatever a card says that lies beside a person's own model: any part may be missing. */
const givenSchema = v.object({
  format: v.optional(cardSchema.entries.format),
  name: v.optional(v.pipe(text, v.maxLength(60, 'at most 60 letters'))),
  source: v.optional(cardSchema.entries.source),
  licence: v.optional(text),
  published: v.optional(cardSchema.entries.published, null),
  // What is misspelt would be left out without a word.
  input: v.optional(v.partial(v.strictObject(inputSchema.entries))),
  output: v.optional(v.partial(v.strictObject(outputSchema.entries))),
  files: v.optional(v.array(fileSchema), []),
});

/** What a card beside a person's own model says. */
export type GivenCard = v.InferOutput<typeof givenSchema>;

/**
 * Reads a network's card.
 *
 * @param json the text of `card.json`.
 * @param file how to name the file in a message.
 * @throws Error with file, place and what was expected there.
 */
export function parseNetworkCard(json: string, file: string): NetworkCard {
  return parseCard(cardSchema, json, file);
}

/**
 * Reads the card that lies beside a model of a person's own, of which any part may be missing.
 *
 * @param json the text of `card.json`.
 * @param file how to name the file in a message.
 * @throws Error with file, place and what was expected there.
 */
export function parseGivenCard(json: string, file: string): GivenCard {
  const card = parseCard(givenSchema, json, file);
  const { mean, scale } = card.input ?? {};
  const [missing, other] = mean === undefined ? ['mean', 'scale'] : ['scale', 'mean'];
  if ((mean === undefined) !== (scale === undefined))
    throw notACard(file, `input.${missing} is missing`, `a number or three, as it has input.${other}`);
  // A mean of 0.485 and a deviation of 0.229 are of values 0 to 1.
  if (scale !== undefined && [scale].flat().every((one) => one < 1))
    throw notACard(
      file,
      `input.scale is ${[scale].flat().join(', ')}`,
      'mean and scale of values from 0 to 255; those of values from 0 to 1 are 255 times as large here',
    );
  return card;
}

function parseCard<Schema extends v.GenericSchema>(
  schema: Schema,
  json: string,
  file: string,
): v.InferOutput<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new Error(`${file} is not JSON: ${messageOf(cause)}.`, { cause });
  }
  const fault = jsonFault(value);
  if (fault !== null) throw new Error(`${file} is not the card of a network ${fault}.`);
  if (Array.isArray(value)) throw notACard(file, 'the whole file is a list', 'an object');
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'the whole file';
  const { expected, found } = plainIssue(issue);
  if (issue.expected === 'never')
    throw notACard(
      file,
      `${place} is no part of it`,
      `one of ${Object.keys((place.startsWith('input') ? inputSchema : outputSchema).entries).join(', ')}`,
    );
  throw notACard(file, `${place} is ${found}`, expected);
}

function notACard(file: string, what: string, expected: string): Error {
  return new Error(`${file} is not the card of a network: ${what}, expected: ${expected}.`);
}
