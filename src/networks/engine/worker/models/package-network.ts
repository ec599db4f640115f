import { load } from '@tensorflow-models/mobilenet';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import { io, tensor3d, tidy, type Tensor3D } from '@tensorflow/tfjs-core';
import { packageOffset } from '../../../logic/network-form.ts';
import type { NetworkFiles } from '../files/network-files.ts';
import { graphClassMaps } from './graph-class-maps.ts';
import { modelArtifacts } from './model-artifacts.ts';
import type { NetworkModel } from './network-model.ts';

/**
 * A network that the package @tensorflow-models/mobilenet runs. The package takes values of 0..255, brings them into
 * the range that it is told, and leaves the background class out. It is told 0..255 always, which leaves the values as
 * they are: without a range it takes −1..1 for whatever comes from an address of one's own.
 */
export async function loadPackageNetwork(network: NetworkFiles): Promise<NetworkModel> {
  const { input, output } = network.card;
  const { size } = input;
  const found = await load({
    // Only the name of the features' node depends on it, which is read here from the card.
    version: output.features?.includes('MobilenetV1') ? 1 : 2,
    modelUrl: io.fromMemory(modelArtifacts(network)),
    inputRange: [0, 255],
  });
  // The package has no way to free its model, nor to read another node of it.
  const { model } = found as unknown as { readonly model: GraphModel };
  return {
    // Those of the package begin with class index 0.
    classOffset: 0,
    execute: (values) =>
      tidy(() =>
        found.infer(
          // Typed as a tensor of the package's own copy of TensorFlow.js.
          tensor3d(values, [size, size, 3]) as Tensor3D,
        ),
      ),
    classMaps: graphClassMaps(model, { input, output: { ...output, classOffset: packageOffset } }),
    dispose: () => model.dispose(),
  };
}
