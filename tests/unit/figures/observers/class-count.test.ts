import { describe, expect, it } from 'vitest';
import {
  answersOn,
  classImages,
  countClass,
  countedWords,
  missedAloud,
  missedFigures,
} from '#src/figures/observers/class-count.ts';

/** Outcomes as "✓✗·": right, missed, not answered. */
const outcomes = (written: string) =>
  Int8Array.from([...written].map((one) => (one === '✓' ? 1 : one === '✗' ? 0 : -1)));

/** People and a network counted as a class. */
function counted(people: readonly string[], network: string | null = null) {
  const all = people.map(outcomes);
  const own = network === null ? null : outcomes(network);
  const images = classImages(all, own);
  const count = countClass(
    all.map((one, at) => ({ name: at, ...answersOn(one, images) })),
    images.length,
  );
  return { count, images: [...images], beside: own && answersOn(own, images) };
}

describe('who counts as a class', () => {
  it('is everybody where all answered all: by hand 1, 2 and 0 of 4', () => {
    const { count } = counted(['✗✓✓✓', '✗✗✓✓', '✓✓✓✓']);
    expect(count).toMatchObject({ images: 4, answered: 3, missed: { share: 0.25, errors: 1, images: 4 } });
    expect(count && countedWords(count)).toBe('');
  });

  it('is those who answered all where they are half or more, so that the best cannot be worse than the mean', () => {
    const { count } = counted(['✗✓✓✓', '✗✗✓✓', '✓···']);
    expect(count?.people).toHaveLength(2);
    expect(count?.missed).toEqual({ share: 0.375, errors: 1.5, images: 4 });
    expect(count && countedWords(count, 'people', 'photo')).toBe(
      'Of 3 people the 2 who answered all 4 photos count.',
    );
  });

  it('is everybody on their own images where few answered all; only who did can be the best', () => {
    const { count } = counted(['✗✓✓✓', '✗✗··', '✓···', '··✓·']);
    expect(count?.people).toHaveLength(4);
    expect(count?.complete.map(({ name }) => name)).toEqual([0]);
    expect(count?.missed.share).toBeCloseTo((1 / 4 + 1 + 0 + 0) / 4);
    expect(count?.missed).toMatchObject({ errors: 3, images: 8 });
    expect(count && countedWords(count)).toBe(
      'Only 1 of 4 people answered all 4 images: so everybody counts, each on the images that they answered.',
    );
  });

  it('is not one of two', () => {
    const { count } = counted(['✓✓', '✗·']);
    expect(count?.people).toHaveLength(2);
    const one = counted(['✓✗', '··']).count;
    expect(one).toMatchObject({ answered: 1, missed: { share: 0.5 } });
  });

  it('is nobody without an answer', () => {
    expect(counted(['···']).count).toBeNull();
    expect(counted([]).count).toBeNull();
  });
});

describe('the images by which a class is counted', () => {
  it('are those that somebody and the network answered, each once for the network', () => {
    // Nine people answered the photo that the network missed, one did not: still 1 of 4.
    const { images, beside } = counted(['✓✓✓✓✗', '·✓✓✓✗', '✓✓✓··'], '✗✓✓✓·');
    expect(images).toEqual([0, 1, 2, 3]);
    expect(beside).toEqual({ errors: 1, images: 4 });
  });

  it('are not those that only the network answered', () => {
    expect(counted(['✓✓··'], '✗✓✗✗').beside).toEqual({ errors: 1, images: 2 });
  });
});

/** A share as "9/20". */
function missed(written: string) {
  const [errors = 0, images = 1] = written.split('/').map(Number);
  return { share: errors / images, errors, images };
}

const plain = (words: readonly string[]) => words.map((one) => one.replace('\u202f', ' '));
const figures = (...all: readonly string[]) => plain(missedFigures(all.map(missed)));
const aloud = (...all: readonly string[]) => plain(missedAloud(all.map(missed)));

describe('a share missed', () => {
  it('is a whole percentage, with a decimal where that would hide a difference', () => {
    expect(figures('9/20', '5/20')).toEqual(['45 %', '25 %']);
    expect(figures('304/1000', '301/1000')).toEqual(['30.4 %', '30.1 %']);
    expect(figures('5/20', '5/20')).toEqual(['25 %', '25 %']);
  });

  it('is a count where one side stands on fewer than ten', () => {
    expect(figures('3/8', '1/8')).toEqual(['3 of 8', '1 of 8']);
    expect(figures('9/23', '1/4')).toEqual(['9 of 23', '1 of 4']);
    expect(figures('2.5/8', '0/8')).toEqual(['2.5 of 8', '0 of 8']);
    expect(figures('1/10')).toEqual(['10 %']);
  });

  it('is said aloud in tenths, quarters and thirds, or as one in so many', () => {
    expect(aloud('39/100', '10/100')).toEqual(['4 in 10', '1 in 10']);
    expect(aloud('26/100', '15/100')).toEqual(['1 in 4', '1 in 7']);
    expect(aloud('66/100', '76/100')).toEqual(['2 in 3', '3 in 4']);
    expect(aloud('0/20', '20/20')).toEqual(['none', 'all']);
    expect(aloud('1/30', '29/30')).toEqual(['1 in 30', 'almost all']);
    expect(aloud('3/8', '0/8')).toEqual(['3 of 8', 'none']);
  });

  it('is said in hundreds where tenths would hide a difference', () => {
    expect(aloud('26/100', '25/100')).toEqual(['26.0 in 100', '25.0 in 100']);
    expect(aloud('25/100', '25/100')).toEqual(['1 in 4', '1 in 4']);
  });
});
