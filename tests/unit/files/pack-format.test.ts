import { describe, expect, it } from 'vitest';
import { challengeText, parseChallenge } from '#src/files/challenge-format.ts';
import { packText, parsePack, parsePackPredictions, parsePackRecord } from '#src/files/pack-format.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ChallengeId, ImageId } from '#src/core/trials/challenge.ts';
import { shippedCatalogue } from '../core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();
const tench = 'n01440764' as Wnid;

const manifest = {
  id: 'dogs' as ChallengeId,
  title: 'Dogs',
  description: '',
  licence: 'CC0-1.0',
  created: '2026-11-24T10:00:00.000Z',
  labels: { from: 'a club', doubtful: 0.08, networkChosen: true, note: '' },
  examples: new Map([[tench, { file: `examples/${tench}.jpg`, tiles: 13 }]]),
};

const altered = (change: object) =>
  JSON.stringify({ ...(JSON.parse(packText(manifest)) as object), ...change });

describe('hit5-pack.json', () => {
  it('is read as it was written', () => {
    expect(parsePack('p', packText(manifest), catalogue)).toEqual(manifest);
  });

  it('with a number that is none is refused at its place', () => {
    const text = altered({ lab: 4.25 }).replace('4.25', '1e999');
    expect(() => parsePack('p', text, catalogue)).toThrow(
      'p cannot be taken at lab: expected a finite number',
    );
  });

  it('of a newer version is refused, saying which and what to do', () => {
    const text = JSON.stringify({ format: 'hit5-pack', version: 2, whatever: true });
    expect(() => parsePack('dogs.zip/hit5-pack.json', text, catalogue)).toThrow(
      'dogs.zip/hit5-pack.json is of version 2 of the pack format, and this Hit5 reads version 1. Reload the page',
    );
  });

  it.each([
    ['another format', { format: 'zip' }, /format: expected "hit5-pack"/],
    ['examples of an unknown class', { examples: { n99999999: { file: 'a.jpg', tiles: 1 } } }, /n99999999/],
    ['14 tiles', { examples: { [tench]: { file: 'a.jpg', tiles: 14 } } }, /tiles/],
    [
      'a path that leads out',
      { examples: { [tench]: { file: '../a.jpg', tiles: 1 } } },
      /file: expected a path of/,
    ],
    ['an absolute path', { examples: { [tench]: { file: '/a.jpg', tiles: 1 } } }, /file/],
    ['no title', { title: ' ' }, /title/],
    ['an id with a slash', { id: 'a/b' }, /at id: expected at most 100 plain letters, .+, found "a\/b"\.$/],
  ])('with %s is refused, naming the place', (_, change, message) => {
    expect(() => parsePack('p', altered(change), catalogue)).toThrow(message);
  });
});

describe('a challenge of a person’s own images', () => {
  it('needs neither credit nor size', () => {
    const challenge = {
      id: 'mine' as ChallengeId,
      title: 'Mine',
      description: '',
      images: [
        {
          id: 'a' as ImageId,
          file: 'images/a.jpg',
          width: null,
          height: null,
          wnid: null,
          kind: 'photo',
          credit: null,
        },
      ],
    } as const;
    expect(parseChallenge('c', challengeText(challenge), catalogue)).toMatchObject(challenge);
    const list = {
      categories: [
        { name: 'fish', classes: [tench, 'n01443537' as Wnid] },
        { name: 'dog', classes: ['n02085620' as Wnid] },
      ],
    };
    const listed = { ...challenge, list };
    expect(parseChallenge('c', challengeText(listed), catalogue)).toMatchObject(listed);
    const unknown = { categories: [...list.categories, { name: 'thing', classes: ['n99999999' as Wnid] }] };
    expect(() => parseChallenge('c', challengeText({ ...challenge, list: unknown }), catalogue)).toThrow(
      'c: the category “thing” of its list has the class n99999999, which is not one of the 1000.',
    );
    const [fish] = list.categories;
    const one = { categories: fish ? [fish] : [] };
    expect(() => parseChallenge('c', challengeText({ ...challenge, list: one }), catalogue)).toThrow(
      /list.*2 to 40 categories/,
    );
    const { description: _, ...bare } = JSON.parse(challengeText(challenge)) as Record<string, unknown>;
    expect(parseChallenge('c', JSON.stringify(bare), catalogue)).toMatchObject({ description: '' });
  });
});

describe('what the browser remembers of a pack', () => {
  it('is checked', () => {
    expect(() => parsePackRecord({ id: 'dogs' })).toThrow('what the browser keeps of a pack');
  });
});

describe('stored predictions', () => {
  it('name a class by its index', () => {
    const file = { format: 'hit5-predictions', version: 1, network: 'n', weightsHash: 'h' };
    const guess = (classIndex: number) => [{ image: 'a', guesses: [{ classIndex, probability: 0.5 }] }];
    const text = (classIndex: number) => JSON.stringify({ ...file, predictions: guess(classIndex) });
    expect(parsePackPredictions('p', text(999)).predictions).toHaveLength(1);
    expect(() => parsePackPredictions('p', text(1000))).toThrow('a class index in 0..999');
  });
});
