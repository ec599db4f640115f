import type { Tensor, Tensor3D } from '@tensorflow/tfjs-core';
import type { ClassIndex } from '../../../../core/classes/class-ids.ts';
import type { NetworkFiles } from '../network-files.ts';
import { InferenceError } from '../inference-error.ts';
import { loadGraphNetwork } from './graph-network.ts';

export interface NetworkModel {
  /** Of its input, as the model says it: `[images, height, width, channels]`, null or −1 where any will do. */
  readonly inputShape: readonly (number | null)[] | undefined;
  /**
   * Runs the network.
   *
   * @param input `[size × size × 3]`, as the card's mean and scale make it.
   * @returns one value a class, logits or probabilities as the card says; the caller disposes of it.
   */
  execute(input: Float32Array): Tensor;
  /**
   * Runs the network as far as its last feature map, and makes class activation maps of it (see `ActivationMaps`).
   *
   * @param input as for `execute`.
   * @returns `[classes, height, width]`, and the caller disposes of it; null where the network is not made so.
   */
  classMaps(input: Float32Array, classes: readonly ClassIndex[]): Tensor3D | null;
  dispose(): void;
}

/** @throws InferenceError where the network takes images of another size than the card says. */
export async function loadNetworkModel(network: NetworkFiles): Promise<NetworkModel> {
  const { runtime, name, input } = network.card;
  const model =
    runtime === 'graph'
      ? await loadGraphNetwork(network)
      : await (await import('./layers-network.ts')).loadLayersNetwork(network);
  const [, height = null, width = null] = model.inputShape ?? [];
  if ([height, width].every((side) => side === null || side < 0 || side === input.size)) return model;
  throw new InferenceError(`${name} takes images of ${width} × ${height} pixels, and its card or the form says ${input.size}.`,
  );
}
