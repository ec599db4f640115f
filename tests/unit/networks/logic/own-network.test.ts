import { describe, expect, it } from 'vitest';
import { parseGivenCard } from '#src/files/network-card-format.ts';
import { parseModelJson } from '#src/networks/logic/model-json.ts';
import { makeCard } from '#src/networks/engine/worker/network-files.ts';
import { isAtChance, lackingParts } from '#src/networks/logic/own-network.ts';

const given = (card: object) => parseGivenCard(JSON.stringify(card), 'card.json');
const said = {
  name: 'ResNet 50 (mine)',
  input: { size: 224, mean: 0, scale: 255 },
  output: { classOffset: 1, activation: 'logits' },
};

it('a card of one’s own lacks what nothing else says, each by its place', () => {
  expect(lackingParts(given(said))).toEqual([]);
  expect(lackingParts(given({ ...said, input: { size: 224 } }))).toEqual(['input.mean', 'input.scale']);
  expect(lackingParts(given({}))).toHaveLength(6);
});

describe('the whole card of a network', () => {
  const weights = [
    { name: 'a', shape: [3, 4], dtype: 'float32' },
    { name: 'b', shape: [], dtype: 'int32' },
  ];
  const model = (text: object) =>
    parseModelJson(JSON.stringify({ weightsManifest: [{ paths: ['w'], weights }], ...text }), 'model.json');
  const graph = model({ modelTopology: { node: [] } });
  const hash = 'abcdef12'.repeat(8);

  it('has what its own says, and what is usual where that says nothing', () => {
    const card = makeCard(given(said), graph, hash, 52, []);
    expect(card).toMatchObject({
      id: expect.stringMatching(/^resnet-50-mine-[0-9a-f]{8}$/) as string,
      parameters: 13,
      runtime: 'graph',
      licence: 'not known',
      input: { node: null, cropPadding: 32, crop: 'centre', resize: 'bicubic-antialiased' },
      output: { node: null, classes: 1001, classOffset: 1, featureMap: null },
    });
    const more = { ...said, licence: 'MIT', input: { ...said.input, crop: 'none', node: 'x' } };
    expect(makeCard(given(more), graph, hash, 52, [])).toMatchObject({
      licence: 'MIT',
      input: { crop: 'none', node: 'x' },
    });
  });

  it('is that of another network where other values go in', () => {
    const idOf = (mean: number) =>
      makeCard(given({ ...said, input: { ...said.input, mean } }), graph, hash, 52, []).id;
    expect(idOf(0)).toBe(idOf(0));
    expect(idOf(0)).not.toBe(idOf(5000));
  });

  it.each([
    ['its own word', { format: 'layers-model', modelTopology: {} }],
    ['its topology, as in 2018', { modelTopology: { model_config: {} } }],
  ])('knows a layers model by %s', (_, text) => {
    expect(makeCard(given(said), model(text), hash, 52, []).runtime).toBe('layers');
  });
});

// P(X ≥ 2) = 0.0174, P(X ≥ 3) = 0.00102, P(X ≥ 4) = 0.00004 for X ~ Binomial(40, 0.005).
it.each([
  [0, true],
  [2, true],
  [3, true],
  [4, false],
  [36, false],
])('with %i of 40 photos among five guesses: at chance is %s', (hit5, expected) => {
  expect(isAtChance({ hit5, hit1: 0, photos: 40 })).toBe(expected);
});
