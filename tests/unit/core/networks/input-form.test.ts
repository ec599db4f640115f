import { describe, expect, it } from 'vitest';
import {
  byteValues,
  cropMeaning,
  cropName,
  readChannels,
  sameValues,
  torchvisionInput,
  triedValues,
  usualCut,
  valuesName,
  valuesOnCard,
} from '#src/core/networks/input-form.ts';

describe('the values that a network takes', () => {
  it.each(triedValues)('are found again on a card: $range, mean $mean', (values) => {
    expect(valuesOnCard(byteValues(values))).toEqual(values);
  });

  it('that are no usual ones are said of 0 to 255', () => {
    expect(valuesOnCard({ mean: 127, scale: 128 })).toEqual({ range: '0..255', mean: [127], std: [128] });
    expect(valuesOnCard({ mean: [1, 2, 3], scale: 4 })).toEqual({
      range: '0..255',
      mean: [1, 2, 3],
      std: [4],
    });
  });

  it('are the same in other words', () => {
    const half = { range: '0..1', mean: [0.5, 0.5, 0.5], std: [0.5] } as const;
    expect(sameValues(half, { range: '-1..1', mean: [0], std: [1] })).toBe(true);
    expect(sameValues(half, { range: '0..1', mean: [0], std: [1] })).toBe(false);
  });

  it('have a name', () => {
    expect(triedValues.map(valuesName)).toEqual([
      '0 to 1',
      '−1 to 1',
      '0 to 255',
      '0 to 1, mean 0.485, 0.456, 0.406, deviation 0.229, 0.224, 0.225',
    ]);
  });
});

describe('numbers a channel', () => {
  it.each([
    ['0.5', [0.5]],
    [' 0.485,0.456 , 0.406 ', [0.485, 0.456, 0.406]],
    ['-1 −2 .5', [-1, -2, 0.5]],
    ['0.485, 0.456', null],
    ['1, 2, 3, 4', null],
    ['a', null],
    ['', null],
    ['1e999', null],
  ])('in “%s” are %s', (text, expected) => {
    expect(readChannels(text)).toEqual(expected);
  });
});

describe('a crop', () => {
  it.each([
    [{ size: 260, ...usualCut }, '260/292', 'the middle 260/292 of the shorter side, then resized'],
    [
      { size: 224, ...usualCut, cropPadding: 0 },
      '224/224',
      'a square of the whole shorter side, then resized',
    ],
    [
      { size: 224, ...torchvisionInput },
      '256',
      'the shorter side is made 256 pixels, then the middle 224 are cut out',
    ],
    [{ size: 224, ...usualCut, crop: 'none' as const }, 'whole', 'the whole photo, squeezed into a square'],
  ])('%j is %s on the command line', (cut, name, meaning) => {
    expect([cropName(cut), cropMeaning(cut)]).toEqual([name, meaning]);
  });
});
