import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { io, tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { NetworkFiles } from '../files/network-files.ts';
import { graphClassMaps } from './graph-class-maps.ts';
import { modelArtifacts } from './model-artifacts.ts';
import type { NetworkModel } from './network-model.ts';

export async function loadGraphNetwork(network: NetworkFiles): Promise<NetworkModel> {
  const { input, output } = network.card;
  const model = await loadGraphModel(io.fromMemory(modelArtifacts(network)));
  return {
    classOffset: output.classOffset,
    execute: (values) =>
      tidy(
        () =>
          model.execute(
            { [input.node]: tensor4d(values, [1, input.size, input.size, 3]) },
            output.node,
          ) as Tensor,
      ),
    classMaps: graphClassMaps(model, network.card),
    dispose: () => model.dispose(),
  };
}
