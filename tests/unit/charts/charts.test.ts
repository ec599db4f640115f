import { describe, expect, test, vi } from 'vitest';
import type { ObserverKind } from '#src/core/observers/observer.ts';
import { confidences } from '#src/core/trials/trial-record.ts';
import type { ReportedObserver } from '#src/figures/observers/observers-report.ts';
import { errorReasons, errorsOf2014 } from '#src/figures/errors/error-reason.ts';
import type { Side } from '#src/figures/errors/side.ts';
import { about, toYou } from '#src/figures/scoring/addressed.ts';
import { calibration } from '#src/figures/stats/calibration.ts';
import { topKCurve } from '#src/figures/stats/top-k-curve.ts';
import { wilsonInterval } from '#src/figures/stats/wilson.ts';
import type { PairFigures } from '#src/figures/observers/pair-figures.ts';
import type { Chart } from '#src/kit/element/chart/chart.ts';
import { sharesAxis } from '#src/kit/element/chart/plot-style.ts';
import { agreementChart } from '#src/observers/chart/agreement-chart.ts';
import { conditionsChart, groupsChart, spreadChart } from '#src/observers/chart/observers-charts.ts';
import { runningErrorChart, timeChart, tradeOffChart } from '#src/results/chart/effort-charts.ts';
import { exposureChart } from '#src/results/chart/exposure-chart.ts';
import { errorRatesChart, outcomesChart } from '#src/results/chart/rates-chart.ts';
import { reasonsChart } from '#src/results/chart/reasons-chart.ts';
import { hitCurveChart, reliabilityChart, saidChart } from '#src/results/chart/session-charts.ts';
import { results2014 } from '#src/results/logic/published.ts';
import { publishedTradeOff, tradeOffCurve } from '#src/results/logic/effort/trade-off.ts';
import { svgDocument } from './svg-document.ts';

vi.stubGlobal('window', { document: svgDocument });
vi.mock('#src/kit/element/chart/chart.ts', () => ({}));

/** A curve of 20 images of which so many are right at each guess. */
const curveOf = (rights: readonly number[]) =>
  topKCurve(
    Array.from({ length: 20 }, (_, image) => {
      const rank = rights.findIndex((right) => image < right);
      return { guesses: [1, 2, 3, 4, 5], truth: rank < 0 ? 0 : rank + 1 };
    }),
  );

/** Forecasts of two probabilities, of which a share is right. */
const forecasts = Array.from({ length: 200 }, (_, at) => ({
  probability: at % 2 ? 0.7 : 0.3,
  right: at % 3 > 0,
}));

const said = {
  levels: confidences.map((confidence, at) => {
    const [images, hits] = [0, 10, 20].map((count) => [count, Math.floor(count * 0.8)])[at] as [
      number,
      number,
    ];
    return { confidence, images, hits, rate: wilsonInterval(hits, images) };
  }),
  ...{ unsaid: 2, empty: 1 },
};

/** The longer answers take, the more of them miss; the first one misses. */
const log = Array.from({ length: 100 }, (_, place) => ({
  ...{ seconds: 4 + ((37 * place) % 100), practised: place },
  hit: (37 * place) % 100 < 50 || place % 3 > 0,
}));
const pairs = log.map((_, at) => ({ personHit: at % 20 !== 0, networkHit: at % 7 > 0 }));

const exposed = (name: string, kind: ObserverKind, values: readonly (number | null)[], faint = false) => ({
  ...{ name, kind, faint },
  points: values.map((value) => ({
    ...{ value, basis: '6 of 12' },
    interval: value === null ? null : ([Math.max(0, value - 0.1), Math.min(1, value + 0.1)] as const),
  })),
});
const exposures = {
  ...{ exposures: [17, 50, 150, 10_000], heading: 'What it shows', subtitle: 'Share of images missed' },
  lines: [
    exposed('3 people', 'person', [0.8, 0.5, 0.3, 0.1]),
    exposed('<b>ada</b>', 'person', [0.9, null, 0.2, 0.1], true),
    exposed('People and efficientnet-lite0', 'network', [0.25, 0.25, 0.25, 0.25]),
  ],
};

const observer = (name: string, errorRate: number, kind: ObserverKind = 'person') =>
  ({
    name,
    kind,
    errorRate,
    n: 100,
    errors: Math.round(100 * errorRate),
    wilson: [0, 1],
    simulated: false,
  }) as Partial<ReportedObserver> as ReportedObserver;
const observers = [
  observer('zoe', 0.1),
  observer('ada', 0.3),
  observer('bob', 0.3),
  observer('lite0', 0.22, 'network'),
];
const rate = (errors: number, n = 10) => ({
  n,
  errors,
  errorRate: n === 0 ? null : errors / n,
  wilson: null,
});
const conditions = {
  conditions: ['0', '5', '<b>40</b>'],
  rates: [
    [0, 2, 6],
    [1, 3, 7],
    [1, 2, 7],
    [1, 5, 9],
  ].map((own) => own.map((one) => rate(one))),
  ...{ images: 10, without: [], repeated: false },
};

/** Two who had as many images both right, one or the other right, and both wrong. */
const pair = (
  [bothRight, onlyFirst, onlySecond, bothWrong]: readonly [number, number, number, number],
  kappa: number | null,
) => {
  const n = bothRight + onlyFirst + onlySecond + bothWrong;
  const kappaInterval = kappa === null ? null : [kappa - 0.2, kappa + 0.2];
  return {
    bothRight,
    onlyFirst,
    onlySecond,
    bothWrong,
    n,
    strata: [],
    kappa,
    kappaInterval,
  } as Partial<PairFigures> as PairFigures;
};
const named = (...names: readonly string[]) =>
  names.map((name) => ({
    name,
    kind: name === 'net' ? ('network' as const) : ('person' as const),
    simulated: false,
  }));
const pairsOf = (observers: number) =>
  Array.from({ length: (observers * (observers - 1)) / 2 }, (_, at) =>
    at % 7 === 3
      ? pair([0, 0, 0, 0], null)
      : at % 7 === 4
        ? pair([2, 0, 0, 0], 1)
        : at % 7 === 5
          ? pair([2, 0, 0, 1], 1)
          : pair([80, 5, 5, 10], 0.61 - at / 10),
  );
const links = {
  pair: (...places: number[]) => `#pair-${places.join('-')}`,
  bothWrong: (...places: number[]) => `#wrong-${places.join('-')}`,
};

/** Shares of a side's errors; the first reasons have these counts. */
const reasonsOf = (
  side: Side,
  errors: number,
  [reasoned, fitNone]: readonly [number, number],
  counts: readonly number[],
) => ({
  ...{ side, errors, reasoned, fitNone },
  shares: errorReasons.map((reason, place) => {
    const then = reason.of2014[side];
    return {
      ...{ reason, count: counts[place] ?? 0, interval: wilsonInterval(counts[place] ?? 0, reasoned) },
      of2014: then === null ? null : then / errorsOf2014[side],
    };
  }),
});

const charts: Readonly<Record<string, Chart | null>> = {
  'error-rates': errorRatesChart([
    {
      ...{ name: 'You', side: 'person', errors: 14, images: 120, reference: false, href: '#/missed' },
      interval: { estimate: 0.117, low: 0.071, high: 0.186 },
    },
    {
      ...{
        name: '<b>Somebody</b> with a name much longer than there is room',
        side: 'unknown',
        reference: false,
      },
      ...{ errors: 0, images: 12, href: '#/none', note: 'person or network not said' },
      interval: { estimate: 0, low: 0, high: 0.243 },
    },
    ...results2014.map((row) => ({ ...row, errors: null, images: null, reference: true })),
  ]),
  outcomes: outcomesChart(
    { bothRight: 100, onlyFirst: 6, onlySecond: 0, bothWrong: 3 },
    'ParticipantWithoutHyphensInAVeryLongPseudonym',
    (outcome) => `#${outcome}`,
  ),
  reasons: reasonsChart(
    [
      reasonsOf('person', 14, [12, 3], [2, 0, 0, 0, 0, 5, 4]),
      reasonsOf('network', 9, [8, 0], [1, 0, 2, 0, 4, 1]),
    ],
    toYou,
    (side, reason) => `#${side}-${reason}`,
  ),
  'reasons-of-none': reasonsChart([reasonsOf('person', 14, [0, 0], [])], about('Ada')),
  'hit-curve': hitCurveChart(
    curveOf([12, 14, 15, 16, 17]),
    curveOf([15, 17, 18, 18, 18]),
    16,
    (side, k) => `#${side}${k}`,
  ),
  reliability: reliabilityChart(calibration(forecasts, 5), [], ({ above }) => `#${above}`),
  said: saidChart(said, about('Ada'), (confidence) => `#${confidence}`),
  'running-error': runningErrorChart(pairs, about('a name of sixty letters, as long as one can be')),
  time: timeChart(log),
  'trade-off-time': tradeOffChart(
    'seconds',
    tradeOffCurve(log, 'seconds', { seed: 1, samples: 200 }),
    publishedTradeOff,
  ),
  'trade-off-practice': tradeOffChart(
    'practised',
    tradeOffCurve(log, 'practised', { seed: 1, samples: 200 }),
    publishedTradeOff,
  ),
  exposures: exposureChart({ ...exposures, chance: 15 / 16 }),
  'kappa-by-exposure': exposureChart({ ...exposures, measure: 'kappa' }),
  conditions: conditionsChart(observers, conditions),
  agreement: agreementChart(named('ada', '<b>bob</b>', 'net', 'zoe'), pairsOf(4), links, [0, 2]),
  'agreement-of-many': agreementChart(
    named(...Array.from({ length: 9 }, (_, at) => `participant-${at + 1}-session-a`)),
    pairsOf(9),
    links,
    [0, 1],
  ),
  groups: groupsChart(
    ['7a', '<b>7b</b>', 'networks'].map((name, at) => ({
      name,
      members: observers
        .slice(at)
        .map(({ name: member, kind, errorRate }) => ({ name: member, kind, errorRate: errorRate ?? 0 })),
      mean: 0.2 + at / 10,
      interval: at === 2 ? null : [0.1, 0.3 + at / 10],
    })),
    ['7a', 'networks'],
  ),
  spread: spreadChart(observers, (name) => `#${name}`),
};

describe('a chart of fixed figures', () => {
  test.each(Object.entries(charts))('%s is as it was, in words, figures and marks', async (name, chart) => {
    const { draw, ...words } = chart ?? expect.fail();
    const drawn = [680, 340].map((width) => String(draw?.(width))).join('');
    await expect(`${JSON.stringify(words, null, 1)}\n${drawn}`).toMatchFileSnapshot(
      `../../fixtures/charts/${name}.txt`,
    );
    expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('a spread says no percent of fewer than ten images, nor a mean of different numbers of them', () => {
    const spread = (...n: readonly number[]) => {
      const few = n.map((images, at) => ({ ...observer('a', (at + 1) / images), errors: at + 1, n: images }));
      const chart = spreadChart(few);
      return `${chart?.finding}. ${String(chart?.draw?.(680))}`;
    };
    expect(spread(4, 4)).toMatch(
      /^The 2 people missed between 1 of 4 and 2 of 4 of their images\..*mean of the people 1\.5 of 4/s,
    );
    expect(spread(4, 3)).not.toMatch(/mean of the people \d/);
    expect(spread(10, 20)).toContain('mean of the people 10.0\u202f%');
  });

  test.each([
    [0.186, [0, 0.05, 0.1, 0.15, 0.2]],
    [0.043, [0, 0.01, 0.02, 0.03, 0.04, 0.05]],
    [0, [0, 0.01]],
    [0.62, [0, 0.2, 0.4, 0.6, 0.8]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])('the axis for shares up to %f counts in round steps', (highest, ticks) => {
    expect(sharesAxis(highest)).toMatchObject({ domain: [0, ticks.at(-1)], ticks });
  });

  test('without figures there is none', () => {
    expect([
      errorRatesChart([]),
      hitCurveChart([], [], null),
      reliabilityChart(null),
      saidChart(null),
      runningErrorChart([]),
      timeChart([]),
      tradeOffChart('seconds', [], publishedTradeOff),
      exposureChart({ ...exposures, exposures: [50] }),
      conditionsChart(observers, { ...conditions, conditions: ['0'] }),
      spreadChart(observers.slice(2)),
      agreementChart(named('ada'), []),
      groupsChart([]),
    ]).toEqual(Array(12).fill(null));
  });
});
