import { describe, expect, it } from 'vitest';
import { shardNumber } from '#tools/predict/shard-number.ts';

const validation = Array.from(
  { length: 50_000 },
  (_, at) => `ILSVRC2012_val_${String(at + 1).padStart(8, '0')}.JPEG`,
);

describe('the shard of an image', () => {
  it.each([
    ['ILSVRC2012_val_00000293.JPEG', 1, 3, 35583],
    ['a folder/more/01ff9888.jpg', 5, 7, 49147],
    ['caf\\xE9.jpg', 10, 5, 98434],
    ['Zürich/Straße 1.png', 5, 2, 59953],
    ['日本/犬.jpg', 12, 1, 66388],
  ])(
    '%s is the one that Python says: int(sha256(name).hexdigest()[:8], 16) %% of + 1',
    (name, ...numbers) => {
      expect([16, 7, 99_999].map((of) => shardNumber(name, of))).toEqual(numbers);
    },
  );

  it('is the same where a system writes ü as u with two dots behind it', () => {
    const name = 'Zürich/Straße 1.png';
    expect(shardNumber(name.normalize('NFD'), 99_999)).toBe(shardNumber(name, 99_999));
  });

  it.each([1, 2, 7, 16])('is one of %i, of which each has about as many images as any other', (of) => {
    const counts = Array.from({ length: of }, () => 0);
    for (const name of validation) {
      const at = shardNumber(name, of) - 1;
      counts[at] = (counts[at] ?? Number.NaN) + 1;
    }
    expect(counts).toHaveLength(of);
    const mean = validation.length / of;
    // Four standard deviations of a share drawn by lot.
    const most = 4 * Math.sqrt(mean * (1 - 1 / of));
    for (const count of counts) expect(Math.abs(count - mean)).toBeLessThanOrEqual(most);
  });
});
