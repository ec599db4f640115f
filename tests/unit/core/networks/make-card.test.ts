import { describe, expect, it } from 'vitest';
import { makeCard } from '../../../../src/core/networks/make-card.ts';
import type { ModelDescription, NetworkRuntime } from '../../../../src/core/networks/model-description.ts';
import { suggestForm } from '../../../../src/core/networks/network-form.ts';

/** The offset on the card of a network of which the form says one. */
function offsetOnCard(runtime: NetworkRuntime, classes: number, said: number | null): number {
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
  const suggested = suggestForm(description, 'Mine');
  const card = makeCard({
    description,
    form: { ...suggested, classOffset: said ?? suggested.classOffset },
    origin: { id: 'mine', source: 'a test', licence: 'none', top1: null },
    weightsHash: '00'.repeat(32),
    weightsBytes: 32,
    files: [],
  });
  return card.output.classOffset;
}

describe('where the 1000 classes begin, on the card of a network', () => {
  it.each([
    ['suggested for 1001 values of a graph', 'graph', 1001, null, 1],
    ['as the person says, where a graph leaves it open', 'graph', 1001, 0, 0],
    ['first where there are only 1000', 'layers', 1000, 1, 0],
    ['where the package of MobileNets begins, whatever was said', 'mobilenet', 1001, 0, 1],
  ] as const)('is %s', (_, runtime, classes, said, offset) => {
    expect(offsetOnCard(runtime, classes, said)).toBe(offset);
  });
});
