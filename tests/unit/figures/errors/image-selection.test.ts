import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ErrorReasonId } from '#src/figures/errors/error-reason.ts';
import { emptyReview } from '#src/figures/errors/review.ts';
import type { Side } from '#src/figures/errors/side.ts';
import { imageCases } from '#src/figures/errors/image-case.ts';
import {
  everyImage,
  imageQueryWords,
  imageWords,
  imageSorts,
  parseImageQuery,
  type ImageQuery,
  selectImages,
} from '#src/figures/errors/image-query.ts';
import { understand } from '#src/core/text/link-words.ts';
import type { Challenge, ImageId } from '#src/core/trials/challenge.ts';
import { catalogue, classAt, sampleSession } from './sample-cases.ts';

/** 0: both right. 1: only you. 2: only the network. 3: both wrong, sure. 4: assisted. 5: no answer. 6: no truth. 7: skipped. */
const session = sampleSession(
  [
    { truth: 0, person: [0], network: { guesses: [0, 1], probability: 0.9 }, seconds: 8, offered: [0, 1] },
    { truth: 1, person: [5, 1], network: { guesses: [9], probability: 0.3 }, seconds: 40 },
    { truth: 2, person: [7], network: { guesses: [3, 2], probability: 0.6 }, seconds: 3 },
    {
      truth: 400,
      person: [401],
      network: { guesses: [402], probability: 0.8 },
      seconds: 60,
      offered: [401, 402],
    },
    { truth: 4, person: [4], network: { guesses: [5], probability: 0.5 }, seconds: 20, assisted: true },
    { truth: 5, person: [6], network: null, seconds: 12 },
    { truth: null, person: [6], network: { guesses: [8], probability: 0.1 }, seconds: 14 },
  ],
  ['Its file is missing.'],
);

const challenge: Challenge = {
  id: session.challengeId,
  title: '',
  description: '',
  images: session.order.map((id, index) => ({
    id,
    file: '',
    width: 1,
    height: 1,
    wnid: null,
    kind: index === 3 ? 'drawing' : 'photo',
    credit: { author: '', licence: '', licenceUrl: null, source: '', changes: '' },
  })),
};

const cases = imageCases(session, challenge, catalogue);

/** The places of the images that a query finds. */
function found(query: Partial<ImageQuery>): readonly number[] {
  return selectImages(cases, { ...everyImage, ...query }).map(({ position }) => position);
}

describe('the images of a session', () => {
  it('say whether they count, and why not', () => {
    expect(cases.map(({ standing }) => standing)).toEqual([
      'compared',
      'compared',
      'compared',
      'compared',
      'assisted',
      'no-prediction',
      'no-truth',
      'skipped',
    ]);
    expect(cases[7]?.skippedReason).toBe('Its file is missing.');
  });

  it('have no kind where the challenge is not at hand', () => {
    expect(imageCases(session, null, catalogue)[0]?.kind).toBeNull();
  });
});

describe('a query', () => {
  it.each<[string, Partial<ImageQuery>, readonly number[]]>([
    ['nothing', {}, [0, 1, 2, 3, 4, 5, 6, 7]],
    ['an outcome', { outcome: 'only-person' }, [1, 4]],
    ['an outcome among those that count', { outcome: 'only-person', standing: 'compared' }, [1]],
    ['only one side right', { outcome: 'one-right', standing: 'compared' }, [1, 2]],
    ['what was skipped', { standing: 'skipped' }, [7]],
    ['what the person missed', { wrong: 'person' }, [2, 3, 5]],
    ['what either missed', { wrong: 'either' }, [1, 2, 3, 4, 5]],
    ['what the network missed', { wrong: 'network' }, [1, 3, 4]],
    ['what the network’s first guess missed', { wrong: 'network', depth: 1 }, [1, 2, 3, 4]],
    ['a kind of image', { kind: 'drawing' }, [3]],
    ['a branch', { branch: classAt(400).branch, standing: 'compared' }, [3]],
    ['a truth', { truth: classAt(400).wnid }, [3]],
    ['what the person took for a class', { taken: { side: 'person', id: classAt(401).wnid } }, [3]],
    ['what the network took for a branch', { taken: { side: 'network', id: classAt(402).branch } }, [3]],
    ['what nobody guessed', { taken: { side: 'network', id: '' } }, []],
    ['a class that is the truth', { text: classAt(400).label.toUpperCase() }, [3]],
    ['a class that was only guessed', { text: classAt(402).label }, [3]],
    ['a list that has the truth', { list: 'with-truth' }, [0]],
    ['a list that lacks the truth', { list: 'without-truth' }, [3]],
    ['a quick answer', { pace: 'quick' }, [0, 2]],
    ['a slow answer', { pace: 'slow' }, [1, 3]],
    ['a probability', { probability: { above: 0.5, upTo: 0.8 } }, [2, 3]],
    ['the lowest probabilities', { probability: { above: 0, upTo: 0.1 } }, [6]],
  ])('for %s finds it', (_, query, places) => {
    expect(found(query)).toEqual(places);
  });

  it.each<[ImageQuery['sort'], readonly number[]]>([
    ['order', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['network-surprise', [3, 4, 1, 6, 2, 0, 5, 7]],
    ['person-surprise', [2, 5, 3, 0, 6, 4, 1, 7]],
    ['slowest', [3, 1, 4, 6, 5, 0, 2, 7]],
    ['quickest', [2, 0, 5, 6, 4, 1, 3, 7]],
    ['surest', [0, 3, 2, 4, 1, 6, 5, 7]],
    ['least-sure', [6, 1, 4, 2, 3, 0, 5, 7]],
  ])('sorted by %s', (sort, places) => {
    expect(found({ sort })).toEqual(places);
  });

  it('goes into an address and comes back', () => {
    const query = fc.record<ImageQuery>({
      standing: fc.constantFrom(null, 'compared', 'skipped'),
      outcome: fc.constantFrom(null, 'one-right', 'both-wrong'),
      wrong: fc.constantFrom(null, 'either', 'person', 'network'),
      observer: fc.constantFrom(null, 'session s-2', 'file <b>&=?'),
      depth: fc.integer({ min: 1, max: 5 }),
      text: fc.option(fc.string({ minLength: 1 })),
      branch: fc.constantFrom(null, 'dogs'),
      truth: fc.constantFrom(null, 'n01440764'),
      taken: fc.constantFrom(
        null,
        { side: 'person', id: 'n01440764' } as const,
        { side: 'network', id: 'dogs' } as const,
        { side: 'person', id: '' } as const,
      ),
      kind: fc.constantFrom(null, 'cut-out'),
      pace: fc.constantFrom(null, 'quick', 'slow'),
      list: fc.constantFrom(null, 'with-truth', 'without-truth'),
      reason: fc.constantFrom(null, 'fine-grained', 'none-of-these'),
      probability: fc.constantFrom(null, { above: 0.9, upTo: 1 }, { above: 0, upTo: 0.1 }),
      said: fc.constantFrom(null, 'guess', 'sure'),
      sort: fc.constantFrom(...imageSorts),
      view: fc.constantFrom('grid', 'table'),
    });
    fc.assert(
      fc.property(query, (one) => {
        expect(parseImageQuery(imageQueryWords(one))).toEqual(one);
      }),
    );
  });

  it('that says nothing leaves nothing in the address', () => {
    expect(imageQueryWords(everyImage)).toEqual({});
  });

  it('says of each word that makes no sense what it needs, and goes by the others', () => {
    const known = imageWords({ catalogue, hasObserver: (id) => id === 'session s-2' });
    const sound = {
      ...{ class: 'dog', observer: 'session s-2', hit: '1', view: 'table', truth: 'n01440764' },
      ...{ taken: `person-${classAt(400).branch}`, branch: classAt(400).branch },
    };
    expect(understand(sound, known)).toMatchObject({ words: sound, problem: null });
    const wrong = Object.fromEntries(Object.keys(known).map((word) => [word, word === 'hit' ? '9' : 'x']));
    const { words, problem } = understand({ ...wrong, class: 'dog', breed: '1' }, known);
    expect(words).toEqual({ class: 'dog' });
    expect(problem).toContain('says “wrong=x”, and needs “either”, “person” or “network”.');
    expect(problem).toContain('says “hit=9”, and needs a number from 1 to 5.');
    expect(problem).toContain('says “breed=1”, and can say which, outcome,');
    expect(problem?.match(/ says “/g)).toHaveLength(Object.keys(known).length);
    expect(problem).toMatch(/^The link says “.*\. The page shows what the rest of the link asks for\.$/);
  });
});

describe('a reason', () => {
  const [first, , third] = session.trials;
  const found = (query: Partial<ImageQuery>) => {
    const reviews = [
      { ...emptyReview(session.id, first?.imageId ?? ('' as ImageId), 'person'), note: 'nothing told' },
      reviewOn(third?.imageId, 'person', ['fine-grained', 'collage']),
      reviewOn(session.trials[3]?.imageId, 'network', ['fine-grained']),
    ];
    const reviewed = imageCases(session, challenge, catalogue, { reviews });
    return selectImages(reviewed, { ...everyImage, ...query }).map(({ position }) => position);
  };

  it('finds the images on which either side had it', () => {
    expect(found({ reason: 'fine-grained' })).toEqual([2, 3]);
    expect(found({ reason: 'abstract' })).toEqual([]);
  });

  it('is that of the side whose errors are asked for', () => {
    expect(found({ reason: 'fine-grained', wrong: 'person' })).toEqual([2]);
    expect(found({ reason: 'fine-grained', wrong: 'network' })).toEqual([3]);
  });
});

function reviewOn(imageId: ImageId | undefined, side: Side, categories: readonly ErrorReasonId[]) {
  return { ...emptyReview(session.id, imageId ?? ('' as ImageId), side), categories };
}

it('without an answer there is no quick and no slow', () => {
  const skipped = imageCases(sampleSession([], ['Gone.']), null, catalogue);
  expect(selectImages(skipped, { ...everyImage, pace: 'quick' })).toEqual([]);
  expect(skipped[0]?.imageId).toBe('a0' as ImageId);
});
