import { describe, expect, it } from 'vitest';
import { selfReportedConfidence, withoutWord } from '#src/figures/errors/said-confidence.ts';
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
});
