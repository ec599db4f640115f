import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { io, tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { NetworkFiles } from '../network-files.ts';
import { graphClassMaps } from './graph-class-maps.ts';
import { modelArtifacts } from './model-artifacts.ts';
import type { NetworkModel } from './network-model.ts';

export async function loadGraphNetwork(network: NetworkFiles): Promise<NetworkModel> {
  const { input, output } = network.card;
  const model = await loadGraphModel(io.fromMemory(modelArtifacts(network)));
  const [first] = model.inputs;
  const inputNode = input.node ?? first?.name ?? '';
  const outputNode = output.node ?? model.outputs[0]?.name ?? '';
  return {
    inputShape: first?.shape,
    execute: (values) =>
      tidy(
        () =>
          model.execute(
            { [inputNode]: tensor4d(values, [1, input.size, input.size, 3]) },
            outputNode,
          ) as Tensor,
      ),
    classMaps: graphClassMaps(model, inputNode, network.card),
    dispose: () => model.dispose(),
  };
}
