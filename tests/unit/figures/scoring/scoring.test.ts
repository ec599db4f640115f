import { describe, expect, it } from 'vitest';
import { isHit } from '#src/core/trials/hit.ts';
import { jointOutcome, pairedTable } from '#src/figures/scoring/joint-outcome.ts';
import { results2014 } from '#src/results/logic/published.ts';
import { summarise, outlineOf } from '#src/figures/scoring/session-summary.ts';
import { networkVerdict, personVerdict, sideVerdict } from '#src/figures/scoring/verdict.ts';
import { wilsonInterval } from '#src/figures/stats/wilson.ts';
import type { Trial } from '#src/core/trials/session.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { freshSession } from '#tools/sample-session.ts';
import { answerTo, images, prediction } from '#tests/unit/core/trials/samples.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { finding } from '#src/figures/scoring/finding.ts';

describe('Hit@5', () => {
  it('is a hit when the truth is anywhere among the five', () => {
    expect(isHit(['a', 'b', 'c', 'd', 'e'], ['e'])).toBe(true);
    expect(isHit(['a', 'b', 'c', 'd', 'e', 'f'], ['f'])).toBe(false);
    expect(isHit([], ['a'])).toBe(false);
  });

  it('narrows to Hit@1', () => {
    expect(isHit(['a', 'b'], ['b'], 1)).toBe(false);
  });
});

describe('the paired table', () => {
  it('tells the four outcomes apart', () => {
    expect(jointOutcome(true, true)).toBe('both-right');
    expect(jointOutcome(true, false)).toBe('only-person');
    expect(jointOutcome(false, true)).toBe('only-network');
    expect(jointOutcome(false, false)).toBe('both-wrong');
  });

  it('counts them', () => {
    expect(pairedTable(['both-right', 'both-right', 'only-person', 'both-wrong'])).toEqual({
      bothRight: 2,
      onlyFirst: 1,
      onlySecond: 0,
      bothWrong: 1,
    });
  });
});

describe('a session’s score', () => {
  const catalogue = shippedCatalogue();
  const nameOf = (index: number) =>
    catalogue.classes.find((one) => one.index === index)?.wnid ?? failing(index);

  function failing(index: number): never {
    throw new RangeError(`No class ${index}`);
  }

  function trial(position: number, truth: number, guess: number, network: number | null): Trial {
    const imageId = images[position];
    if (!imageId) throw new RangeError('There are three sample images.');
    const answer = answerTo(position, imageId, nameOf(truth), [nameOf(guess)]);
    return { ...answer, prediction: network === null ? null : prediction(network) };
  }

  it('counts both sides on the images that both answered, and says how many were left out', () => {
    const trials = [trial(0, 10, 10, 500), trial(1, 20, 10, 18), trial(2, 30, 10, null)];
    const summary = summarise({ ...freshSession(), trials }, catalogue);
    expect(summary).toMatchObject({
      images: 2,
      personErrors: 1,
      networkErrors: 1,
      withoutPrediction: 1,
      table: { bothRight: 0, onlyFirst: 1, onlySecond: 1, bothWrong: 0 },
    });
  });

  it('counts an answer that was assisted apart', () => {
    const trials = [trial(0, 10, 10, 10), { ...trial(1, 20, 10, 18), assistance: ['answer'] as const }];
    expect(summarise({ ...freshSession(), trials }, catalogue)).toMatchObject({
      images: 1,
      assisted: 1,
      personErrors: 0,
    });
  });

  it('counts a photo that was not shown as asked apart, where it was assisted too among the assisted', () => {
    const viewed = { exposure: 50, mask: 'phase', fault: 'frames-lost' } as const;
    const record = { ...emptyRecord, viewed };
    const trials = [
      trial(0, 10, 10, 10),
      { ...trial(1, 20, 10, 18), record },
      { ...trial(2, 20, 10, 18), record, assistance: ['answer'] as const },
    ];
    const expected = { images: 1, assisted: 1, spoiled: 1, withoutPrediction: 0, personErrors: 0 };
    const session = { ...freshSession(), trials };
    expect(summarise(session, catalogue)).toMatchObject(expected);
    expect(outlineOf(session, catalogue).tally).toMatchObject({
      images: 1,
      personErrors: 0,
      networkErrors: 0,
    });
  });

  it('counts a photo without a truth nowhere', () => {
    const trials = [{ ...trial(0, 10, 10, 10), truth: null }];
    expect(summarise({ ...freshSession(), trials }, catalogue)).toMatchObject({ images: 0, withoutTruth: 1 });
  });

  it('of no image is empty', () => {
    expect(summarise(freshSession(), catalogue)).toMatchObject({
      images: 0,
      personErrors: 0,
      networkErrors: 0,
    });
  });
});

describe('the verdict in words', () => {
  it('says on which guess the person hit', () => {
    expect(personVerdict(3, 0)).toBe('Right, first try.');
    expect(personVerdict(3, 2)).toBe('Right, third try.');
    expect(personVerdict(3, -1)).toBe('You missed.');
    expect(personVerdict(0, -1)).toBe('You didn’t know.');
  });

  it('says in a few words how one side did', () => {
    const words = [sideVerdict(5, 0), sideVerdict(5, 2), sideVerdict(5, -1), sideVerdict(0, -1)];
    expect(words).toEqual(['right, first try', 'right, third try', 'missed', 'didn’t know']);
  });

  it('sets the network beside the person', () => {
    expect(networkVerdict(2, true)).toBe('The network got it on its third try.');
    expect(networkVerdict(-1, false)).toBe('The network missed it.');
    expect(networkVerdict(-1, true)).toBe('The network missed it too.');
  });
});

describe('the results of 2014', () => {
  it('have the intervals that their counts give', () => {
    for (const { errors, images: n, interval } of results2014) {
      const computed = wilsonInterval(errors, n);
      expect(interval.estimate).toBe(computed?.estimate);
      expect(interval.low).toBeCloseTo(computed?.low ?? NaN, 7);
      expect(interval.high).toBeCloseTo(computed?.high ?? NaN, 7);
    }
  });

  it('are the published rates, 5.1 % and 6.8 %', () => {
    expect(results2014.map(({ errors, images: n }) => ((100 * errors) / n).toFixed(1))).toEqual([
      '5.1',
      '6.8',
    ]);
  });
});

it('the finding has its subjects in their colours, and leads to their images', () => {
  expect(finding({ bothRight: 8, onlyFirst: 1, onlySecond: 2, bothWrong: 1 })).toContainEqual({
    text: 'you missed 3',
    tone: 'person',
    images: 'person-errors',
  });
});
