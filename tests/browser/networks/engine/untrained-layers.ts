import '@tensorflow/tfjs-backend-cpu';
import { io, setBackend } from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import type { ImportInput } from '#src/packs/import/import-plan.ts';

/** A layers model that knows nothing, as files. */
export async function untrainedLayers(): Promise<readonly ImportInput[]> {
  await setBackend('cpu');
  const model = sequential({
    layers: [
      layers.conv2d({ inputShape: [32, 32, 3], filters: 4, kernelSize: 3, strides: 4 }),
      layers.globalAveragePooling2d({}),
      layers.dense({ units: 1000, activation: 'softmax' }),
    ],
  });
  const saved = await new Promise<io.ModelArtifacts>((resolve) => {
    void model.save(
      io.withSaveHandler((artifacts) => {
        resolve(artifacts);
        return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } });
      }),
    );
  });
  const json = {
    format: 'layers-model',
    modelTopology: saved.modelTopology,
    weightsManifest: [{ paths: ['weights.bin'], weights: saved.weightSpecs }],
  };
  return [
    { path: 'untrained/model.json', blob: new Blob([JSON.stringify(json)]) },
    { path: 'untrained/weights.bin', blob: new Blob([saved.weightData as ArrayBuffer]) },
  ];
}
