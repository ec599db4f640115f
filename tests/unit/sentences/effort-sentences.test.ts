import { it } from 'vitest';
import { originalLabels } from '#src/core/trials/grading.ts';
import { confidences } from '#src/core/trials/trial-record.ts';
import { confidenceFinding } from '#src/figures/errors/said-confidence.ts';
import { oneExposureWords } from '#src/figures/observers/exposure-words.ts';
import { exposureFinding } from '#src/figures/observers/exposure-curve.ts';
import { sessionMethods } from '#src/figures/report/session-methods.ts';
import { sentenceText } from '#src/figures/scoring/score-sentence.ts';
import { calibration } from '#src/figures/stats/calibration.ts';
import { wilsonInterval } from '#src/figures/stats/wilson.ts';
import { sightWords } from '#src/label/logic/visual-angle.ts';
import {
  calibrationFinding,
  hitCurveFinding,
  kindCalibrationWords,
  type KindCalibration,
} from '#src/results/logic/chart-findings.ts';
import {
  effortBasis,
  effortFinding,
  runningFinding,
  timesFinding,
  tradeOffFinding,
} from '#src/results/logic/effort/effort-findings.ts';
import { sampleSession } from '../figures/errors/sample-cases.ts';
import { each, expectSentences, grid, people, whoOf } from './sentences.ts';
import { en } from '#src/label/words/timed/en.ts';

const share = (misses: number, images: number) =>
  wilsonInterval(misses, images) ?? { estimate: 0, low: 0, high: 0 };
/** Forecasts as percent said, images, and how many were right. */
const forecasts = (...said: readonly (readonly [percent: number, images: number, right: number])[]) =>
  said.flatMap(([percent, images, right]) =>
    Array.from({ length: images }, (_, at) => ({ probability: percent / 100, right: at < right })),
  );
const kind = (name: 'photos' | 'drawings', [said, images, right]: readonly [number, number, number]) =>
  ({ kind: name, images, said: said / 100, right: share(right, images) }) satisfies KindCalibration;

const answers = (misses: number, images: number) =>
  Array.from({ length: images }, (_, at) => ({ seconds: 12, hit: at >= misses }));
const pairs = (misses: number) =>
  answers(misses, 60).map(({ hit }) => ({ personHit: hit, networkHit: true }));

const sixty = [0, 1, 30, 59, 60] as const;

it('what is told of confidence, time and practice reads as written', () =>
  expectSentences('effort', {
    confidence: each(
      (who, counts) => {
        const levels = confidences.map((confidence, at) => {
          const [hits, images] = counts[at] ?? [0, 0];
          return { confidence, images, hits, rate: wilsonInterval(hits, images) };
        });
        return confidenceFinding({ levels, unsaid: 0, empty: 0 }, whoOf(who));
      },
      ...grid(people, [
        [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
        [
          [2, 5],
          [0, 0],
          [5, 6],
        ],
        [
          [0, 0],
          [0, 0],
          [20, 30],
        ],
        [
          [4, 20],
          [9, 20],
          [28, 30],
        ],
        [
          [18, 20],
          [18, 20],
          [4, 30],
        ],
        [
          [10, 20],
          [11, 20],
          [17, 30],
        ],
      ] as const),
    ),
    'hit curve': each(
      (...misses) => {
        const curve = (first: number, all: number) =>
          [first, all].map((one, at) => ({ depth: 4 * at + 1, guesses: 4 * at + 1, error: share(one, 60) }));
        return hitCurveFinding(curve(misses[0], misses[1]), curve(misses[2], misses[3]));
      },
      ...grid([60, 20], [20], [50, 10], [10]),
    ),
    calibration: each(
      (...said) => {
        const made = calibration(forecasts(...said), 5);
        return made && calibrationFinding(made);
      },
      [[50, 20, 10]],
      [[60, 150, 120]],
      [[90, 150, 60]],
      [[70, 200, 140]],
      [
        [98, 51, 0],
        [25, 69, 69],
      ],
    ),
    'calibration by kind': each(
      (photos, drawings) => {
        const made = calibration(forecasts(photos, drawings), 5);
        return made && calibrationFinding(made, [kind('photos', photos), kind('drawings', drawings)]);
      },
      [
        [68, 100, 78],
        [40, 60, 18],
      ],
      [
        [90, 80, 72],
        [40, 60, 10],
      ],
      [
        [70, 80, 56],
        [70, 80, 56],
      ],
      [
        [95, 80, 60],
        [40, 60, 39],
      ],
    ),
    'calibration of a kind': each(
      (name, images) => kindCalibrationWords(kind(name, [60, images, 1])),
      ...grid(['photos', 'drawings'], [1, 80]),
    ),
    'trade-off': each(
      (who, by, first, last, seconds) =>
        tradeOffFinding(
          [
            [first, 5],
            [last, seconds],
          ].map(([misses = 0, own = 0]) => ({
            images: 40,
            seconds: { estimate: own, low: own, high: own },
            practised: 0,
            error: share(misses, 40),
          })),
          by,
          whoOf(who),
        ),
      ...grid(people, ['seconds', 'practised'], [0, 1, 20, 40], [0, 2, 20, 40], [5, 60]),
    ),
    'no trade-off': [tradeOffFinding([], 'seconds')],
    'over the session': each(
      (who, first, last) => runningFinding([...pairs(first), ...pairs(last)], whoOf(who)),
      ...grid(people, sixty, sixty),
    ),
    times: each(
      (...log) => timesFinding(log),
      [{ seconds: 8, hit: true }],
      [{ seconds: 90, hit: false }],
      [
        { seconds: 8, hit: true },
        { seconds: 90, hit: false },
      ],
    ),
    effort: each(
      (who, misses) => sentenceText(effortFinding(answers(misses, 20), whoOf(who))),
      ...grid(people, [0, 3]),
    ),
    'images of effort': each(
      (who, images, left, earlier, missable, timed) =>
        effortBasis(images, left, { earlier, missable }, whoOf(who), timed),
      ['you', 20, 0, 0, 0, false],
      ['you', 1, 3, 0, 0, false],
      ['you', 22, 2, 0, 0, true],
      ['you', 20, 3, 1, 1, false],
      ['ada', 20, 0, 30, 25, false],
    ),
  }));

it('what is told of views, maps and sweeps reads as written', () =>
  expectSentences('views', {
    'how large a photo is': [sightWords({ pixelsPerMillimetre: 5, distance: 600 }, en)],
    'error by exposure': each(
      (who, shares, network) =>
        exposureFinding(
          [17, 50, 10_000],
          [{ who: whoOf(who), shares }],
          network === null ? [] : [{ name: 'the network', missed: network }],
        ),
      ['you', ['80 %', '50 %', '10 %'], '2 of 8'],
      ['ada', ['80 %', '50 %', '10 %'], '2 of 8'],
      ['you', ['80 %', null, null], null],
      ['you', [null, null, null], null],
      ['ada', [null, '50 %', '50 %'], null],
    ),
    'one exposure': each(oneExposureWords, [50], [10_000]),
    'methods of a session': each(
      (mode, practice, images, counting, simulated) => {
        const answer = { truth: 0, person: [0], network: { guesses: [0], probability: 0.5 } };
        const session = {
          ...sampleSession(Array.from({ length: images }, () => answer)),
          ...{ mode, practice, simulated, person: 'ada', seed: 7 },
        };
        const told = { session, challenge: null, grading: originalLabels, images: counting };
        return sessionMethods({ ...told, nameOf: () => 'Lite0' })
          .replace(/version [\w.-]+/, 'version …')
          .replace(/SHA-256 \w+/g, 'SHA-256 …');
      },
      ['test', 20, 30, 30, false],
      ['practice', 0, 1, 1, false],
      ['challenge', 0, 5, 4, true],
      ['challenge', 0, 5, 2, false],
      ['challenge', 0, 5, 0, false],
    ),
  }));
