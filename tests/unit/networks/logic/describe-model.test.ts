import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeModel } from '#src/networks/logic/describe-model.ts';
import { expectedWeightBytes, parseModelJson, type ModelJson } from '#src/networks/logic/model-json.ts';

const repository = new URL('../../../../', import.meta.url);
const mobilenet = new URL('../shared/data/mobilenet/', repository);
const hasMobilenet = existsSync(mobilenet);

function read(folder: URL): ModelJson {
  return parseModelJson(readFileSync(new URL('model.json', folder), 'utf8'), 'model.json');
}

/** A graph of an input, a final layer, and what follows. */
function graph(rows: number, classes: number, ...more: readonly object[]): ModelJson {
  const size = (value: number) => ({ size: String(value) });
  const shape = { dim: [size(-1), size(rows), size(224), size(3)] };
  const node = [
    { name: 'in', op: 'Placeholder', attr: { shape: { shape } } },
    { name: 'w', op: 'Const' },
    { name: 'out', op: 'MatMul', input: ['in', 'w'] },
    ...more,
  ];
  const weights = [{ name: 'w', shape: [8, classes], dtype: 'float32' }];
  return parseModelJson(
    JSON.stringify({ modelTopology: { node }, weightsManifest: [{ paths: ['w.bin'], weights }] }),
    'a.json',
  );
}

function layers(parts: readonly object[], bias: readonly number[]): ModelJson {
  return parseModelJson(
    JSON.stringify({
      format: 'layers-model',
      modelTopology: { model_config: { class_name: 'Sequential', config: { name: 'mine', layers: parts } } },
      weightsManifest: [{ paths: ['w.bin'], weights: [{ name: 'bias', shape: bias, dtype: 'float32' }] }],
    }),
    'a.json',
  );
}

const input = { class_name: 'InputLayer', config: { batch_input_shape: [null, 299, 299, 3] } };

describe('a model.json', () => {
  it.each([
    [
      'a scale that is none',
      '4.25',
      '1e999',
      'at weightsManifest.0.weights.0.quantization.scale: expected a finite number',
    ],
    [
      'a length that is none',
      '[8,1000]',
      '[8,-1]',
      'weightsManifest.0.weights.0.shape.1 is -1, expected: a whole number from 0',
    ],
  ])('with %s is refused at its place', (_, good, bad, message) => {
    const quantization = { dtype: 'uint8', scale: 4.25, min: 0 };
    const weights = [{ name: 'w', shape: [8, 1000], dtype: 'float32', quantization }];
    const text = JSON.stringify({
      modelTopology: { node: [] },
      weightsManifest: [{ paths: ['w.bin'], weights }],
    });
    expect(() => parseModelJson(text, 'a.json')).not.toThrow();
    expect(() => parseModelJson(text.replace(good, bad), 'a.json')).toThrow(message);
  });
});

describe('what a model tells of its network', () => {
  it.each([
    ['efficientnet-lite0', 224],
    ['efficientnet-lite2', 260],
  ])('%s: size, outputs, and what its card says of its nodes', (id, size) => {
    const folder = new URL(`models/${id}/`, repository);
    const card = JSON.parse(readFileSync(new URL('card.json', folder), 'utf8')) as {
      output: object;
      weightsBytes: number;
    };
    const { outputNode, ...told } = describeModel(read(folder), 'model.json');
    expect(told).toMatchObject({ size, classes: 1001, range: null, name: null, inputNode: 'images' });
    const { classes, activation, features, featureMap, classWeights } = told;
    expect({
      node: outputNode,
      classes,
      classOffset: 1,
      activation,
      features,
      featureMap,
      classWeights,
    }).toEqual(card.output);
    expect(expectedWeightBytes(read(folder))).toBe(card.weightsBytes);
  });

  it.skipIf(!hasMobilenet).each([
    [
      'v1_0.25',
      'MobileNet v1 0.25',
      'module_apply_default/MobilenetV1/MobilenetV1/Conv2d_13_pointwise/Relu6',
    ],
    ['v2_1.0', 'MobileNet v2 1.00', 'module_apply_default/MobilenetV2/Conv_1/Relu6'],
  ])(
    `MobileNet %s takes 0 to 1, by its hub nodes${hasMobilenet ? '' : ' (skipped: ../shared is absent)'}`,
    (folder, name, featureMap) => {
      expect(describeModel(read(new URL(`${folder}/`, mobilenet)), 'model.json')).toMatchObject({
        runtime: 'mobilenet',
        name,
        size: 224,
        classes: 1001,
        range: '0..1',
        activation: 'logits',
        featureMap,
      });
    },
  );

  it('without hub nodes the range is not told, and any package but TensorFlow.js is not asked', () => {
    expect(describeModel(graph(224, 1000), 'a.json')).toMatchObject({
      runtime: 'graph',
      range: null,
      classes: 1000,
      outputNode: 'out',
      classWeights: 'w',
      parameters: 8000,
    });
  });

  it.each([
    ['reshaped', 'Reshape', 'map'],
    ['through a relu', 'Relu', null],
    ['through another layer', 'MatMul', null],
  ])('pooled features that reach the final layer %s have this feature map', (_, op, featureMap) => {
    const more = [
      { name: 'map', op: 'Relu6', input: ['in'] },
      { name: 'pool', op: 'Mean', input: ['map', 'axes'] },
      { name: 'between', op, input: ['pool', 'w0'] },
      { name: 'logits', op: 'MatMul', input: ['between', 'w'] },
      { name: 'p', op: 'Softmax', input: ['logits'] },
    ];
    expect(describeModel(graph(224, 1000, ...more), 'a.json')).toMatchObject({
      outputNode: 'p',
      features: 'pool',
      featureMap,
    });
  });

  it('a relu behind the final layer takes the feature map away', () => {
    const more = [
      { name: 'pool', op: 'Mean', input: ['in', 'axes'] },
      { name: 'logits', op: 'MatMul', input: ['pool', 'w'] },
      { name: 'relu', op: 'Relu', input: ['logits'] },
    ];
    expect(describeModel(graph(224, 1000, ...more), 'a.json').featureMap).toBeNull();
  });

  it('a softmax behind the final layer makes its values probabilities', () => {
    const softmax = { name: 'p', op: 'Softmax', input: ['out'] };
    expect(describeModel(graph(224, 1000, softmax), 'a.json')).toMatchObject({
      activation: 'probabilities',
      outputNode: 'p',
    });
  });

  it('layers: size, softmax and scaling layer are read', () => {
    const model = layers(
      [
        input,
        { class_name: 'Rescaling', config: {} },
        { class_name: 'Dense', config: { activation: 'softmax' } },
      ],
      [1000],
    );
    expect(describeModel(model, 'a.json')).toMatchObject({
      runtime: 'layers',
      name: 'mine',
      size: 299,
      classes: 1000,
      activation: 'probabilities',
      range: '0..255',
    });
  });

  it('layers of 2018 say no format, end in a reshaped convolution, and list weights by name', () => {
    const parts = [
      { class_name: 'InputLayer', config: { batch_input_shape: [null, 224, 224, 3] } },
      { class_name: 'Conv2D', config: { name: 'conv_pw_9', filters: 128 } },
      { class_name: 'Conv2D', config: { name: 'conv_preds', filters: 1000 } },
      { class_name: 'Activation', config: { activation: 'softmax' } },
      { class_name: 'Reshape', config: {} },
    ];
    const text = JSON.stringify({
      modelTopology: {
        keras_version: '2.1.4',
        model_config: { class_name: 'Model', config: { name: 'mobilenet_0.25_224', layers: parts } },
      },
      weightsManifest: ['conv_preds', 'conv_pw_9'].map((name, at) => ({
        paths: [`group${at + 1}-shard1of1`],
        weights: [{ name: `${name}/bias`, shape: [at === 0 ? 1000 : 128], dtype: 'float32' }],
      })),
    });
    expect(describeModel(parseModelJson(text, 'a.json'), 'a.json')).toMatchObject({
      runtime: 'layers',
      name: 'mobilenet_0.25_224',
      size: 224,
      classes: 1000,
      activation: 'probabilities',
      range: null,
    });
  });

  it.each<readonly [string, () => ModelJson, RegExp]>([
    ['ten classes', () => graph(224, 10), /^a\.json ends in 10 values; .* has 1000 or 1001\.$/],
    [
      'an oblong image',
      () => graph(100, 1000),
      /^a\.json takes images of 224 × 100 pixels; .* square ones\.$/,
    ],
    ['layers of ten classes', () => layers([input], [10]), /^a\.json ends in 10 values/],
    ['layers without an image', () => layers([], [1000]), /^a\.json takes no image/],
  ])('%s is refused, and the message says what is needed', (_, make, message) => {
    expect(() => describeModel(make(), 'a.json')).toThrow(message);
  });

  it.each([
    ['no JSON', '{', /^a\.json is not a TensorFlow\.js model: it is not JSON/],
    ['another format', '{"format":"onnx"}', /its format is "onnx"\.$/],
    [
      'a path out of its folder',
      '{"modelTopology":{"node":[]},"weightsManifest":[{"paths":["../x"],"weights":[]}]}',
      /weightsManifest\.0\.paths\.0 is "\.\.\/x", expected: a file name without folders\.$/,
    ],
  ])('%s is no model', (_, text, message) => {
    expect(() => parseModelJson(text, 'a.json')).toThrow(message);
  });
});
