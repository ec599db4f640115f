import { io, tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import type { NetworkFiles } from '../network-files.ts';
import { modelArtifacts } from './model-artifacts.ts';
import type { NetworkModel } from './network-model.ts';

/** A TensorFlow.js layers model (Keras). */
export async function loadLayersNetwork(network: NetworkFiles): Promise<NetworkModel> {
  const { size } = network.card.input;
  const model = await loadLayersModel(io.fromMemory(modelArtifacts(network)));
  return {
    inputShape: model.inputs[0]?.shape,
    execute: (values) => tidy(() => model.predict(tensor4d(values, [1, size, size, 3])) as Tensor),
    // Layers have no nodes of which the last feature map could be read by name.
    classMaps: () => null,
    dispose: () => void model.dispose(),
  };
}
