import { describe, expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { sessionErrors } from '#src/figures/errors/session-error.ts';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { writeGeirhosCsv } from '#src/files/formats/geirhos-csv.ts';
import { parseChallenge } from '#src/files/challenge-format.ts';
import { readSessionFile, writeSessionFile } from '#src/files/formats/session-file.ts';
import { answeringObservers } from '#src/files/formats/session-observers.ts';
import { readTidyCsv, writeTidyCsv } from '#src/files/formats/tidy-csv.ts';
import { truthOffered } from '#src/figures/scoring/pruned-list.ts';
import { compareSession } from '#src/results/logic/session-comparison.ts';
import { catalogue, classAt, sampleSession } from '../errors/sample-cases.ts';

const [tench, goldfish, husky, malamute] = [0, 1, 250, 249].map((index) => classAt(index).wnid) as [
  Wnid,
  Wnid,
  Wnid,
  Wnid,
];

/** Both missed the label of the challenge, and the person named another class that is right. */
const session = (() => {
  const { trials, ...made } = sampleSession([
    { truth: 0, person: [1], network: { guesses: [249], probability: 0.9 } },
    { truth: 0, person: [1], network: { guesses: [0], probability: 0.9 } },
  ]);
  const [first, ...others] = trials;
  if (!first) throw new Error('There is no trial.');
  return { ...made, trials: [{ ...first, truths: [tench, goldfish, husky] }, ...others] };
})();

describe('an image with several right classes', () => {
  it('is graded by any of them in a session, and an error is set against the nearest', () => {
    expect(compareSession(session, null, catalogue)).toMatchObject({ personErrors: 1, networkErrors: 1 });
    const [network] = sessionErrors(session, catalogue).filter(({ side }) => side === 'network');
    expect(network).toMatchObject({ truth: husky, guesses: [malamute] });
  });

  it('has them in a session file and in the tidy CSV, with which a comparison finds the same errors', () => {
    const observers = answeringObservers(session, catalogue);
    expect(writeGeirhosCsv(observers, catalogue)).toContain(`,${goldfish},${goldfish},`);
    const [trial] = session.trials;
    const [again] = readSessionFile(
      's.json',
      writeSessionFile({ session, draft: null, reviews: [], unknown: {} }),
    ).session.trials;
    expect(again).toMatchObject({ truths: [tench, goldfish, husky] });
    expect(again).toEqual(trial);
    const text = writeTidyCsv(observers, catalogue);
    expect(text).toContain(`,${tench} ${goldfish} ${husky},`);
    const read = readTidyCsv('t.csv', text, catalogue);
    for (const all of [observers, read]) {
      const { observers: found } = compareObservers(all, catalogue);
      expect(found.map(({ n, errors }) => [n, errors])).toEqual([
        [2, 1],
        [2, 1],
      ]);
    }
  });

  it('goes with a file that says one of them, and disagrees with one that says another', () => {
    const file = (truth: string) =>
      readTidyCsv(
        't.csv',
        `observer,image,truth,guess1\nnet,${session.trials[0]?.imageId ?? ''},${truth},${tench}\n`,
        catalogue,
      );
    const observers = answeringObservers(session, catalogue);
    expect(compareObservers([...file(goldfish), ...observers], catalogue).observers[0]?.errors).toBe(0);
    expect(() => compareObservers([...observers, ...file(malamute)], catalogue)).toThrow(
      /disagree on the class of .*: class index 0 and 1 and 250 with .*, 249 with “net”/,
    );
  });

  it('is offered where a pruned list has one of them', () => {
    const [trial] = session.trials;
    if (!trial) throw new Error('There is no trial.');
    expect(truthOffered({ ...trial, offered: [husky] })).toBe(true);
    expect(truthOffered({ ...trial, offered: [malamute] })).toBe(false);
  });

  it.each([
    [`${tench} ${tench}`, /column truth: expected each right class once/],
    [catalogue.classes.map(({ wnid }) => wnid).join(' '), /expected 100 right classes at most/],
  ])('is refused in a tidy CSV with the truth %#', (truth, message) => {
    expect(() =>
      readTidyCsv('t.csv', `observer,image,truth,guess1\na,x,${truth},${tench}\n`, catalogue),
    ).toThrow(message);
  });
});

describe('a challenge', () => {
  const image = { id: 'a', file: 'a.jpg', width: null, height: null, kind: 'photo', credit: null };
  const read = (change: object) =>
    parseChallenge(
      'challenge.json',
      JSON.stringify({
        ...{ format: 'hit5-challenge', version: 1, id: 'own', title: 'Own' },
        images: [{ ...image, ...change }],
      }),
      catalogue,
    ).images[0];

  it('says several right classes in wnids, the truth first', () => {
    expect(read({ wnids: [goldfish, tench] })).toMatchObject({
      wnid: goldfish,
      wnids: [goldfish, tench],
    });
    expect(read({ wnid: tench, wnids: [goldfish, tench] })).toMatchObject({
      wnid: tench,
      wnids: [tench, goldfish],
    });
    expect(read({ wnids: [tench] })).toEqual({ ...image, wnid: tench });
    expect(read({ wnid: null })).toEqual({ ...image, wnid: null });
  });

  it.each([
    [{ wnid: tench, wnids: [goldfish] }, 'image a has the wnid n01440764, which is not among its wnids'],
    [{ wnids: [goldfish, goldfish] }, 'image a has the class n01443537 twice in wnids'],
    [{ wnids: ['n99999999'] }, 'image a has the class n99999999, which is not one of the 1000'],
    [
      { wnids: catalogue.classes.map(({ wnid }) => wnid) },
      /at images\.0\.wnids: expected 100 right classes at most, found a length of 1000\.$/,
    ],
    [{ wnids: [] }, /at images.0.wnids: expected/],
  ])('is refused with %#', (change, message) => {
    expect(() => read(change)).toThrow(message);
  });
});
