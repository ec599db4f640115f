import { describe, expect, it, onTestFinished } from 'vitest';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import { InferenceClient } from '#src/networks/engine/inference-client.ts';
import { spawnInferenceWorker } from '#src/networks/engine/spawn-worker.ts';
import { hasSharedData, needsSharedData, networkUrl, sharedFile } from '../support.ts';

/** The PyTorch network's answers to the sample. */
interface Reference {
  readonly predictions: Readonly<Record<string, { readonly top5: readonly number[] }>>;
}

describe.skipIf(!hasSharedData)(`the way from file to answer${needsSharedData}`, () => {
  it('comes to the same first guess as PyTorch on 50 photos', async () => {
    const reference = JSON.parse(
      await (await sharedFile('reference/efficientnet-lite0.json')).text(),
    ) as Reference;
    const names = Object.keys(reference.predictions).filter((_, at) => at % 20 === 7);
    expect(names).toHaveLength(50);
    const classifier = new InferenceClient({
      spawn: spawnInferenceWorker,
      open: () => Promise.resolve({ url: networkUrl('efficientnet-lite0') }),
      backends: ['wasm'],
      forced: false,
    });
    onTestFinished(() => classifier.close());
    const { signal } = new AbortController();
    const different: string[] = [];
    for (const name of names) {
      const bitmap = await decodeImage(await sharedFile(`imagenet-sample/${name}`), name);
      const { guesses } = await classifier.ask({ kind: 'classify', bitmap }, signal);
      if (guesses[0]?.classIndex !== reference.predictions[name]?.top5[0]) different.push(name);
    }
    expect(different).toEqual([]);
  });
});
