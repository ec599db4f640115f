import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { io, memory, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import type { ActivationMaps } from '#src/networks/logic/activation-map.ts';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import { InferenceClient } from '#src/networks/engine/inference-client.ts';
import { spawnInferenceWorker } from '#src/networks/engine/spawn-worker.ts';
import type { NetworkSource } from '#src/networks/engine/protocol.ts';
import { Engine } from '#src/networks/engine/worker/engine.ts';
import { fetchNetwork } from '#src/networks/engine/worker/network-files.ts';
import { mobilenets } from '#src/networks/logic/mobilenets.ts';
import { modelArtifacts } from '#src/networks/engine/worker/models/model-artifacts.ts';
import {
  drawBall,
  hasSharedData,
  loadInto,
  needsSharedData,
  networkUrl,
  repositoryUrl,
  sharedFile,
} from './support.ts';
import { smallNetwork } from './small-network.ts';

const never = () => false;
const tiger = 292 as ClassIndex;
const allClasses = Array.from({ length: 1000 }, (_, index) => index as ClassIndex);

async function tigerPhoto(): Promise<ImageBitmap> {
  const answer = await fetch(new URL('assets/challenge/images/68b5e852.jpg', repositoryUrl));
  return decodeImage(await answer.blob(), 'tiger');
}

/** The final layer's bias of each class. */
async function biases(source: NetworkSource, node: string): Promise<Float32Array> {
  const network = await fetchNetwork(source);
  const model = await loadGraphModel(io.fromMemory(modelArtifacts(network)));
  const values = await (model.weights[node]?.[0] as Tensor).data<'float32'>();
  model.dispose();
  return values.slice(network.card.output.classOffset);
}

/** The largest difference between a logit made of map and bias and the network's own, up to one constant for all. */
async function largestDifference(engine: Engine, bias: Float32Array): Promise<number> {
  const photo = await tigerPhoto();
  const answer = await engine.ask({ kind: 'classify', bitmap: photo, depth: 1000 }, never);
  const found = await engine.ask({ kind: 'activationMaps', bitmap: photo, classes: allClasses }, never);
  const logProbabilities = new Map(
    answer?.guesses.map(({ classIndex, probability }) => [classIndex, Math.log(probability)]),
  );
  const gaps = (found?.maps ?? []).map(({ classIndex, values }) => {
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return mean + (bias[classIndex] ?? NaN) - (logProbabilities.get(classIndex) ?? NaN);
  });
  expect(gaps).toHaveLength(1000);
  return Math.max(...gaps) - Math.min(...gaps);
}

/** The photo within a plain field of 400 × 400, and the middle of the map's highest cell, 0..1 of its width and height. */
async function peakOf(engine: Engine, left: number, top: number): Promise<{ x: number; y: number }> {
  const context = new OffscreenCanvas(400, 400).getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.fillStyle = '#8a8a8a';
  context.fillRect(0, 0, 400, 400);
  const photo = await tigerPhoto();
  context.drawImage(photo, left, top, 180, (180 * photo.height) / photo.width);
  const found = await engine.ask(
    { kind: 'activationMaps', bitmap: await createImageBitmap(context.canvas), classes: [tiger] },
    never,
  );
  const { width = 0, height = 0, maps } = found as ActivationMaps;
  const values = maps[0]?.values ?? new Float32Array();
  const at = values.indexOf(Math.max(...values));
  return { x: ((at % width) + 0.5) / width, y: (Math.floor(at / width) + 0.5) / height };
}

describe('class activation maps of Lite0', { timeout: 180_000 }, () => {
  const engine = new Engine();
  beforeAll(() => loadInto(engine, ['wasm']));

  it('are 7 × 7 cells, and their means with the bias are the logits of all classes', async () => {
    const found = await engine.ask(
      { kind: 'activationMaps', bitmap: await tigerPhoto(), classes: [tiger] },
      never,
    );
    expect(found).toMatchObject({ network: 'efficientnet-lite0', width: 7, height: 7 });
    expect(found?.maps.map(({ classIndex, values }) => [classIndex, values.length])).toEqual([[tiger, 49]]);
    const bias = await biases({ url: networkUrl('efficientnet-lite0') }, 'logits/bias');
    expect(await largestDifference(engine, bias)).toBeLessThan(1e-3);
  });

  it.each([
    ['the right', 200, 120, ({ x }: { x: number }) => x > 0.5],
    ['the left', 20, 120, ({ x }: { x: number }) => x < 0.5],
    ['the top', 110, 20, ({ y }: { y: number }) => y < 0.5],
    ['the bottom', 110, 240, ({ y }: { y: number }) => y > 0.5],
  ])('are highest at %s when the tiger is there', async (_, left, top, isThere) => {
    expect(await peakOf(engine, left, top)).toSatisfy(isThere);
  });

  it('lie over the very pixels that the network saw', async () => {
    const context = new OffscreenCanvas(500, 300).getContext('2d');
    if (!context) throw new Error('no 2D canvas');
    context.drawImage(await drawBall(500, 300), 0, 0);
    const mapsNow = async () =>
      (await engine.ask(
        { kind: 'activationMaps', bitmap: await createImageBitmap(context.canvas), classes: [tiger] },
        never,
      )) as ActivationMaps;
    const before = await mapsNow();
    const { left, top, width: side } = before.crop;
    expect([left, top, side]).toEqual([119, 19, 262]);
    /** The filter that makes the crop smaller takes a few pixels from around it. */
    const reach = 3;
    const edges: readonly [number, number, number, number][] = [
      [0, 0, left - reach, 300],
      [left + side + reach, 0, 500, 300],
      [0, 0, 500, top - reach],
      [0, top + side + reach, 500, 300],
    ];
    context.fillStyle = 'red';
    for (const edge of edges) context.fillRect(...edge);
    expect((await mapsNow()).maps).toEqual(before.maps);
    for (const [x, y] of [
      [left, 150],
      [left + side - 4, 150],
      [250, top],
      [250, top + side - 4],
    ] as const) {
      const last = await mapsNow();
      context.fillRect(x, y, 4, 4);
      expect((await mapsNow()).maps).not.toEqual(last.maps);
    }
  });

  it('leave no tensor behind', async () => {
    const photo = await tigerPhoto();
    await engine.ask({ kind: 'activationMaps', bitmap: photo, classes: [tiger] }, never);
    const { numTensors, numBytes } = memory();
    for (let round = 0; round < 5; round++)
      await engine.ask(
        { kind: 'activationMaps', bitmap: photo, classes: [tiger, allClasses[7] as ClassIndex] },
        never,
      );
    expect(memory()).toMatchObject({ numTensors, numBytes });
  });
});

it('come across the thread, while the bitmap stays the page’s', async () => {
  const classifier = new InferenceClient({
    spawn: spawnInferenceWorker,
    open: () => Promise.resolve({ url: networkUrl('efficientnet-lite0') }),
    backends: ['wasm'],
    forced: false,
  });
  onTestFinished(() => classifier.close());
  const photo = await tigerPhoto();
  const found = await classifier.ask(
    { kind: 'activationMaps', bitmap: photo, classes: [tiger] },
    new AbortController().signal,
  );
  expect(found.maps[0]?.values).toBeInstanceOf(Float32Array);
  expect(photo.width).toBeGreaterThan(0);
});

it.skipIf(!hasSharedData).each([
  ['v1_0.25', 'group1-shard1of1', 'MobileNet v1 0.25', 'module/MobilenetV1/Logits/Conv2d_1c_1x1/biases'],
  [
    'v2_1.0',
    'group1-shard1of1.bin',
    'MobileNet v2 1.00',
    'module_apply_default/MobilenetV2/Logits/Conv2d_1c_1x1/bias',
  ],
])(
  `of MobileNet %s add up to its logits too${needsSharedData}`,
  { timeout: 300_000 },
  async (folder, shard, named, bias) => {
    const names = ['model.json', shard];
    const blobs = await Promise.all(names.map((name) => sharedFile(`mobilenet/${folder}/${name}`)));
    const card = mobilenets.find(({ name }) => name === named)?.places[0]?.card;
    if (!card) throw new Error(`no ${named}`);
    const files = new Map(names.map((name, at) => [name, blobs[at] as Blob]));
    const source = { given: { card, files } };
    const engine = new Engine();
    await loadInto(engine, ['wasm'], { source });
    expect(await largestDifference(engine, await biases(source, bias))).toBeLessThan(1e-3);
  },
);

it(
  'a network of layers says that it cannot show where it looked, and goes on answering',
  { timeout: 180_000 },
  async () => {
    const engine = new Engine();
    await loadInto(engine, ['wasm'], { source: await smallNetwork() });
    await expect(
      engine.ask({ kind: 'activationMaps', bitmap: await drawBall(), classes: [tiger] }, never),
    ).rejects.toThrow(/^Mine cannot show where it looked: /);
    expect((await engine.ask({ kind: 'classify', bitmap: await drawBall() }, never))?.backend).toBe('wasm');
  },
);
