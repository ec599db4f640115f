import { describe, expect, it } from 'vitest';
import {
  alonePhotos,
  finaleActs,
  finaleMistakes,
  firstGuess,
  podiumOf,
  togetherPhotos,
  type FinalePhoto,
} from '#src/figures/observers/class-finale.ts';
import { sentenceText } from '#src/figures/scoring/score-sentence.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { catalogue } from '../errors/sample-cases.ts';
import { writtenFinale } from './written-finale.ts';
import { knownWords, togetherNote, wallWords } from '#src/observers/logic/finale-words.ts';
import { en } from '#src/observers/words/finale/en.ts';
/** The class of users.md: alone it misses 4 of 10, together none, and the network the first two. */
const ten = writtenFinale(
  24,
  [24, 96],
  [
    '17/24 +-76',
    '20/24 +-64',
    '9/24 +~11',
    '21/24 +~58',
    '12/24 ++90',
    '12/24 ++90',
    '12/24 ++90',
    '12/24 ++90',
    '12/24 ++90',
    '17/24 ++90',
  ],
);

const nearly = ({ first }: FinalePhoto) => first && { ...first, isNear: true };

const images = (photos: readonly { readonly image: string }[]) => photos.map(({ image }) => image);

describe('the acts of a finale', () => {
  it('are all there where all can be told', () => {
    expect(finaleActs(ten)).toEqual(['alone', 'together', 'wall', 'podium']);
    expect(finaleActs(ten, true).slice(0, 2)).toEqual(['exposures', 'alone']);
  });

  it('a class of one has no common answer, and a network that never answered no wall', () => {
    expect(finaleActs(writtenFinale(1, [1, 1], ['0/1 ?-60', '1/1 ?+']))).toEqual(['alone', 'wall']);
    expect(finaleActs(writtenFinale(3, [3, 2], ['1/3 +?', '3/3 +?']))).toEqual(['alone', 'together']);
  });

  it('there is no podium of one photo that the wall has shown already', () => {
    const acts = (...photos: readonly string[]) => finaleActs(writtenFinale(4, [4, 2], photos));
    expect(acts('2/4 +~60', '4/4 ++')).not.toContain('podium');
    expect(acts('2/4 +~60', '4/4 +-30')).toContain('podium');
    expect(acts('2/4 +-60', '0/4 --30')).toContain('podium');
  });

  it('where nobody answered, or all have left, the network’s mistakes are left', () => {
    expect(finaleActs(writtenFinale(0, [-1, 0], ['0/0 ?-60']))).toEqual(['alone', 'wall']);
    expect(finaleActs(writtenFinale(0, [-1, 0], ['0/0 ??']))).toEqual(['alone']);
    expect(finaleActs(writtenFinale(0, [-1, 0], []))).toEqual(['alone']);
  });
});

describe('alone', () => {
  it('shows the hardest photo first, and leaves out what nobody answered', () => {
    const finale = writtenFinale(2, [2, 1], ['2/2 ++', '0/0 ?-', '1/2 ++']);
    expect(images(alonePhotos(finale))).toEqual(['i2', 'i0']);
  });
});

describe('together', () => {
  it('begins with what only the class got, then only the network, then nobody', () => {
    const finale = writtenFinale(2, [2, 4], ['2/2 ++', '0/2 --', '1/2 -+', '2/2 +-', '1/2 +?', '1/1 ?-']);
    expect(images(togetherPhotos(finale))).toEqual(['i3', 'i2', 'i1', 'i0', 'i4']);
    expect(togetherNote(finale, en)).toContain('5 photos that the same 2 of you answered');
    expect(togetherNote(finale, en, 1)).toContain('What most of you named first.');
  });
});

describe('the wall', () => {
  it('has the surest wrong first guesses, also where the network got there later', () => {
    expect(images(finaleMistakes(ten))).toEqual(['i0', 'i1', 'i3', 'i2']);
    expect(sentenceText(wallWords(ten, en))).toBe('Its silliest first guesses, and how sure it was');
  });

  it('leaves out what is nearly right', () => {
    const near = ten.photos.map((photo) =>
      photo.image === 'i0' ? { ...photo, first: nearly(photo) } : photo,
    );
    expect(images(finaleMistakes({ ...ten, photos: near }))).toEqual(['i1', 'i3', 'i2']);
    const wnid = (label: string) =>
      catalogue.classes.find((one) => one.label === label)?.wnid ?? ('' as Wnid);
    const isNear = (said: string) => firstGuess([wnid(said)], 0.4, [wnid('tabby')], catalogue)?.isNear;
    expect(['Egyptian cat', 'tabby', 'monastery'].map(isNear)).toEqual([true, false, false]);
  });
});

it('counts a missed photo whose name another one has too, as with a list of categories', () => {
  const finale = writtenFinale(4, [4, 1], ['4/4 +-', '4/4 ++', '4/4 ++']);
  const said = sentenceText(knownWords(finale, () => 'food and plants', en));
  expect(said).toBe('Somebody in your class knew each photo of yours. The network missed 1.');
});

describe('the podium', () => {
  it('has the surest mistake, what only people knew, and what nobody knew, a photo once', () => {
    const finale = writtenFinale(4, [4, 6], ['4/4 +-90', '1/4 --20', '3/4 +-30', '0/4 --40', '0/2 ?-50']);
    const { gold, silver, bronze } = podiumOf(finale);
    expect([gold?.image, silver?.image, bronze?.image]).toEqual(['i0', 'i2', 'i3']);
  });

  it('leaves a place empty that nothing deserves', () => {
    const { gold, silver, bronze } = podiumOf(writtenFinale(2, [2, 0], ['2/2 ++', '2/2 +~58', '0/2 -+']));
    expect([gold?.image, silver, bronze]).toEqual(['i1', null, null]);
    expect(Object.values(podiumOf(writtenFinale(2, [2, 0], ['2/2 +?'])))).toEqual([null, null, null]);
  });
});
