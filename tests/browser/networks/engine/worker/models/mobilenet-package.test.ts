import { load } from '@tensorflow-models/mobilenet';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '#src/networks/engine/worker/backends/start-backend.ts';
import { networkUrl, repositoryUrl } from '#tests/browser/networks/engine/support.ts';

/** A photo of the shipped challenge, with its class. */
interface ManifestImage {
  readonly file: string;
  readonly wnid: string;
  readonly kind: string;
}

async function readJson<Value>(path: string): Promise<Value> {
  return (await fetch(new URL(path, repositoryUrl))).json() as Promise<Value>;
}

async function element(file: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = new URL(`assets/challenge/${file}`, repositoryUrl).href;
  await image.decode();
  return image;
}

describe("the field's own package, @tensorflow-models/mobilenet", () => {
  beforeAll(() => startBackend('wasm', false));

  it('reads the shipped network: names the class and gives its features', async () => {
    const modelUrl = `${networkUrl('efficientnet-lite0')}model.json`;
    const network = await load({ version: 2, alpha: 1, modelUrl, inputRange: [-1, 1] });
    const { images } = await readJson<{ images: readonly ManifestImage[] }>('assets/challenge/manifest.json');
    const { classes } = await readJson<{ classes: readonly { wnid: string; synonyms: string[] }[] }>(
      'assets/classes.json',
    );
    const photos = images.filter(({ kind }) => kind === 'photo').slice(0, 3);
    expect(photos).toHaveLength(3);
    for (const { file, wnid } of photos) {
      const names = classes.find((one) => one.wnid === wnid)?.synonyms ?? [];
      const answers = await network.classify(await element(file), 5);
      expect(answers.flatMap(({ className }) => className.split(', '))).toEqual(
        expect.arrayContaining([names[0]]),
      );
    }
    const features = network.infer(await element(photos[0]?.file ?? ''), true);
    expect(features.shape).toEqual([1, 1280]);
    features.dispose();
  });
});
