import type { Tensor, Tensor3D } from '@tensorflow/tfjs-core';
import type { ClassIndex } from '../../../../core/classes/class-ids.ts';
import type { NetworkFiles } from '../files/network-files.ts';
import { loadGraphNetwork } from './graph-network.ts';

export interface NetworkModel {
  /** The place of class index 0 among the values. */
  readonly classOffset: number;
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

export async function loadNetworkModel(network: NetworkFiles): Promise<NetworkModel> {
  switch (network.card.runtime) {
    case 'graph':
      return loadGraphNetwork(network);
    case 'layers':
      return (await import('./layers-network.ts')).loadLayersNetwork(network);
    case 'mobilenet':
      return (await import('./package-network.ts')).loadPackageNetwork(network);
  }
}
