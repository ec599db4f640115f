import { describe, expect, it } from 'vitest';
import { drawnMisses } from '#src/figures/errors/session-error.ts';
import { about } from '#src/figures/scoring/addressed.ts';
import { imageCases } from '#src/figures/errors/image-case.ts';
import type { Challenge, ChallengeId, ImageId, ImageKind } from '#src/core/trials/challenge.ts';
import { catalogue, classAt, sampleSession } from './sample-cases.ts';

/** Images as `photo:pn`: a kind, and who had it right, `p` the person, `n` the network; `drawing:?` was answered with help. */
function cases(written: string) {
  const rows = written.split(' ').map((one) => one.split(':') as [ImageKind, string]);
  const answers = rows.map(([, right], index) => ({
    truth: index,
    person: [right.includes('p') ? index : 500],
    network: { guesses: [right.includes('n') ? index : 501], probability: 0.5 },
    assisted: right === '?',
  }));
  const images = rows.map(([kind], index) => ({
    ...{ id: `a${index}` as ImageId, file: '', width: null, height: null, credit: null },
    ...{ wnid: classAt(index).wnid, kind },
  }));
  const challenge: Challenge = { id: 'c' as ChallengeId, title: 'C', description: '', images };
  return imageCases(sampleSession(answers), challenge, catalogue);
}

describe('what is said of misses that are all drawings', () => {
  it('names the side and how many they are', () => {
    const found = cases('photo:pn drawing:p drawing: painting:pn drawing:');
    expect(drawnMisses(found)).toEqual([
      'Both images that you missed are drawings.',
      'All 3 images that the network missed are drawings.',
    ]);
    expect(drawnMisses(found, about('ada'))[0]).toBe('Both images that ada missed are drawings.');
  });

  it('names paintings where there are some', () => {
    expect(drawnMisses(cases('cut-out:pn drawing:n painting:n'))).toEqual([
      'Both images that you missed are drawings or paintings.',
    ]);
  });

  it.each([
    ['a photo was missed too', 'photo: drawing: drawing:'],
    ['a cut-out was missed too', 'photo:pn cut-out: drawing: drawing:'],
    ['there is one miss only', 'photo:pn drawing:'],
    ['there was no photo', 'drawing: drawing:'],
    ['a miss was answered with help', 'photo:pn drawing:? drawing:'],
  ])('is nothing where %s', (_, written) => {
    expect(drawnMisses(cases(written))).toEqual([]);
  });

  it('is nothing where nobody knows the kinds', () => {
    const unknown = cases('photo:pn drawing: drawing:').map((one) => ({ ...one, kind: null }));
    expect(drawnMisses(unknown)).toEqual([]);
  });
});
