import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonShares, commonestWords, reasonedWords } from '#src/results/logic/reason-shares.ts';
import {
  addReasons,
  errorReasons,
  errorReason,
  errorsOf2014,
  type ErrorReasonId,
  toggleReason,
} from '#src/figures/errors/error-reason.ts';
import {
  contestedImages,
  isLookedAt,
  nextOpen,
  parseReview,
  reviewOf,
  reviewProgress,
} from '#src/figures/errors/review.ts';
import { sessionErrors } from '#src/figures/errors/session-error.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { imageAt, reviewed, sessionOf, type Answer } from './samples.ts';

const catalogue = shippedCatalogue();

const missedByBoth: Answer = ['goose', ['kit fox'], ['meerkat']];
const missedByPerson: Answer = ['goose', [], ['kit fox', 'goose']];
const missedByNobody: Answer = ['goose', ['goose'], ['goose']];

describe('the reasons of 2014', () => {
  it('have keys of their own, and shares of 102 and 76 errors', () => {
    const keys = errorReasons.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(errorsOf2014).toEqual({ network: 102, person: 76 });
    expect(errorReason('fine-grained').of2014).toEqual({ network: 7, person: 28 });
  });

  it('can be several at once, in one order, but "none of these" stands alone', () => {
    const two = toggleReason(['fine-grained'], 'multiple-objects');
    expect(two).toEqual(['multiple-objects', 'fine-grained']);
    expect(toggleReason(two, 'fine-grained')).toEqual(['multiple-objects']);
    expect(toggleReason(two, 'none-of-these')).toEqual(['none-of-these']);
    expect(addReasons(['none-of-these'], two)).toEqual(two);
  });

  it('are as before when one is put on and taken off again', () => {
    const ids = errorReasons.map(({ id }) => id).filter((id) => id !== 'none-of-these');
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...ids), (some, id) => {
        expect(toggleReason(toggleReason(some, id), id)).toEqual(some);
      }),
    );
  });
});

describe('the errors of a session', () => {
  it('come in the order of answering, the person’s first', () => {
    const errors = sessionErrors(
      sessionOf(catalogue, [missedByNobody, missedByBoth, missedByPerson]),
      catalogue,
    );
    expect(errors.map(({ side, trial }) => `${side} ${trial.imageId}`)).toEqual([
      'person image1',
      'network image1',
      'person image2',
    ]);
  });

  it('leave out what the headline leaves out: assisted images, and those without truth or prediction', () => {
    const assisted = sessionOf(catalogue, [missedByBoth], (trial) => ({ ...trial, assistance: ['answer'] }));
    const alone = sessionOf(catalogue, [missedByBoth], (trial) => ({ ...trial, prediction: null }));
    const own = sessionOf(catalogue, [missedByBoth], (trial) => ({ ...trial, truth: null }));
    for (const session of [assisted, alone, own]) expect(sessionErrors(session, catalogue)).toEqual([]);
  });
});

describe('reviews', () => {
  it('lead to the next error that nobody has looked at, around the end, until none is left', () => {
    const session = sessionOf(catalogue, [missedByBoth, missedByPerson]);
    const errors = sessionErrors(session, catalogue);
    const [first, second, third] = [
      reviewed(0, 'person', ['collage']),
      reviewed(0, 'network', ['collage']),
      reviewed(1, 'person', ['collage']),
    ];
    const next = (from: number, reviews: Parameters<typeof nextOpen>[3]) =>
      nextOpen(errors, from, session.id, reviews);
    expect(next(0, [])).toBe(errors[1]);
    expect(next(0, [second])).toBe(errors[2]);
    expect(next(2, [first])).toBe(errors[1]);
    expect(next(1, [first, second, third])).toBeUndefined();
  });

  const errors = sessionErrors(sessionOf(catalogue, [missedByBoth, missedByPerson, missedByBoth]), catalogue);
  const reviews = [
    reviewed(0, 'person', ['fine-grained', 'multiple-objects']),
    reviewed(0, 'network', []),
    { ...reviewed(2, 'network', []), contested: true },
    reviewed(7, 'person', ['collage']),
  ];

  it('count as looked at with a reason, a note, or a contested label', () => {
    expect(isLookedAt(reviewed(0, 'person', []))).toBe(false);
    expect(isLookedAt({ ...reviewed(0, 'person', []), note: '  ' })).toBe(false);
    expect(isLookedAt({ ...reviewed(0, 'person', []), note: 'a toy' })).toBe(true);
    expect(isLookedAt(reviewed(0, 'person', ['none-of-these']))).toBe(true);
  });

  it('give the progress over the session’s own errors', () => {
    expect(reviewProgress(errors, reviews)).toEqual({ looked: 2, errors: 5 });
  });

  it('belong to one side’s error on one image', () => {
    const [first, second] = errors;
    if (!first || !second) throw new Error('The sample has errors.');
    expect(reviewOf(first, reviews[0]?.sessionId ?? fail(), reviews)).toBe(reviews[0]);
    expect(reviewOf(second, reviews[0]?.sessionId ?? fail(), [])).toMatchObject({
      side: 'network',
      categories: [],
    });
  });

  it('contest an image for both sides', () => {
    expect([...contestedImages(reviews)]).toEqual([imageAt(2)]);
  });

  it('give each reason’s share of the errors that were given one, beside 2014', () => {
    const { errors: all, reasoned, fitNone, shares } = reasonShares('person', errors, reviews);
    expect({ all, reasoned, fitNone }).toEqual({ all: 3, reasoned: 1, fitNone: 0 });
    // A note or a contested label says nothing of why.
    const noted = [...reviews, { ...reviewed(2, 'person', []), note: 'a toy' }];
    expect(reasonShares('person', errors, noted)).toEqual(reasonShares('person', errors, reviews));
    const share = shares.find(({ reason }) => reason.id === 'fine-grained');
    expect(share).toMatchObject({ count: 1, interval: { estimate: 1, high: 1 }, of2014: 28 / 76 });
    expect(share?.interval?.low).toBeCloseTo(0.2065, 3);
    expect(shares.find(({ reason }) => reason.id === 'image-filter')?.of2014).toBeNull();
  });

  it('tell apart the errors that fit none of the reasons', () => {
    const fits = (...categories: readonly ErrorReasonId[]) => ({ categories: [...categories] });
    const given = [fits('fine-grained'), fits('none-of-these'), fits('none-of-these')];
    const own = errors.filter(({ side }) => side === 'person');
    const all = own.map((error, at) => ({
      ...reviewed(0, 'person', []),
      imageId: error.trial.imageId,
      ...given[at],
    }));
    const shares = reasonShares('person', errors, all);
    expect(shares).toMatchObject({ reasoned: 3, fitNone: 2 });
    expect(reasonedWords(shares)).toBe('1 given a reason, 2 that fit none');
    expect(reasonedWords({ reasoned: 3, fitNone: 1 })).toBe('2 given a reason, 1 that fits none');
    expect(reasonedWords({ reasoned: 3, fitNone: 0 })).toBe('3 given a reason');
    expect(commonestWords(shares)).toBe('very similar classes (fine-grained), 1 of 3');
  });

  it('name every reason that stood behind most errors', () => {
    const words = (...categories: readonly ErrorReasonId[]) => {
      const own = errors.filter(({ side }) => side === 'person').slice(0, 1);
      return commonestWords(
        reasonShares(
          'person',
          own,
          own.map(({ trial }) => ({ ...reviewed(0, 'person', [...categories]), imageId: trial.imageId })),
        ),
      );
    };
    expect(words('fine-grained')).toBe('very similar classes (fine-grained), 1 of 1');
    expect(words('fine-grained', 'class-unawareness', 'unusual-viewpoint')).toBe(
      'very similar classes (fine-grained), did not know the class exists (class unawareness) and unusual viewpoint, 1 of 1 each',
    );
    expect(words('fine-grained', 'class-unawareness', 'unusual-viewpoint', 'collage', 'text-needed')).toBe(
      'no one reason, 5 have 1 of 1 each',
    );
    expect(words('none-of-these')).toBeNull();
  });

  it('give no share before one was given', () => {
    const { shares } = reasonShares('network', errors, []);
    expect(shares.every(({ interval, count }) => interval === null && count === 0)).toBe(true);
  });

  it('are refused when damaged, with the place', () => {
    const review = reviewed(0, 'person', ['collage']);
    expect(parseReview('review', { ...review })).toEqual(review);
    expect(() => parseReview('review', { ...review, categories: ['boredom'] })).toThrow(/categories\.0/);
  });
});

function fail(): never {
  throw new Error('The sample has a review.');
}
