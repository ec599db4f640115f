import { dot, link, ruleX, text, type Markish } from '@observablehq/plot';
import { pluralize } from '../../core/text/pluralize.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import type { Confidence } from '../../core/trials/trial-record.ts';
import type { ProbabilityRange } from '../../figures/errors/image-query.ts';
import {
  confidenceFinding,
  confidenceWords,
  withoutWord,
  type SaidConfidence,
} from '../../figures/errors/said-confidence.ts';
import { toYou } from '../../figures/scoring/addressed.ts';
import type { Calibration } from '../../figures/stats/calibration.ts';
import type { HitCurvePoint } from '../../figures/stats/top-k-curve.ts';
import type { Interval } from '../../figures/stats/wilson.ts';
import type { Chart } from '../../kit/element/chart/chart.ts';
import { lines } from '../../kit/element/chart/lines.ts';
import { framed, looks, sharesAxis, type Axis } from '../../kit/element/chart/plot-style.ts';
import {
  calibrationFinding,
  calibrationImages,
  hitCurveFinding,
  kindCalibrationWords,
  type KindCalibration,
} from '../logic/chart-findings.ts';

/** "7.5 % to 12.0 %" */
const span = ({ low, high }: Interval) => `${formatPercent(low)} to ${formatPercent(high)}`;

/** A number that leads to its images, where there are any. */
function linked<Of>(text: string, link: ((of: Of) => string) | undefined, of: Of) {
  return link ? { text, href: link(of) } : text;
}

/**
 * Both sides' error when the first one to five guesses count; null without an image.
 *
 * @param network as many points as the person's.
 * @param categories of how many the answer is one, whose chance is drawn; null: of the 1000 classes.
 * @param missedLink the address of the images that a side misses when so many guesses count.
 */
export function hitCurveChart(
  person: readonly HitCurvePoint[],
  network: readonly HitCurvePoint[],
  categories: number | null,
  missedLink?: (side: 'person' | 'network', depth: number) => string,
): Chart | null {
  if (person.length === 0) return null;
  const chance = person.flatMap(({ depth }) =>
    categories === null ? [] : [{ x: depth, y: Math.max(0, 1 - depth / categories) }],
  );
  const curve = (kind: 'person' | 'network', name: string, points: readonly HitCurvePoint[]) => ({
    ...{ kind, name, intervals: 'band' as const },
    points: points.map(({ depth, error: { estimate, low, high } }) => ({ x: depth, y: estimate, low, high })),
  });
  const curves = [curve('person', 'You', person), curve('network', 'Network', network)];
  const highest = Math.max(
    0.05,
    ...curves.flatMap(({ points }) => points.map(({ high }) => high)),
    ...chance.map(({ y }) => y),
  );
  const cells = (side: 'person' | 'network', depth: number, error: Interval) => [
    linked(formatPercent(error.estimate), missedLink && (() => missedLink(side, depth)), null),
    span(error),
  ];
  return {
    finding: hitCurveFinding(person, network),
    subtitle: `Share of images missed when the first one to five guesses count, with 95 % band${categories === null ? '' : `; dashed: by chance among ${categories} categories`}`,
    label: 'Two curves that fall from one guess to five',
    columns: [
      ...['Guesses that count', 'You miss', '95 %', 'Network misses', '95 %'],
      ...(categories === null ? [] : ['By chance']),
    ],
    rows: person.map(({ depth, error }, at) => {
      const other = network[at]?.error;
      return [
        ...[String(depth), ...cells('person', depth, error)],
        ...(other ? cells('network', depth, other) : []),
        ...chance.slice(at, at + 1).map(({ y }) => formatPercent(y)),
      ];
    }),
    draw: (width) =>
      lines(
        width,
        [
          { name: chance.length > 0 ? 'chance' : '', kind: 'unknown', style: 'dashed', points: chance },
          ...curves,
        ],
        {
          x: {
            domain: [1, person.length],
            ticks: person.map(({ depth }) => depth),
            text: (depth) => (depth === 1 ? '1 guess' : String(depth)),
          },
          y: sharesAxis(highest),
          tallest: 300,
        },
      ),
  };
}

/**
 * Whether the network knows when it is right: its probabilities against its hits, in bins; null until there are any.
 *
 * @param byKind the same by kind of image.
 * @param binLink the address of the images whose first guess has such a probability.
 */
export function reliabilityChart(
  calibration: Calibration | null,
  byKind: readonly KindCalibration[] = [],
  binLink?: (range: ProbabilityRange) => string,
): Chart | null {
  if (!calibration) return null;
  const { bins, expectedError } = calibration;
  const count = bins.reduce((sum, bin) => sum + bin.images, 0);
  const shares = bins.flatMap(({ images: own, confidence, accuracy }) =>
    accuracy && confidence !== null ? [{ at: confidence, images: own, ...accuracy }] : [],
  );
  const kinds = byKind.length > 1 ? byKind.map((one) => ` ${kindCalibrationWords(one)}.`).join('') : '';
  return {
    finding: calibrationFinding(calibration, byKind),
    subtitle:
      'How well the network knows when it is right (calibration): share of first guesses that are right, by the probability that the network gave them; with 95 % interval',
    label: 'A dot for each range of probabilities, beside the line on which probability and hits agree',
    columns: ['Probability', 'Images', 'Mean probability', 'Right', '95 %'],
    rows: bins.map(({ above, upTo, images: own, confidence, accuracy }) => [
      `${binEnd(above).replace(/\s*%/, '')} to ${binEnd(upTo)}`,
      linked(String(own), own > 0 ? binLink : undefined, { above, upTo }),
      confidence === null ? '–' : formatPercent(confidence),
      accuracy ? formatPercent(accuracy.estimate) : '–',
      accuracy ? span(accuracy) : '–',
    ]),
    notes: [
      `Mean gap (expected calibration error, ECE, ${bins.length} bins of equal width) ${formatPercent(expectedError)} on ${pluralize(count, 'image')}.${
        count < calibrationImages ? ` Below ${calibrationImages} images the gap is mostly chance.` : ''
      }${kinds}`,
    ],
    draw: (width) =>
      hitShares(width, shares, 'network', sharesAxis(1), [
        link([[0, 1]], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: 'var(--line-strong)', strokeDasharray: '4 4' }),
      ]),
  };
}

function binEnd(share: number): string {
  return formatPercent(share).replace('.0', '');
}

/**
 * Whether the person knows when the first guess is right: the hits by what they said; null where nobody asked.
 *
 * @param levelLink the address of the images of which the person said so.
 */
export function saidChart(
  said: SaidConfidence | null,
  person = toYou,
  levelLink?: (confidence: Confidence) => string,
): Chart | null {
  if (!said) return null;
  const { who, was } = person;
  const count = said.levels.reduce((sum, level) => sum + level.images, 0);
  const words = said.levels.map(({ confidence }) => confidenceWords[confidence]);
  const shares = said.levels.flatMap(({ confidence, images: own, rate }) =>
    rate ? [{ at: confidenceWords[confidence], images: own, ...rate }] : [],
  );
  return {
    finding: confidenceFinding(said, person),
    subtitle: `How well ${who} could tell the right guesses: share of first guesses that are right (Hit@1), by how sure ${who} ${was} of them; with 95 % interval (Wilson)`,
    label: 'A dot for each of guess, lean and sure, with its interval',
    columns: ['Said', 'Images', 'Right', 'Share', '95 %'],
    rows: said.levels.map(({ confidence, images: own, hits, rate }) => [
      confidenceWords[confidence],
      linked(String(own), own > 0 ? levelLink : undefined, confidence),
      String(hits),
      rate ? formatPercent(rate.estimate) : '–',
      rate ? span(rate) : '–',
    ]),
    notes: [
      `On ${pluralize(count, 'image')}. ${withoutWord(said)} Only the first guess counts here, since the question is about it. The three are words, not percentages: the more the dots rise from left to right, the more the words tell. The title stands on Fisher’s exact test (two-sided, 5 %).`,
    ],
    draw:
      count === 0
        ? null
        : (width) =>
            hitShares(width, shares, 'person', { type: 'point', domain: words, ticks: words, text: String }),
  };
}

/** Dots of shares of first guesses that are right, with intervals and, where there is room, numbers of images. */
function hitShares(
  width: number,
  shares: readonly (Interval & { readonly at: number | string; readonly images: number })[],
  kind: 'person' | 'network',
  x: Axis,
  under: readonly Markish[] = [],
): Element {
  const { bar, text: ink, symbol } = looks[kind];
  return framed({ width, height: Math.round(Math.min(300, Math.max(220, width * 0.6))) }, x, sharesAxis(1), [
    ...under,
    ruleX(shares, { x: 'at', y1: 'low', y2: 'high', stroke: bar, strokeOpacity: 0.55, strokeWidth: 3 }),
    dot(shares, { x: 'at', y: 'estimate', fill: bar, r: 5.5, symbol }),
    text(width < 40 * shares.length ? [] : shares, {
      ...{ x: 'at', y: 'estimate', fill: ink, textAnchor: 'start', dx: 9 },
      text: ({ images: own }: { readonly images: number }) => (own === 1 ? '1 image' : String(own)),
    }),
  ]);
}
