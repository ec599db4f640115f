import type { io } from '@tensorflow/tfjs-core';
import type { NetworkFiles } from '../network-files.ts';

/** A network's files as TensorFlow.js takes them from memory. */
export function modelArtifacts({ model, weights }: NetworkFiles): io.ModelArtifacts {
  return {
    ...(model as unknown as io.ModelJSON),
    weightSpecs: model.weightsManifest.flatMap(
      (group) => group.weights,
    ) as unknown as io.WeightsManifestEntry[],
    weightData: weights.buffer,
  };
}
