import { describe, expect, it } from 'vitest';
import { FormatError } from '#src/core/schemas/check-format.ts';
import { fittingFiles } from '#src/observers/logic/files/fitting-files.ts';

/** Refuses files as long as both of a pair are among them, but for a third one that settles it. */
const refusing =
  (...pairs: readonly (readonly [string, string, string?])[]) =>
  (files: readonly string[]) => {
    for (const [one, other, settling = ''] of pairs) {
      if (files.includes(one) && files.includes(other) && !files.includes(settling))
        throw new FormatError(`${one} contradicts ${other}.`);
    }
  };

describe('the files that go together', () => {
  it('are those that came first, and all that contradict none of them', () => {
    expect(fittingFiles(['a', 'b', 'c', 'd'], refusing(['a', 'b'], ['b', 'd']))).toEqual(['a', 'c', 'd']);
  });

  it('hold what a later one makes possible, in the order given', () => {
    expect(fittingFiles(['a', 'b', 'truth', 'c'], refusing(['a', 'b', 'truth'], ['a', 'c']))).toEqual([
      'a',
      'b',
      'truth',
    ]);
  });

  it('are none where each is faulty by itself', () => {
    expect(fittingFiles(['a'], refusing(['a', 'a']))).toEqual([]);
  });

  it('are not found where something else goes wrong', () => {
    const broken = () => {
      throw new TypeError('broken');
    };
    expect(() => fittingFiles(['a'], broken)).toThrow('broken');
  });
});
