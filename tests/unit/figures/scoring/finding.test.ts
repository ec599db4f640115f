import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about } from '#src/figures/scoring/addressed.ts';
import { finding, whoIsBetter } from '#src/figures/scoring/finding.ts';
import { sentenceText } from '#src/figures/scoring/score-sentence.ts';

const sentence = (bothRight: number, onlyFirst: number, onlySecond: number, bothWrong: number) =>
  sentenceText(finding({ bothRight, onlyFirst, onlySecond, bothWrong }));

describe('the finding', () => {
  it('that does not show who is better says so, and names no number of images, which the gap just seen cannot tell', () => {
    expect(sentence(100, 6, 11, 3)).toBe(
      'On 120 images you missed 14 and the network 9. On 17 images only one side was right: you on 6 and the network on 11. That does not show who is better (p = 0.33).',
    );
  });

  it('of a clear difference says who did better', () => {
    expect(sentence(70, 15, 3, 2)).toBe(
      'On 90 images you missed 5 and the network 17. On 18 images only one side was right: you on 15 and the network on 3. That is more than chance would do (p = 0.0075), and you did better.',
    );
    expect(sentence(70, 0, 20, 0)).toBe(
      'On 90 images you missed 20 and the network none. On 20 images only one side was right: the network each time. That is more than chance would do (p < 0.001), and the network did better.',
    );
  });

  it('of somebody else says the pseudonym, and never you', () => {
    const of = (bothRight: number, onlyFirst: number, onlySecond: number, bothWrong: number) =>
      sentenceText(finding({ bothRight, onlyFirst, onlySecond, bothWrong }, about('ada')));
    expect(of(70, 15, 3, 2)).toBe(
      'On 90 images ada missed 5 and the network 17. On 18 images only one side was right: ada on 15 and the network on 3. That is more than chance would do (p = 0.0075), and ada did better.',
    );
    expect(of(0, 0, 1, 0)).toBe(
      'On one image ada missed and the network was right. One image tells nothing yet.',
    );
    const count = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(count, count, count, count, (...counts) => {
        expect(of(...counts)).not.toMatch(/\byou\b/i);
      }),
    );
  });

  it('of equal scores asks for no more images: no number would tell', () => {
    expect(sentence(20, 3, 3, 1)).toBe(
      'On 27 images you missed 4 and the network 4. On 6 images only one side was right: you on 3 and the network on 3. That does not show who is better.',
    );
  });

  it('of one image each says on which number of images each was right', () => {
    expect(sentence(20, 1, 1, 0)).toBe(
      'On 22 images you missed 1 and the network 1. On 2 images only one side was right: you on 1 and the network on 1. That does not show who is better.',
    );
  });

  it('where both missed the same images says so', () => {
    expect(sentence(20, 0, 0, 2)).toBe(
      'On 22 images you missed 2 and the network 2. You missed the same ones, so nobody can say who is better.',
    );
  });

  it('of a side that missed every image says all', () => {
    expect(sentence(0, 0, 5, 0)).toContain('On 5 images you missed all and the network none.');
    expect(sentence(0, 0, 0, 5)).toBe(
      'On 5 images you missed all and the network all. You missed the same ones, so nobody can say who is better.',
    );
  });

  it('where nobody erred says so', () => {
    expect(sentence(20, 0, 0, 0)).toBe(
      'On 20 images you missed none and the network none. Nobody missed any, so nobody can say who is better.',
    );
  });

  it('with a single image of difference speaks of the one', () => {
    expect(sentence(19, 1, 0, 0)).toBe(
      'On 20 images you missed none and the network 1. On one image only one side was right: you. That does not show who is better (p = 1).',
    );
  });

  it('of one image tells nothing', () => {
    expect(sentence(1, 0, 0, 0)).toBe('On one image both of you were right. One image tells nothing yet.');
    expect(sentence(0, 0, 1, 0)).toBe(
      'On one image you missed and the network was right. One image tells nothing yet.',
    );
    expect(sentence(0, 1, 0, 0)).toBe(
      'On one image you were right and the network missed. One image tells nothing yet.',
    );
  });

  it('of no image is that there is nothing', () => {
    expect(sentence(0, 0, 0, 0)).toBe('There is nothing to compare yet.');
  });

  it('never says NaN, Infinity or undefined, and has its subjects in their colours', () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(count, count, count, count, (...counts) => {
        expect(sentence(...counts)).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
    );
    expect(finding({ bothRight: 8, onlyFirst: 1, onlySecond: 2, bothWrong: 1 })).toContainEqual({
      text: 'you missed 3',
      tone: 'person',
      images: 'person-errors',
    });
  });
});

describe('who is better', () => {
  it('is said in a plain sentence, or that the photos are too few to say it', () => {
    const said = (onlyFirst: number, onlySecond: number, bothRight = 7) =>
      whoIsBetter({ bothRight, onlyFirst, onlySecond, bothWrong: 0 });
    expect(said(1, 2)).toBe('Ten photos are too few to say who is better.');
    expect(said(2, 2)).toBe('11 photos are too few to say who is better.');
    expect(said(9, 1)).toBe('You did better.');
    expect(said(0, 6)).toBe('The network did better.');
    expect(said(1, 0, 0)).toBe('One photo is too few to say who is better.');
    expect(said(0, 0, 0)).toBe('');
  });
});
