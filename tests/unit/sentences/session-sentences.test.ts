import { expect, it } from 'vitest';
import type { SessionId } from '#src/core/trials/session.ts';
import { type GradingRule } from '#src/core/trials/grading.ts';
import type { Challenge, ChallengeId, ChallengeImage, ImageId } from '#src/core/trials/challenge.ts';
import { viewFaults } from '#src/core/trials/timed-view.ts';
import {
  commonestConfusion,
  ConfusionCount,
  nearbyWords,
  peopleAndNetworks,
  personAndNetwork,
} from '#src/figures/errors/confusions.ts';
import { errorReasons } from '#src/figures/errors/error-reason.ts';
import { imageCases } from '#src/figures/errors/image-case.ts';
import { pairFigures } from '#src/figures/observers/pair-figures.ts';
import { about, toYou } from '#src/figures/scoring/addressed.ts';
import { equivalenceWords } from '#src/figures/scoring/equivalence.ts';
import { finding, whoIsBetter } from '#src/figures/scoring/finding.ts';
import { sentenceText } from '#src/figures/scoring/score-sentence.ts';
import { apartWords, type Apart } from '#src/results/logic/apart-words.ts';
import { noErrorWords, reasonsFinding, reasonShares } from '#src/results/logic/reason-shares.ts';
import { consistencyFinding } from '#src/results/logic/chart-findings.ts';
import { sessionTests } from '#src/results/view/test-figures.ts';
import { catalogue, sampleSession } from '../figures/errors/sample-cases.ts';
import { each, expectSentences, grid, people, testsSaid, whoOf } from './sentences.ts';
import { en } from '#src/label/words/end/en.ts';

const table = (bothRight: number, onlyFirst: number, onlySecond: number, bothWrong: number) => ({
  ...{ bothRight, onlyFirst, onlySecond, bothWrong },
});
const tables = grid([0, 1, 20, 70], [0, 1, 3, 6, 20], [0, 1, 3, 6, 11], [0, 1, 3]);

/** Cases as "photo 10": a kind, and whether the person and the network had it right; "assisted 10" was helped, "hidden 10" not shown as asked. */
function cases(written: readonly string[]) {
  const session = sampleSession(
    written.map((one) => {
      const [kind = '', marks = ''] = one.split(' ');
      return {
        ...{ truth: 0, person: [marks.startsWith('1') ? 0 : 1] },
        network: { guesses: [marks.endsWith('1') ? 0 : 1], probability: 0.5 },
        ...{ assisted: kind === 'assisted', fault: viewFaults.find((fault) => fault === kind) },
      };
    }),
  );
  const images = written.map((one, at) => ({
    ...{ id: `a${at}` as ImageId, file: '', width: null, height: null, credit: null, wnid: null },
    kind: one.split(' ')[0] as ChallengeImage['kind'],
  }));
  const challenge: Challenge = { id: 'c' as ChallengeId, title: 'C', description: '', images };
  return imageCases(session, challenge, catalogue);
}

/** First guesses as truth, guess, truth, guess …; a guess of −1 is none. */
function confusions(side: 'person' | 'network', guesses: readonly number[]) {
  const count = new ConfusionCount(catalogue);
  for (let at = 0; at < guesses.length; at += 2) count.add(side, [guesses[at] ?? 0], guesses[at + 1] ?? 0);
  return count.result();
}

const sharesOf = (counts: readonly number[]) =>
  errorReasons.flatMap((reason, at) => {
    const count = counts[at];
    return count === undefined ? [] : [{ reason, count, interval: null, of2014: null }];
  });

/** A side's reasons: how many errors it has, and how many of those looked at had each. */
const reasons = (side: 'person' | 'network', errors: number, counts: readonly number[]) => ({
  ...reasonShares(side, [], []),
  ...{ errors, reasoned: counts.reduce((sum, one) => sum + one, 0), shares: sharesOf(counts) },
});

const mixUps = [[], [1, 1], [1, 2], [1, -1], [1, 2, 1, 2], [1, 2, 1, 2, 3, 4, 3, 4], [1, 400, 1, 2, 5, 5]];
const mixUpsOf = (say: (side: 'person' | 'network', found: ReturnType<typeof confusions>) => string) =>
  each((side, guesses) => say(side, confusions(side, guesses)), ...grid(['person', 'network'], mixUps));

it('what a score says reads as written, and calls a difference shown only where the test finds one', async () => {
  await expectSentences('score', {
    finding: each(
      (who, ...counts) => sentenceText(finding(table(...counts), whoOf(who))),
      ...grid(people, [0, 1, 70], [0, 1, 3, 20], [0, 1, 3, 11], [0, 1, 3]),
    ),
    'who did better': each((...counts) => whoIsBetter(table(...counts), en.better) ?? '', ...tables),
    equivalence: each(
      (low, high) => {
        const { value, beside, note } = equivalenceWords([low / 100, high / 100]);
        return `${value} (${beside}): ${note}`;
      },
      [-20, 9],
      [-3, 2],
      [6, 20],
      [-8, -6],
    ),
    consistency: each(
      (low, high) => consistencyFinding({ low, high }),
      [-0.4, -0.1],
      [-0.1, 0.1],
      [0.1, 0.5],
    ),
    'tests of a session': each(
      (...counts) => {
        const pair = pairFigures({ first: 'person', second: 'network', ...table(...counts) });
        return testsSaid(sessionTests('s' as SessionId, pair));
      },
      ...grid([20], [0, 1, 6], [0, 1, 6], [0, 3]),
    ),
  });
  for (const counts of tables) {
    const sentence = sentenceText(finding(table(...counts)));
    const [, p = '1'] = /\(p = ([\d.]+)\)/.exec(sentence) ?? [];
    if (Number(p) >= 0.05) expect(sentence).not.toMatch(/more than chance would do(?! \(p <)/);
  }
});

it('what is told of errors reads as written', () =>
  expectSentences('errors', {
    'mix-up': mixUpsOf((side, found) => commonestConfusion(found, side, personAndNetwork(toYou), catalogue)),
    'mix-up of ada': mixUpsOf((side, found) =>
      commonestConfusion(found, side, personAndNetwork(about('ada')), catalogue),
    ),
    'mix-up of people': mixUpsOf((side, found) =>
      commonestConfusion(found, side, peopleAndNetworks, catalogue),
    ),
    'right branch': mixUpsOf((side, found) => nearbyWords(found, side, personAndNetwork(toYou))),
    reasons: each(
      (who, [errors, counts], [missed, others]) =>
        sentenceText(
          reasonsFinding([reasons('person', errors, counts), reasons('network', missed, others)], whoOf(who)),
        ),
      ...grid(
        people,
        [
          [0, []],
          [9, [4]],
          [9, [4, 3]],
        ],
        [
          [4, []],
          [12, [3, 3]],
          [12, [2, 5, 4]],
        ],
      ),
    ),
    'no errors': each(noErrorWords, [0], [1], [20]),
    'counted apart': each(
      (standing: Apart, rule: GradingRule, ...written: string[]) =>
        apartWords(
          standing,
          standing === 'skipped' ? imageCases(sampleSession([], written), null, catalogue) : cases(written),
          rule,
        ),
      ['no-prediction', 'original'],
      ['no-truth', 'original'],
      ['ungraded', 'original'],
      ['ungraded', 'uncontested'],
      ['assisted', 'original'],
      ['assisted', 'original', 'photo 00'],
      ['assisted', 'original', 'photo 00', 'photo 11', 'photo 10'],
      ['spoiled', 'original', 'frames-lost 00'],
      ['spoiled', 'original', 'frames-lost 00', 'hidden 11', 'frames-lost 11', 'interrupted 00'],
      ['skipped', 'original', 'damaged.'],
      ['skipped', 'original', 'damaged.', 'damaged.', 'too large.'],
      ['skipped', 'original', 'damaged.', 'too large.', 'empty.', 'gone.'],
      ['skipped', 'original', 'damaged.', 'too large.', 'empty.', 'gone.', 'locked.'],
    ),
  }));
