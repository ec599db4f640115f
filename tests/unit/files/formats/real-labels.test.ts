import { describe, expect, it } from 'vitest';
import { readRealLabels } from '#src/files/formats/real-labels.ts';

const read = (text: string) => readRealLabels('real.json', text);

describe('ReaL labels', () => {
  it('are lists of class indices, one an image', () => {
    expect(read('\ufeff[[1, 2], [], [999]]')).toEqual({
      kind: 'real',
      by: 'real',
      file: 'real.json',
      lists: [[1, 2], [], [999]],
    });
  });

  it.each([
    ['', 'real.json is empty: expected a list of ReaL labels.'],
    ['[]', 'real.json: expected a JSON list with a list of class indices for each image.'],
    ['{}', 'real.json: expected a JSON list'],
    ['[[1', /^real\.json is not JSON/],
    ['[[1], 2]', 'real.json, image 2: expected a list of class indices in 0..999, found “2”.'],
    ['[[1], [1000]]', 'real.json, image 2: expected a list of class indices in 0..999, found “1000”.'],
    ['[["1"]]', 'image 1: expected a list of class indices in 0..999, found “"1"”.'],
    ['[[1.5]]', 'found “1.5”.'],
    [
      JSON.stringify([[1], Array.from({ length: 1000 }, (_, index) => index)]),
      'image 2: expected 100 right classes at most, found 1000: with so many, nearly any answer would be right.',
    ],
  ])('%j are refused', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
