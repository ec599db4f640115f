import * as v from 'valibot';
import { GraphWalk, plainName } from './graph-walk.ts';
import type { ModelDescription } from '../../core/networks/model-description.ts';
import { ModelJsonError, weightEntries, type GraphModelJson, type GraphNode } from './model-json.ts';

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
export function describeGraph(model: GraphModelJson, file: string): ModelDescription {
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
