import { describe, expect, it } from 'vitest';
import { variantAt } from '#src/networks/logic/mobilenet-variants.ts';

describe("MobileNet's variants", () => {
  it('are known by their path on any host, with or without model.json', () => {
    const path = '/google/imagenet/mobilenet_v1_025_224/classification/1';
    for (const end of ['', '/', '/model.json', '/model.json?tfjs-format=file']) {
      expect(variantAt(new URL(`http://school.example${path}${end}`))?.id).toBe('mobilenet-v1-0.25');
    }
    expect(variantAt(new URL('http://school.example/mobilenet'))).toBeNull();
  });
});
