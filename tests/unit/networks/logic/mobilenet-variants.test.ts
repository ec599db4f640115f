import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { mobilenetVariants, variantAt } from '#src/networks/logic/mobilenet-variants.ts';

describe("MobileNet's variants", () => {
  it('are those of @tensorflow-models/mobilenet, at its own addresses', () => {
    const file = createRequire(import.meta.url).resolve('@tensorflow-models/mobilenet/dist/index.js');
    const addresses = readFileSync(file, 'utf8').match(/https:\/\/tfhub\.dev\/[\w/]+/g);
    expect(mobilenetVariants.map(({ address }) => address)).toEqual(addresses);
  });

  it('have other addresses, in the store of TensorFlow.js', () => {
    const store = 'https://storage.googleapis.com/tfjs-models/';
    expect(
      mobilenetVariants.map(({ others }) => others.map(({ address }) => address.replace(store, ''))),
    ).toEqual([
      ['tfjs/mobilenet_v1_0.25_224'],
      ['tfjs/mobilenet_v1_0.50_224'],
      ['tfjs/mobilenet_v1_0.75_224'],
      ['tfjs/mobilenet_v1_1.0_224'],
      [],
      [],
      ['savedmodel/mobilenet_v2_1.0_224'],
    ]);
  });

  it('are known by their path on any host, with or without model.json', () => {
    const path = '/google/imagenet/mobilenet_v1_025_224/classification/1';
    for (const end of ['', '/', '/model.json', '/model.json?tfjs-format=file']) {
      expect(variantAt(new URL(`http://school.example${path}${end}`))?.id).toBe('mobilenet-v1-0.25');
    }
    expect(variantAt(new URL('http://school.example/mobilenet'))).toBeNull();
  });
});
