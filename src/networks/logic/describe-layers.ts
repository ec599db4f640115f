import * as v from 'valibot';
import type { ModelDescription } from '../../core/networks/model-description.ts';
import { ModelJsonError, weightEntries, type LayersModelJson } from './model-json.ts';

/** A layer as Keras writes it; a model within a model is a layer too. */
interface Layer {
  readonly class_name: string;
  readonly config: {
    readonly name?: string | undefined;
    readonly activation?: unknown;
    /** How many values a dense layer gives. */
    readonly units?: number | undefined;
    /** How many values a convolution gives at each place. */
    readonly filters?: number | undefined;
    readonly batch_input_shape?: readonly (number | null)[] | undefined;
    readonly batch_shape?: readonly (number | null)[] | undefined;
    readonly layers?: readonly Layer[] | undefined;
  };
}

const shapeSchema = v.optional(v.array(v.nullable(v.number())));

const layerSchema: v.GenericSchema<unknown, Layer> = v.lazy(() =>
  v.looseObject({
    class_name: v.string(),
    config: v.looseObject({
      name: v.optional(v.string()),
      activation: v.optional(v.unknown()),
      units: v.optional(v.number()),
      filters: v.optional(v.number()),
      batch_input_shape: shapeSchema,
      batch_shape: shapeSchema,
      layers: v.optional(v.array(layerSchema)),
    }),
  }),
);

/**
 * What a layers model (Keras) tells of its network.
 *
 * @param file how to name the file in a message.
 * @throws ModelJsonError when it takes no square image, or gives neither 1000 nor 1001 values.
 */
export function describeLayers(model: LayersModelJson, file: string): ModelDescription {
  const { modelTopology } = model;
  const result = v.safeParse(layerSchema, modelTopology['model_config'] ?? modelTopology);
  if (!result.success) {
    throw new ModelJsonError(`${file} is not a TensorFlow.js model: it has no right modelTopology.`);
  }
  const layers = flat(result.output);
  const entries = weightEntries(model);
  // Weights may stand in the order of their names, so the last layer that has a number of values is asked first.
  const last = layers.findLast(({ config }) => config.units !== undefined || config.filters !== undefined);
  const classes =
    last?.config.units ??
    last?.config.filters ??
    entries.findLast(({ shape }) => shape.length > 0)?.shape.at(-1);
  if (classes !== 1000 && classes !== 1001) {
    throw new ModelJsonError(
      `${file} ends in ${classes ?? 'no'} values; a network of the 1000 classes has 1000 or 1001.`,
    );
  }
  return {
    runtime: 'layers',
    name: result.output.config.name ?? null,
    // Layers have no nodes to be named.
    inputNode: 'input',
    outputNode: 'output',
    size: imageSize(layers, file),
    classes,
    activation: layers.slice(-3).some(isSoftmax) ? 'probabilities' : 'logits',
    range: layers.slice(0, 3).some(({ class_name }) => class_name === 'Rescaling') ? '0..255' : null,
    parameters: entries.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0),
    features: null,
    featureMap: null,
    classWeights: null,
  };
}

function flat(layer: Layer): readonly Layer[] {
  return layer.config.layers?.flatMap(flat) ?? [layer];
}

function imageSize(layers: readonly Layer[], file: string): number | null {
  for (const { config } of layers) {
    const shape = config.batch_input_shape ?? config.batch_shape;
    if (shape?.length !== 4 || shape[3] !== 3) continue;
    const [, rows = null, columns = null] = shape;
    if (rows !== columns) {
      throw new ModelJsonError(
        `${file} takes images of ${String(columns)} × ${String(rows)} pixels; Hit5 gives square ones.`,
      );
    }
    return rows;
  }
  throw new ModelJsonError(`${file} takes no image: it has no input of the shape [size, size, 3].`);
}

function isSoftmax({ class_name, config }: Layer): boolean {
  return class_name === 'Softmax' || config.activation === 'softmax';
}
