import { describe, expect, it } from 'vitest';
import { sessionErrors } from '#src/figures/errors/session-error.ts';
import type { ImageKind } from '#src/core/trials/challenge.ts';
import { suggestReasons } from '#src/results/logic/suggestions.ts';
import type { Trial } from '#src/core/trials/session.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { named, sessionOf } from '#tests/unit/figures/errors/samples.ts';

const catalogue = shippedCatalogue();

interface Sample {
  readonly truth: string;
  readonly guess: string;
  readonly kind?: ImageKind | null;
  readonly change?: (trial: Trial) => Trial;
  readonly side?: 'person' | 'network';
}

/** What is suggested for an error of the person, or of the network. */
function suggested({ truth, guess, kind = 'photo', change, side = 'person' }: Sample) {
  const answers = side === 'person' ? ([[guess], [truth]] as const) : ([[truth], [guess]] as const);
  const [error] = sessionErrors(sessionOf(catalogue, [[truth, ...answers]], change), catalogue);
  if (!error) throw new Error('The sample must be an error.');
  return suggestReasons(error, kind, catalogue);
}

const categories = (sample: Sample) => suggested(sample).map(({ reason }) => reason);

/** The person looked at the list, and at this class in it. */
const looked = (label: string) => (trial: Trial) => ({
  ...trial,
  record: { ...emptyRecord, seen: [{ wnid: named(catalogue, label), seconds: 2 }] },
});

const searched =
  (text: string, ...labels: readonly string[]) =>
  (trial: Trial) => ({
    ...trial,
    record: {
      ...emptyRecord,
      searches: [{ text, at: 3, found: labels.map((label) => named(catalogue, label)) }],
    },
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
    expect(categories({ ...error, change: searched('goose', 'goose') })).toEqual(['class-unawareness']);
  });

  it('not where it was on screen, opened, or among the results of a search', () => {
    const opened = (trial: Trial) => ({
      ...trial,
      record: { ...emptyRecord, opened: [{ wnid: named(catalogue, 'strawberry'), at: 1 }] },
    });
    expect(categories({ ...error, change: looked('strawberry') })).toEqual([]);
    expect(categories({ ...error, change: searched('red fruit', 'strawberry') })).toEqual([]);
    expect(categories({ ...error, change: opened })).toEqual([]);
  });

  it('not where a search does not say what it found', () => {
    const search = { text: 'straw', at: 3 };
    const unsaid = (trial: Trial) => ({ ...trial, record: { ...emptyRecord, searches: [search] } });
    expect(categories({ ...error, change: unsaid })).toEqual([]);
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

describe('abstraction is suggested', () => {
  it('for drawings and paintings, and for no photo', () => {
    const error = { truth: 'strawberry', guess: 'goose' };
    expect(suggested({ ...error, kind: 'drawing' })).toEqual([
      { reason: 'abstract', because: 'The image is a drawing.' },
    ]);
    expect(suggested({ ...error, kind: null })).toEqual([]);
  });
});
