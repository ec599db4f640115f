import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseGivenCard, parseNetworkCard } from '#src/files/network-card-format.ts';

const read = (id: string) =>
  readFileSync(new URL(`../../../models/${id}/card.json`, import.meta.url), 'utf8');
const file = 'models/x/card.json';

/** Lite0's card with one value replaced. */
function cardWith(change: (card: Record<string, Record<string, unknown>>) => void): string {
  const card = JSON.parse(read('efficientnet-lite0')) as Record<string, Record<string, unknown>>;
  change(card);
  return JSON.stringify(card);
}

describe("a network's card", () => {
  it.each(['efficientnet-lite0', 'efficientnet-lite2'])('is read for %s', (id) => {
    expect(parseNetworkCard(read(id), file)).toMatchObject({ id, input: { mean: 127, scale: 128 } });
  });

  it('that is no JSON is refused by name', () => {
    expect(() => parseNetworkCard('<html>', file)).toThrow(/^models\/x\/card\.json is not JSON: /);
  });

  it.each([
    [
      'input.size',
      'text',
      (card: Record<string, Record<string, unknown>>) => void (card.input = { ...card.input, size: '224' }),
    ],
    [
      'input.scale',
      '0',
      (card: Record<string, Record<string, unknown>>) => void (card.input = { ...card.input, scale: 0 }),
    ],
    [
      'output.classes',
      'undefined',
      (card: Record<string, Record<string, unknown>>) => void delete card.output?.classes,
    ],
  ])('names the place %s where it holds %s', (place, _, change) => {
    expect(() => parseNetworkCard(cardWith(change), file)).toThrow(
      `${file} is not the card of a network: ${place} is`,
    );
  });

  it.each(['mean', 'scale', 'size', 'cropPadding'])(
    'with an input.%s that is no number is refused at its place',
    (name) => {
      const card = cardWith((one) => void (one.input = { ...one.input, [name]: 4.25e18 }));
      expect(() => parseNetworkCard(card.replace('4250000000000000000', '1e999'), file)).toThrow(
        `${file} is not the card of a network at input.${name}: expected a finite number, found Infinity. Correct it in the file.`,
      );
    },
  );

  it('says what was expected', () => {
    const card = cardWith((one) => void (one.input = { ...one.input, scale: 0 }));
    expect(() => parseNetworkCard(card, file)).toThrow('input.scale is 0, expected: a number above 0.');
  });

  it('must list the graph and the self-test', () => {
    const card = cardWith((one) => void Object.assign(one, { files: [] }));
    expect(() => parseNetworkCard(card, file)).toThrow('model.json and self-test.json among the files');
  });

  it('lists no file outside its folder', () => {
    const card = read('efficientnet-lite0').replace('group1-shard1of2.bin', '../secret.bin');
    expect(() => parseNetworkCard(card, file)).toThrow(
      'files.1.path is "../secret.bin", expected: a file name without folders',
    );
  });
});

describe('the card beside a model of a person’s own', () => {
  const given = (input: object) => parseGivenCard(JSON.stringify({ input }), 'card.json');

  it.each(['efficientnet-lite0', 'efficientnet-lite2'])('may be that of %s', (id) => {
    expect(parseGivenCard(read(id), file)).toMatchObject({
      input: { mean: 127, scale: 128, cropPadding: 32 },
    });
  });

  it('may say no more than a part, and numbers a channel', () => {
    const input = { mean: [123.675, 116.28, 103.53], scale: [58.395, 57.12, 57.375], resize: 'nearest' };
    expect(given(input).input).toEqual(input);
    expect(parseGivenCard('{}', 'card.json').input).toBeUndefined();
  });

  it.each<readonly [string, object, string]>([
    [
      'a mean of two channels',
      { mean: [1, 2], scale: 1 },
      'input.mean is a list, expected: one number, or three: red, green and blue; it has 2.',
    ],
    ['a mean that is a text', { mean: '127', scale: 1 }, 'input.mean is "127", expected: a number.'],
    ['a scale of 0', { mean: 1, scale: [1, 0, 1] }, 'input.scale is a list, expected: a number above 0.'],
    [
      'a mean without a scale',
      { mean: 1 },
      'input.scale is missing, expected: a number or three, as it has input.mean.',
    ],
    [
      'a mean and a scale of 0 to 1',
      { mean: [0.485, 0.456, 0.406], scale: [0.229, 0.224, 0.225] },
      'input.scale is 0.229, 0.224, 0.225, expected: mean and scale of values from 0 to 255',
    ],
    [
      'a size that is no whole number',
      { size: 224.5 },
      'input.size is 224.5, expected: a whole number above 0.',
    ],
    [
      'another crop',
      { crop: 'left' },
      'input.crop is "left", expected: "centre" or "resized-centre" or "none".',
    ],
    [
      'a word that is misspelt',
      { std: 1 },
      'input.std is no part of it, expected: one of node, size, mean, scale,',
    ],
  ])('with %s is refused at its place', (_, input, message) => {
    expect(() => given(input)).toThrow(`card.json is not the card of a network: ${message}`);
  });
});
