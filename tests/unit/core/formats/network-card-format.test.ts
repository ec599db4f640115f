import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseNetworkCard } from '../../../../src/core/formats/network-card-format.ts';

const read = (id: string) =>
  readFileSync(new URL(`../../../../models/${id}/card.json`, import.meta.url), 'utf8');
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
      'output.node',
      'undefined',
      (card: Record<string, Record<string, unknown>>) => void delete card.output?.node,
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
