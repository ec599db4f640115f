import { describe, expect, it } from 'vitest';
import { makeCard } from '#src/networks/logic/make-card.ts';
import type { ModelDescription, NetworkRuntime } from '#src/core/networks/model-description.ts';
import { torchvisionInput } from '#src/core/networks/input-form.ts';
import { suggestForm, type NetworkForm } from '#src/networks/logic/network-form.ts';
import type { NetworkCard } from '#src/files/network-card-format.ts';

/** The card of a network of which the form says something else than is suggested. */
function cardOf(runtime: NetworkRuntime, classes: number, said: Partial<NetworkForm>): NetworkCard {
  const description: ModelDescription = {
    runtime,
    name: 'Mine',
    inputNode: 'in',
    size: 224,
    outputNode: 'out',
    classes,
    activation: 'logits',
    range: '0..1',
    parameters: 8,
    features: null,
    featureMap: null,
    classWeights: null,
  };
  return makeCard({
    description,
    form: { ...suggestForm(description, 'Mine').form, ...said },
    origin: { id: 'mine', source: 'a test', licence: 'none', top1: null },
    weightsHash: '00'.repeat(32),
    weightsBytes: 32,
    files: [],
  });
}

describe('where the 1000 classes begin, on the card of a network', () => {
  it.each([
    ['suggested for 1001 values of a graph', 'graph', 1001, null, 1],
    ['as the person says, where a graph leaves it open', 'graph', 1001, 0, 0],
    ['first where there are only 1000', 'layers', 1000, 1, 0],
    ['where the package of MobileNets begins, whatever was said', 'mobilenet', 1001, 0, 1],
  ] as const)('is %s', (_, runtime, classes, said, offset) => {
    const form = said === null ? {} : { classOffset: said };
    expect(cardOf(runtime, classes, form).output.classOffset).toBe(offset);
  });
});

describe('the input on the card of a network', () => {
  it('has one number for all channels where they are the same', () => {
    const { input } = cardOf('graph', 1000, { values: { range: '-1..1', mean: [0, 0, 0], std: [1] } });
    expect(input).toMatchObject({ mean: 127.5, scale: 127.5, crop: 'centre', cropPadding: 32 });
  });

  it('of torchvision’s usual kind has three, of values 0 to 255', () => {
    const { input } = cardOf('graph', 1000, torchvisionInput);
    expect(input).toMatchObject({ crop: 'resized-centre', resize: 'bilinear-antialiased' });
    const round = (values: unknown) => (values as number[]).map((one) => Number(one.toFixed(3)));
    expect([round(input.mean), round(input.scale)]).toEqual([
      [123.675, 116.28, 103.53],
      [58.395, 57.12, 57.375],
    ]);
  });
});
