import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProbabilitiesNpy, writeProbabilitiesNpy } from '#src/batch/logic/probabilities-npy.ts';

/** As tests/fixtures/files/make_probabilities.py has it. */
const images = ['a.jpg', 'a folder/größe.jpg', '🦔.png'].map((image, at) => ({
  image,
  probabilities: Float32Array.from({ length: 1000 }, (_, index) => ((index * 7 + at * 13) % 101) / 128),
}));
const saved = readFileSync(new URL('../../../fixtures/files/probabilities.npy', import.meta.url));

describe('a file of all probabilities', () => {
  it('is what numpy.save writes, byte for byte', () => {
    expect(Buffer.concat([...writeProbabilitiesNpy(images)]).equals(saved)).toBe(true);
  });

  it('is read again', () => {
    expect(readProbabilitiesNpy(saved)).toEqual(images);
  });

  it.each([
    ['cut off', saved.subarray(0, 9000), 'It is not whole.'],
    [
      'another',
      Buffer.from('file_name,predicted_class\r\na.jpg,1\r\n'.repeat(1000)),
      'It is no file of probabilities',
    ],
  ])('that is %s is refused', (_, bytes, message) => {
    expect(() => readProbabilitiesNpy(bytes)).toThrow(message);
  });
});
