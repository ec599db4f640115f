import { describe, expect, it } from 'vitest';
import { about, toYou } from '#src/figures/scoring/addressed.ts';
import {
  confidenceFinding,
  selfReportedConfidence,
  withoutWord,
} from '#src/figures/errors/said-confidence.ts';
import { compareSession } from '#src/results/logic/session-comparison.ts';
import { confidences, type Confidence } from '#src/core/trials/trial-record.ts';
import { catalogue, sampleSession, type SampleAnswer } from './sample-cases.ts';

/** Answers with a word, or without one, and how many of the first guesses are right. */
type Group = readonly [said: Confidence | null, images: number, hits: number];

const network = { guesses: [0], probability: 0.9 };

function sessionOf(groups: readonly Group[], more: readonly SampleAnswer[] = []) {
  const said = groups.flatMap(([word, images]) => Array.from({ length: images }, () => word));
  const answers = groups.flatMap(([, images, hits]) =>
    // A miss of the first guess has the truth second: Hit@5 would count it.
    Array.from({ length: images }, (_, at) => ({ truth: 0, person: at < hits ? [0, 1] : [1, 0], network })),
  );
  const session = sampleSession([...answers, ...more]);
  const trials = session.trials.map((trial, at) => {
    const confidence = said[at];
    return confidence ? { ...trial, record: { ...trial.record, confidence } } : trial;
  });
  return { ...session, trials };
}

const compared = (groups: readonly Group[], more: readonly SampleAnswer[] = []) =>
  compareSession({ ...sessionOf(groups, more), sure: true }, null, catalogue).said ?? expect.fail();

describe('how sure a person was', () => {
  it('is counted by the first guess alone, with Wilson’s interval', () => {
    const { levels } = compared([
      ['guess', 4, 1],
      ['sure', 10, 9],
    ]);
    expect(levels.map(({ confidence }) => confidence)).toEqual(confidences);
    expect(levels.map(({ images, hits }) => [images, hits])).toEqual([
      [4, 1],
      [0, 0],
      [10, 9],
    ]);
    expect(levels[1]?.rate).toBeNull();
    // statsmodels: proportion_confint(9, 10, method='wilson')
    expect(levels[2]?.rate?.low).toBeCloseTo(0.5958499732, 9);
    expect(levels[2]?.rate?.high).toBeCloseTo(0.9821237869, 9);
  });

  it('leaves out what has no word, no guess, or was assisted, and says how many', () => {
    const assisted = { truth: 0, person: [0], network, assisted: true };
    const said = compared(
      [
        ['sure', 3, 3],
        [null, 2, 0],
      ],
      [{ truth: 0, person: [], network }, assisted],
    );
    expect(said).toMatchObject({ unsaid: 2, empty: 1 });
    expect(said.levels[2]?.images).toBe(3);
    expect(withoutWord(said)).toBe('Not in it: 2 images without a word and 1 image without a guess.');
    expect(withoutWord(compared([['sure', 3, 3]]))).toBe('');
  });

  it('is nothing where nobody asked, but what a file says is not hidden', () => {
    const plain = compareSession(sessionOf([[null, 3, 1]]), null, catalogue);
    expect(plain.said).toBeNull();
    expect(selfReportedConfidence(plain.cases, true)).not.toBeNull();
    expect(compareSession(sessionOf([['lean', 3, 1]]), null, catalogue).said?.levels[1]?.images).toBe(3);
  });

  it.each<[readonly Group[], string]>([
    [[], 'No answer says how sure you were'],
    [[[null, 30, 3]], 'No answer says how sure you were'],
    [
      [
        ['guess', 9, 0],
        ['sure', 10, 10],
      ],
      'Too few answers to tell whether you hit more often when sure',
    ],
    [[['sure', 25, 20]], 'You said “sure” each time, so there is nothing to compare it with'],
    [
      [
        ['guess', 6, 1],
        ['lean', 6, 3],
        ['sure', 12, 11],
      ],
      'You hit more often when you said “sure”: 11 of 12 images, against 4 of 12 when less sure',
    ],
    [
      [
        ['guess', 10, 6],
        ['lean', 10, 7],
        ['sure', 10, 8],
      ],
      'Not shown that you hit more often when you said “sure”: 8 of 10 images, against 13 of 20 when less sure',
    ],
    [
      [
        ['guess', 12, 11],
        ['lean', 12, 3],
      ],
      'You hit less often when you said “lean”: 3 of 12 images, against 11 of 12 when less sure',
    ],
    [
      [
        ['guess', 24, 3],
        ['sure', 1, 1],
      ],
      'Not shown that you hit more often when you said “sure”: 1 of 1 image, against 3 of 24 when less sure',
    ],
  ])('of %j is told: %s', (groups, sentence) => {
    expect(confidenceFinding(compared(groups), toYou)).toBe(sentence);
  });

  it('of somebody else is told by their name', () => {
    const said = compared([
      ['guess', 12, 2],
      ['sure', 12, 12],
    ]);
    expect(confidenceFinding(said, about('Ada'))).toBe(
      'Ada hit more often when Ada said “sure”: 12 of 12 images, against 2 of 12 when less sure',
    );
    expect(confidenceFinding(compared([]), about('Ada'))).toBe('No answer says how sure Ada was');
  });
});
