import * as v from 'valibot';
import { jsonFault } from '../../core/schemas/check-format.ts';
import { wholeSchema } from '../../core/schemas/number-schemas.ts';
import { plainIssue } from '../../core/text/plain-issue.ts';
import { messageOf } from '../../core/message-of.ts';

const weightSchema = v.looseObject({
  name: v.string(),
  shape: v.array(wholeSchema),
  dtype: v.string(),
  quantization: v.optional(v.looseObject({ dtype: v.string() })),
});

const manifestSchema = v.array(
  v.looseObject({
    paths: v.array(v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/, 'a file name without folders'))),
    weights: v.array(weightSchema),
  }),
);

const graphSchema = v.looseObject({
  modelTopology: v.looseObject({ node: v.array(v.unknown()) }),
  weightsManifest: manifestSchema,
});

const layersSchema = v.looseObject({
  format: v.optional(v.literal('layers-model')),
  modelTopology: v.looseObject({}),
  weightsManifest: manifestSchema,
});

export type ModelJson = v.InferOutput<typeof graphSchema> | v.InferOutput<typeof layersSchema>;

/** Bytes a value by type. Text has none that could be told beforehand. */
const valueBytes: Readonly<Record<string, number>> = {
  float32: 4,
  int32: 4,
  float16: 2,
  uint16: 2,
  uint8: 1,
  bool: 1,
  complex64: 8,
};

/**
 * Reads a `model.json`. Those of 2018 say no format; with Keras's word for a model they are layers models.
 *
 * @param name how to name the file in a message.
 * @throws Error that names file and place.
 */
export function parseModelJson(text: string, name: string): ModelJson {
  const refuse = (why: string) => new Error(`${name} is not a TensorFlow.js model: ${why}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw refuse(`it is not JSON (${messageOf(cause)})`);
  }
  const fault = jsonFault(value);
  if (fault !== null) throw refuse(`it cannot be taken ${fault}`);
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== undefined && format !== 'graph-model' && format !== 'layers-model') {
    throw refuse(`its format is ${JSON.stringify(format)}`);
  }
  const isLayers = format === 'layers-model' || (format === undefined && hasKerasTopology(value));
  const result = v.safeParse(isLayers ? layersSchema : graphSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const { expected, found } = plainIssue(issue);
  throw refuse(`${v.getDotPath(issue) ?? 'the whole file'} is ${found}, expected: ${expected}`);
}

/** Whether it is a layers model, by its own word or by its topology. */
export function isLayersModel(model: ModelJson): boolean {
  return model['format'] === 'layers-model' || hasKerasTopology(model);
}

function hasKerasTopology(model: unknown): boolean {
  return v.is(v.looseObject({ modelTopology: v.looseObject({ model_config: v.looseObject({}) }) }), model);
}

export function shardPaths({ weightsManifest }: ModelJson): readonly string[] {
  return weightsManifest.flatMap(({ paths }) => paths);
}

export function weightEntries({ weightsManifest }: ModelJson) {
  return weightsManifest.flatMap(({ weights }) => weights);
}

/** How many bytes the shards must have together; null where an array's size cannot be told. */
export function expectedWeightBytes(model: ModelJson): number | null {
  let sum = 0;
  for (const { shape, dtype, quantization } of weightEntries(model)) {
    const each = valueBytes[quantization?.dtype ?? dtype];
    if (each === undefined) return null;
    sum += each * shape.reduce((product, length) => product * length, 1);
  }
  return sum;
}
