import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import {
  gather,
  io,
  matMul,
  reshape,
  tensor1d,
  tensor4d,
  tidy,
  transpose,
  type Tensor,
  type Tensor3D,
} from '@tensorflow/tfjs-core';
import type { NetworkCard } from '../../../../files/network-card-format.ts';
import type { NetworkFiles } from '../network-files.ts';
import { modelArtifacts } from './model-artifacts.ts';
import type { NetworkModel } from './network-model.ts';

export async function loadGraphNetwork(network: NetworkFiles): Promise<NetworkModel> {
  const { input, output } = network.card;
  const model = await loadGraphModel(io.fromMemory(modelArtifacts(network)));
  const [first] = model.inputs;
  const inputNode = input.node ?? first?.name ?? '';
  const outputNode = output.node ?? model.outputs[0]?.name ?? '';
  const execute = (values: Float32Array, node: string) =>
    tidy(() => {
      const image = tensor4d(values, [1, input.size, input.size, 3]);
      return model.execute({ [inputNode]: image }, node) as Tensor;
    });
  return {
    inputShape: first?.shape,
    execute: (values) => execute(values, outputNode),
    classMaps: graphClassMaps(model, execute, output),
    dispose: () => model.dispose(),
  };
}

/**
 * Makes class activation maps (see `ActivationMaps`) of a graph's last feature map `[1, height, width, features]` and
 * its final layer's weights `[features, classes]`, or the same as a convolution of 1 × 1. There are none where the card
 * names no such two, or their shapes do not meet.
 */
function graphClassMaps(
  model: GraphModel,
  execute: (values: Float32Array, node: string) => Tensor,
  { featureMap, classWeights, classOffset, classes: outputs }: NetworkCard['output'],
): NetworkModel['classMaps'] {
  const weights = classWeights === null ? undefined : model.weights[classWeights]?.[0];
  const [features = 0, last] = weights?.shape.slice(-2) ?? [];
  if (featureMap === null || !weights || last !== outputs || weights.size !== features * outputs) {
    return () => null;
  }
  return (values, classes) => {
    const map = execute(values, featureMap);
    try {
      const [, height = 0, width = 0, depth] = map.shape;
      if (map.rank !== 4 || depth !== features) return null;
      return tidy(() => {
        const places = classes.map((index) => index + classOffset);
        const columns = gather(reshape(weights, [features, outputs]), tensor1d(places, 'int32'), 1);
        const maps = matMul(transpose(columns), reshape(map, [height * width, features]), false, true);
        return reshape(maps, [classes.length, height, width]) as Tensor3D;
      });
    } finally {
      map.dispose();
    }
  };
}
