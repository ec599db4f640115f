import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { usualPadding } from '#src/core/networks/input-form.ts';

const size = 224;
/** The photo is seen as so many fields in a row, each of one colour. */
const fields = 7;
const values = fields * fields * 3;
const classes = 1000;
/** How much surer the network is of the photo whose colours are nearer. */
const sharpness = 10;

/**
 * A graph network that knows the photos of the shipped challenge by their colours, of a class with several photos the last,
 * and nothing else. To add it costs a small part of what a convolutional network does.
 *
 * @param range of the values of its input, the usual crop.
 * @returns its files by name: `model.json` and two shards.
 */
export async function colourNetwork(range: '0..1' | '-1..1'): Promise<ReadonlyMap<string, Buffer>> {
  const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
  const { images } = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
    readonly images: readonly { readonly file: string; readonly wnid: Wnid; readonly kind: string }[];
  };
  /** What is added to a value, and then multiplied by, for 0 to 1. */
  const toColours = range === '0..1' ? [0, 1] : [1, 0.5];
  const weights = new Float32Array(values * classes);
  // A class without a photo is never meant.
  const bias = new Float32Array(classes).fill(-1000);
  for (const { file, wnid } of images.filter(({ kind }) => kind === 'photo')) {
    const { index } = catalogue.byWnid(wnid);
    const colours = await coloursOf(`assets/challenge/${file}`);
    // The nearest colours have the smallest sum of squared differences, less what all have in common.
    colours.forEach((value, at) => (weights[at * classes + index] = 2 * sharpness * value));
    bias[index] = -sharpness * colours.reduce((sum, value) => sum + value ** 2, 0);
  }
  const node = [
    { name: 'image', op: 'Placeholder', attr: { ...float, shape: { shape: dims(-1, size, size, 3) } } },
    {
      name: 'fields',
      op: 'AvgPool',
      input: ['image'],
      attr: { ...float, ksize: list(1, 32, 32, 1), strides: list(1, 32, 32, 1), padding: { s: 'VkFMSUQ=' } },
    },
    constant('offset', 'DT_FLOAT'),
    { name: 'moved', op: 'AddV2', input: ['fields', 'offset'], attr: float },
    constant('scale', 'DT_FLOAT'),
    { name: 'light', op: 'Mul', input: ['moved', 'scale'], attr: float },
    constant('shape', 'DT_INT32', 2),
    { name: 'colours', op: 'Reshape', input: ['light', 'shape'], attr: float },
    constant('weights', 'DT_FLOAT', values, classes),
    { name: 'scores', op: 'MatMul', input: ['colours', 'weights'], attr: float },
    constant('bias', 'DT_FLOAT', classes),
    { name: 'biased', op: 'BiasAdd', input: ['scores', 'bias'], attr: float },
    { name: 'probabilities', op: 'Softmax', input: ['biased'], attr: float },
  ];
  const paths = ['group1-shard1of2.bin', 'group1-shard2of2.bin'];
  const model = {
    format: 'graph-model',
    modelTopology: { node, versions: { producer: 716 } },
    weightsManifest: [
      {
        paths,
        weights: [
          { name: 'offset', shape: [], dtype: 'float32' },
          { name: 'scale', shape: [], dtype: 'float32' },
          { name: 'shape', shape: [2], dtype: 'int32' },
          { name: 'weights', shape: [values, classes], dtype: 'float32' },
          { name: 'bias', shape: [classes], dtype: 'float32' },
        ],
      },
    ],
  };
  const bytes = Buffer.concat(
    [Float32Array.of(...toColours), Int32Array.of(-1, values), weights, bias].map((part) =>
      Buffer.from(part.buffer),
    ),
  );
  const [first = '', second = ''] = paths;
  return new Map([
    ['model.json', Buffer.from(JSON.stringify(model))],
    [first, bytes.subarray(0, bytes.length / 2)],
    [second, bytes.subarray(bytes.length / 2)],
  ]);
}

const float = { T: { type: 'DT_FLOAT' }, dtype: { type: 'DT_FLOAT' } };

function dims(...sizes: readonly number[]) {
  return { dim: sizes.map((one) => ({ size: String(one) })) };
}

function list(...numbers: readonly number[]) {
  return { list: { i: numbers.map(String) } };
}

function constant(name: string, type: string, ...shape: readonly number[]) {
  return {
    name,
    op: 'Const',
    attr: { dtype: { type }, value: { tensor: { dtype: type, tensorShape: dims(...shape) } } },
  };
}

/** The colours of a photo's usual crop, 0 to 1, field by field from the top left. */
async function coloursOf(file: string): Promise<readonly number[]> {
  const photo = sharp(file).removeAlpha().toColourspace('srgb');
  const { width, height } = await photo.metadata();
  const side = Math.floor((size / (size + usualPadding)) * Math.min(width, height));
  const crop = {
    left: Math.floor((width - side) / 2),
    top: Math.floor((height - side) / 2),
    width: side,
    height: side,
  };
  const pixels = await photo.extract(crop).resize(fields, fields, { kernel: 'linear' }).raw().toBuffer();
  return [...pixels].map((value) => value / 255);
}
