import type { ModelDescription } from '../../core/networks/model-description.ts';
import {
  isLayersModel,
  type ModelJson,
  ModelJsonError,
  weightEntries,
  type LayersModelJson,
  type GraphModelJson,
  type GraphNode,
} from './model-json.ts';
import * as v from 'valibot';

/**
 * What a `model.json` tells of its network.
 *
 * @param file how to name the file in a message.
 * @throws ModelJsonError when the network does not take square images and give 1000 or 1001 values.
 */
export function describeModel(model: ModelJson, file: string): ModelDescription {
  return isLayersModel(model) ? describeLayers(model, file) : describeGraph(model, file);
}

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
function describeLayers(model: LayersModelJson, file: string): ModelDescription {
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

/** Operations that make the classes' values of the features. */
const finalOps = new Set(['MatMul', '_FusedMatMul', 'Conv2D', '_FusedConv2D']);

/** Operations that pool a feature map over its area. */
const poolOps = new Set(['Mean', 'AvgPool']);

/** Operations that leave the classes' values what they are, up to a constant a class and the softmax. */
const plainOps = new Set(['BiasAdd', 'Add', 'AddV2', 'Softmax', 'Squeeze', 'Reshape', 'Identity']);

/** Where @tensorflow-models/mobilenet looks for features: a file that has one of these is run by that package. */
const packageFeatures: ReadonlyMap<string, number> = new Map([
  ['module_apply_default/MobilenetV1/Logits/global_pool', 1],
  ['module_apply_default/MobilenetV2/Logits/AvgPool', 2],
]);

/** The only input's side that the package takes, in pixels. */
const packageSize = 224;

/** Channels of MobileNet's first convolution at full width (Howard et al. 2017, table 1). */
const fullWidth = 32;

const imageShape = v.looseObject({
  shape: v.looseObject({
    shape: v.looseObject({ dim: v.array(v.looseObject({ size: v.union([v.string(), v.number()]) })) }),
  }),
});

const signatureSchema = v.looseObject({
  outputs: v.record(v.string(), v.looseObject({ name: v.string() })),
});

/**
 * What a graph model tells of its network.
 *
 * @param file how to name the file in a message.
 * @throws ModelJsonError when it takes no square image, or gives neither 1000 nor 1001 values.
 */
function describeGraph(model: GraphModelJson, file: string): ModelDescription {
  const nodes = model.modelTopology.node;
  const walk = new GraphWalk(nodes);
  const { input, size } = findInput(nodes, file);
  const output = walk.node(outputOf(model)) ?? walk.end();
  const way = walk.back(output);
  const final = way.findIndex(({ op }) => finalOps.has(op));
  const classWeights = plainName(way[final]?.input?.[1] ?? '');
  const entries = weightEntries(model);
  const shape = entries.find(({ name }) => name === classWeights)?.shape ?? [];
  const classes = shape.find((length) => length === 1000 || length === 1001);
  if (!output || classes === undefined) throw new ModelJsonError(wrongClasses(file, shape));

  const place = way.findIndex(({ op }, at) => at > final && poolOps.has(op));
  const pool = way[place];
  /** Only then the classes' values are the means of maps (see `ActivationMaps`). */
  const isLinear = way.slice(0, place).every(({ op }, at) => at === final || plainOps.has(op));
  const version = packageFeatures.get(pool?.name ?? '');
  const isPackage = version !== undefined && classes === 1001 && (size ?? packageSize) === packageSize;
  return {
    runtime: isPackage ? 'mobilenet' : 'graph',
    name: isPackage && isHub(nodes) ? `MobileNet v${version}${widthOf(entries)}` : null,
    inputNode: input,
    size,
    outputNode: output.name,
    classes,
    activation: way.slice(0, final).some(({ op }) => op === 'Softmax') ? 'probabilities' : 'logits',
    range: isHub(nodes) ? '0..1' : null,
    parameters: entries.reduce((sum, entry) => sum + entry.shape.reduce((a, b) => a * b, 1), 0),
    features: pool?.name ?? null,
    featureMap: !isLinear || pool?.input?.[0] === undefined ? null : plainName(pool.input[0]),
    classWeights,
  };
}

/** Google's hub modules take [0, 1], and make of it what the network was trained with by these two nodes. */
function isHub(nodes: readonly GraphNode[]): boolean {
  return ['hub_input/Mul', 'hub_input/Sub'].every((end) => nodes.some(({ name }) => name.endsWith(end)));
}

function findInput(nodes: readonly GraphNode[], file: string): { input: string; size: number | null } {
  for (const { name, op, attr } of nodes) {
    const shape = op === 'Placeholder' ? v.safeParse(imageShape, attr) : null;
    if (!shape?.success) continue;
    const [, rows = NaN, columns = NaN, colours] = shape.output.shape.shape.dim.map(({ size }) =>
      Number(size),
    );
    if (colours !== 3) continue;
    if (rows !== columns) {
      throw new ModelJsonError(
        `${file} takes images of ${columns} × ${rows} pixels; Hit5 gives square ones.`,
      );
    }
    return { input: name, size: rows > 0 ? rows : null };
  }
  throw new ModelJsonError(`${file} takes no image: it has no input of the shape [1, size, size, 3].`);
}

function outputOf({ signature }: GraphModelJson): string | undefined {
  const result = v.safeParse(signatureSchema, signature);
  return result.success ? Object.values(result.output.outputs)[0]?.name : undefined;
}

function wrongClasses(file: string, shape: readonly number[]): string {
  const has =
    shape.length === 0 ? 'has no final layer that can be found' : `ends in ${String(shape.at(-1))} values`;
  return `${file} ${has}; a network of the 1000 classes has 1000 or 1001.`;
}

/** " 0.25": the width of MobileNet, from its first convolution; empty when that is not found. */
function widthOf(entries: readonly { readonly shape: readonly number[] }[]): string {
  const first = entries.find(({ shape }) => shape.length === 4 && shape.slice(0, 3).every((n) => n === 3));
  const channels = first?.shape[3];
  return channels === undefined ? '' : ` ${(channels / fullWidth).toFixed(2)}`;
}

class GraphWalk {
  readonly #nodes: ReadonlyMap<string, GraphNode>;

  constructor(nodes: readonly GraphNode[]) {
    this.#nodes = new Map(nodes.map((node) => [node.name, node]));
  }

  /** @param reference as another node's input names it: `name`, `name:0`, `^name`. */
  node(reference: string | undefined): GraphNode | undefined {
    return reference === undefined ? undefined : this.#nodes.get(plainName(reference));
  }

  /** From a node back towards the input, along the first input of each; the node itself is the first. */
  back(from: GraphNode | undefined): readonly GraphNode[] {
    const way: GraphNode[] = [];
    for (let node = from; node && way.length < this.#nodes.size; node = this.node(node.input?.[0])) {
      way.push(node);
    }
    return way;
  }

  /** The last node that computes something which no other takes. */
  end(): GraphNode | undefined {
    const nodes = [...this.#nodes.values()];
    const taken = new Set(nodes.flatMap(({ input }) => input?.map(plainName) ?? []));
    return nodes.findLast(({ name, op }) => op !== 'Const' && op !== 'Placeholder' && !taken.has(name));
  }
}

/** A node's name without the mark of a control input and without the number of an output. */
function plainName(reference: string): string {
  return reference.replace(/^\^/, '').replace(/:\d+$/, '');
}
