import { describe, expect, it } from 'vitest';
import { sessionErrors } from '#src/figures/errors/session-error.ts';
import { Suggester, type ImageFacts } from '#src/results/logic/traits/suggester.ts';
import type { Trial } from '#src/core/trials/session.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { named, sessionOf } from '#tests/unit/figures/errors/samples.ts';

const catalogue = shippedCatalogue();
const suggester = new Suggester(catalogue);
const traits = { greyscale: false, sepia: false, framed: false, blurred: false, flat: false };
const photo: ImageFacts = { kind: 'photo', traits };

interface Sample {
  readonly truth: string;
  readonly guess: string;
  readonly facts?: ImageFacts;
  readonly change?: (trial: Trial) => Trial;
  readonly side?: 'person' | 'network';
}

/** What is suggested for an error of the person, or of the network. */
function suggested({ truth, guess, facts = photo, change, side = 'person' }: Sample) {
  const answers = side === 'person' ? ([[guess], [truth]] as const) : ([[truth], [guess]] as const);
  const [error] = sessionErrors(sessionOf(catalogue, [[truth, ...answers]], change), catalogue);
  if (!error) throw new Error('The sample must be an error.');
  return suggester.suggest(error, facts);
}

const categories = (sample: Sample) => suggested(sample).map(({ category }) => category);

/** The person looked at the list, and at this class in it. */
const looked = (label: string) => (trial: Trial) => ({
  ...trial,
  record: { ...emptyRecord, seen: [{ wnid: named(catalogue, label), seconds: 2 }] },
});

const searched = (text: string) => (trial: Trial) => ({
  ...trial,
  record: { ...emptyRecord, searches: [{ text, at: 3 }] },
});

describe('fine-grained is suggested', () => {
  it.each([
    ['Border terrier', 'Norfolk terrier'],
    ['Border terrier', 'toy poodle'],
    ['goldfinch', 'goose'],
    ['king snake', 'boa constrictor'],
    ['macaque', 'gorilla'],
  ])('for %s called %s', (truth, guess) => {
    expect(categories({ truth, guess })).toEqual(['fine-grained']);
    expect(categories({ truth, guess, side: 'network' })).toEqual(['fine-grained']);
  });

  it.each([
    ['Border terrier', 'goldfinch'],
    ['sports car', 'gondola'],
    ['strawberry', 'goose'],
  ])('not for %s called %s', (truth, guess) => {
    expect(categories({ truth, guess })).toEqual([]);
  });

  it('from the nearest guess, and says how near', () => {
    const [first] = suggested({ truth: 'king snake', guess: 'boa constrictor' });
    expect(first?.because).toBe('boa constrictor and king snake are two of 17 classes under “snake”.');
  });
});

describe('class unawareness is suggested', () => {
  const error = { truth: 'strawberry', guess: 'goose' };

  it('where the person looked, and the class was neither on screen nor found', () => {
    expect(categories({ ...error, change: looked('goose') })).toEqual(['class-unawareness']);
    expect(categories({ ...error, change: searched('goose') })).toEqual(['class-unawareness']);
  });

  it('not where it was on screen, opened, or among the results of a search', () => {
    const opened = (trial: Trial) => ({
      ...trial,
      record: { ...emptyRecord, opened: [{ wnid: named(catalogue, 'strawberry'), at: 1 }] },
    });
    expect(categories({ ...error, change: looked('strawberry') })).toEqual([]);
    expect(categories({ ...error, change: searched('straw') })).toEqual([]);
    expect(categories({ ...error, change: opened })).toEqual([]);
  });

  it('by what the search led to where the record says it, else by what its text led to before', () => {
    const led =
      (text: string, ...labels: readonly string[]) =>
      (trial: Trial) => ({
        ...trial,
        record: {
          ...emptyRecord,
          searches: [{ text, at: 3, found: labels.map((label) => named(catalogue, label)) }],
        },
      });
    expect(categories({ ...error, change: led('red fruit', 'strawberry') })).toEqual([]);
    expect(categories({ ...error, change: led('straw', 'hay') })).toEqual(['class-unawareness']);
    expect(categories({ ...error, change: searched('red fruit') })).toEqual(['class-unawareness']);
  });

  it('not where nothing was recorded, nor where the pruned list did not offer it', () => {
    expect(categories(error)).toEqual([]);
    const pruned = (trial: Trial) => ({ ...looked('goose')(trial), offered: [named(catalogue, 'goose')] });
    expect(categories({ ...error, change: pruned })).toEqual([]);
  });

  it('never for the network', () => {
    expect(categories({ ...error, side: 'network', change: looked('goose') })).toEqual([]);
  });
});

describe('what the image itself suggests', () => {
  const error = { truth: 'strawberry', guess: 'goose' };

  it.each([
    [{ greyscale: true }, 'The image has no colour.'],
    [{ sepia: true, framed: true }, 'The image is toned like an old print, has a frame.'],
    [{ blurred: true }, 'The image has no sharp edge.'],
  ])('is a filter: %o', (some, because) => {
    expect(suggested({ ...error, facts: { kind: 'photo', traits: { ...traits, ...some } } })).toEqual([
      { category: 'image-filter', because },
    ]);
  });

  it('is abstraction, for drawings, paintings and flat colour', () => {
    expect(suggested({ ...error, facts: { kind: 'drawing', traits: null } })).toEqual([
      { category: 'abstract', because: 'The image is a drawing.' },
    ]);
    expect(suggested({ ...error, facts: { kind: 'photo', traits: { ...traits, flat: true } } })).toEqual([
      { category: 'abstract', because: 'Most of its pixels have one flat colour.' },
    ]);
  });

  it('is nothing while the pixels load', () => {
    expect(suggested({ ...error, facts: { kind: null, traits: null } })).toEqual([]);
  });
});
