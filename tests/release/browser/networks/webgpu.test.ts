import type { Tensor } from '@tensorflow/tfjs-core';
import { expect, it, onTestFinished } from 'vitest';
import { startBackend, stopBackend } from '#src/networks/engine/worker/backends/start-backend.ts';
import { fetchNetwork } from '#src/networks/engine/worker/network-files.ts';
import { loadNetworkModel } from '#src/networks/engine/worker/models/network-model.ts';
import { normalise } from '#src/networks/engine/worker/preprocess/network-input.ts';
import { classProbabilities } from '#src/networks/engine/worker/probabilities.ts';
import { drawPattern, patternDifference } from '#src/networks/engine/worker/self-test.ts';
import { networkUrl } from '#tests/browser/networks/engine/support.ts';

it('WebGPU answers with Lite0 as PyTorch does', { timeout: 240_000 }, async () => {
  const network = await fetchNetwork({ url: networkUrl('efficientnet-lite0') });
  const { input, output } = network.card;
  const [picture] = network.selfTest.patterns;
  if (!picture) throw new Error('The self-test has no picture.');
  const running = await startBackend('webgpu', true);
  onTestFinished(() => stopBackend('webgpu'));
  const model = await loadNetworkModel(network);
  const values = normalise(drawPattern(picture, input.size), input);
  // One of its pictures, with which it warms up: each takes seconds in software.
  const given: Tensor[] = [];
  await running.warmUp(() => void given.push(model.execute(values)));
  const answer = (await given.at(-1)?.data<'float32'>()) ?? new Float32Array();
  const probabilities = classProbabilities(answer, output);
  expect(patternDifference(picture, probabilities)).toBeLessThan(0.01);
  expect(running.fault()).toBeNull();
  for (const one of given) one.dispose();
  model.dispose();
});
