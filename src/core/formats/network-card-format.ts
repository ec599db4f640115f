import * as v from 'valibot';
import { networkRuntimes } from '../networks/model-description.ts';
import { jsonFault } from './check-format.ts';
import { shareSchema, wholeAbove0Schema, wholeSchema } from './number-schemas.ts';
import { plainIssue } from './plain-issue.ts';
import { messageOf } from '../message-of.ts';

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
  /** What runs it: TensorFlow.js's graph or layers, or the package @tensorflow-models/mobilenet. */
  runtime: v.optional(v.picklist(networkRuntimes), 'graph'),
  input: v.object({
    /** The graph's node that takes `[1, size, size, 3]`. */
    node: text,
    /** In pixels. */
    size: wholeAbove0Schema,
    /** The network takes `(x − mean) / scale` of x in 0..255. */
    mean: v.pipe(v.number(), v.finite('a number')),
    scale: v.pipe(v.number(), v.finite('a finite number above 0'), v.gtValue(0, 'a number above 0')),
    channels: v.literal('RGB'),
    crop: v.literal('centre'),
    /** The crop's side is `⌊size / (size + cropPadding) · min(width, height)⌋`. */
    cropPadding: wholeSchema,
    resize: v.literal('bicubic-antialiased'),
  }),
  output: v.object({
    node: text,
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
  }),
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

/** A network's card does not say what it must. */
export class NetworkCardError extends Error {
  override readonly name = 'NetworkCardError';
}

/**
 * Reads a network's card.
 *
 * @param json the text of `card.json`.
 * @param file how to name the file in a message.
 * @throws NetworkCardError with file, place and what was expected there.
 */
export function parseNetworkCard(json: string, file: string): NetworkCard {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new NetworkCardError(`${file} is not JSON: ${messageOf(cause)}`, { cause });
  }
  const fault = jsonFault(value);
  if (fault !== null) throw new NetworkCardError(`${file} is not the card of a network ${fault}.`);
  const result = v.safeParse(cardSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'the whole file';
  const { expected, found } = plainIssue(issue);
  throw new NetworkCardError(
    `${file} is not the card of a network: ${place} is ${found}, expected: ${expected}.`,
  );
}
