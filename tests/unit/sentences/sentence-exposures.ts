import { withoutExposure } from '#src/core/trials/timed-view.ts';
import { conditionFinding, conditionWords, kappaWords } from '#src/figures/observers/conditions.ts';
import {
  exposureFinding,
  onceEachExposure,
  oneExposureWords,
  repeatedNote,
  viewingTimeWords,
} from '#src/figures/observers/exposure-words.ts';
import { about, toYou } from '#src/figures/scoring/addressed.ts';
import {
  exposuresFinding,
  fewPeopleNote,
  kappaByExposureFinding,
  otherConditionsNote,
} from '#src/observers/logic/exposure-lines.ts';
import type { ViewingTime } from '#src/figures/stats/minimum-viewing-time.ts';
import type { Figures } from './sentence-makers.ts';

const exposures = [17, 50, 10_000];

/** The functions that say what figures over exposures show, as in `sentence-makers.ts`. */
export const makersOfExposures = {
  'error by exposure': (who: string, network: number, ...shares: number[]) =>
    exposureFinding(
      exposures,
      [
        {
          who: who === 'you' ? toYou : about(who),
          shares: shares.map((share) => (share < 0 ? null : share)),
        },
      ],
      network < 0 ? [] : [{ name: 'The network', missed: network }],
    ),
  'errors of all by exposure': (people: number, ...shares: number[]) => {
    const rateOf = (share: number) => ({ n: 20, errors: 20 * share, errorRate: share, wilson: null });
    const own = { simulated: false, n: 40, errorRate: 0.25 };
    const observers = [
      ...Array.from({ length: people }, (_, at) => ({ ...own, name: `p${at}`, kind: 'person' as const })),
      { ...own, name: 'net', kind: 'network' as const },
    ];
    const pooled = shares.map((mean) => ({ people, mean, interval: null }));
    return exposuresFinding(
      {
        exposures,
        rates: observers.map(() => shares.map(rateOf)),
        pooled: people > 1 ? pooled : null,
        networks: [],
        chance: null,
        images: [],
      },
      observers,
    );
  },
  'agreement by exposure': (...kappas: number[]) =>
    kappaByExposureFinding(exposures, [
      {
        name: 'People and net',
        kind: 'network',
        faint: false,
        points: kappas.map((kappa) => ({ value: kappa < -1 ? null : kappa, interval: null, basis: '' })),
      },
    ]),
  'one exposure': (exposure: number) => oneExposureWords(exposure),
  'minimum viewing times': (people: number, ...times: (number | string)[]) =>
    viewingTimeWords(times as readonly ViewingTime[], exposures, people),
  'the same image again': () => repeatedNote,
  'the same answer again': () => onceEachExposure,
  conditions: (
    count: number,
    notPaired: number,
    without: number,
    spellings: number,
    few = 0,
    also = '',
    repeated = 0,
  ) =>
    conditionWords(
      {
        conditions: Array.from({ length: count }, (_, at) => `blur ${at}${also}`),
        without: Array.from({ length: without }, (_, at) => `observer ${at + 1}`),
        spellings: Array.from({ length: spellings }, (_, at) => [`blur ${at}`, `Blur ${at}`]),
        repeated: repeated === 1,
        rates: [[{ n: few, errors: 0, errorRate: null, wilson: null }]],
      },
      [{ otherConditions: notPaired }],
    ).join(' '),
  'kappa within conditions': (telling: number, strata: number) => {
    const table = { bothRight: 8, onlyFirst: 2, onlySecond: 1, bothWrong: 3 };
    return kappaWords({
      ...table,
      strata: Array.from({ length: strata }, () => table),
      kappaConditions: telling,
      kappaPooled: 0.5,
    }).join(' ');
  },
  'errors by condition': (...shares: number[]) =>
    conditionFinding([{ kind: 'person' }, { kind: 'network' }], {
      conditions: ['low', 'high'],
      rates: [shares.slice(0, 2), shares.slice(2)].map((own) =>
        own.map((share) => ({ n: 20, errors: 20 * share, errorRate: share, wilson: null })),
      ),
    }),
  'few people': (people: number) => fewPeopleNote(people),
  'other conditions': (...conditions: string[]) =>
    otherConditionsNote([...new Set(conditions.map(withoutExposure))]),
};

/** Figures of all sorts for them. */
export const figuresOfExposures: Readonly<Record<keyof typeof makersOfExposures, readonly Figures[]>> = {
  'error by exposure': [
    ['you', 0.25, 0.8, 0.5, 0.1],
    ['ada', 0.25, 0.8, 0.5, 0.1],
    ['you', -1, 0.8, -1, -1],
    ['you', -1, -1, -1, -1],
    ['ada', -1, -1, 0.5, 0.5],
  ],
  'errors of all by exposure': [
    [3, 0.8, 0.5, 0.1],
    [1, 0.8, 0.5, 0.1],
  ],
  'agreement by exposure': [
    [0.1, 0.2, -0.3],
    [-2, 0.2, -2],
    [-2, -2, -2],
  ],
  'one exposure': [[50], [10_000]],
  'minimum viewing times': [
    [9, 17, 17, 50, 10_000, 'never', 'untold'],
    [9, 17],
    [9, 'never'],
    [9, 'never', 'never', 'untold', 'untold'],
    [9, 'untold'],
    [4, 17, 'untold'],
    [4, 'untold'],
  ],
  'the same image again': [[]],
  'the same answer again': [[]],
  conditions: [
    [1, 0, 0, 0],
    [3, 0, 0, 0],
    [3, 1, 0, 0],
    [8, 30, 0, 0],
    [1, 4, 1, 0],
    [3, 9, 7, 0],
    [2, 9, 1, 0, 0, ', 50 ms'],
    [2, 0, 0, 0, 0, ', 50 ms', 1],
    [3, 0, 0, 1],
    [3, 0, 0, 7],
  ],
  'kappa within conditions': [
    [0, 3],
    [1, 1],
    [1, 2],
    [1, 3],
    [3, 3],
  ],
  'errors by condition': [[0.1, 0.3, 0.2, 0.6], [0.1, 0.3, 0.2], [0.1, 0.2, 0.3, 0.1], [0.1]],
  'few people': [[1], [2], [5], [6]],
  'other conditions': [['50 ms'], ['blur 3, 50 ms', '50ms', 'blur 4,17 MS']],
};
