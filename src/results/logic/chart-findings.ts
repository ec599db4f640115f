import { formatPercent } from '../../core/text/format-number.ts';
import type { Calibration, Forecast } from '../../figures/stats/calibration.ts';
import type { HitCurvePoint } from '../../figures/stats/top-k-curve.ts';
import { wilsonInterval, type Interval } from '../../figures/stats/wilson.ts';
import { isDrawn, type ImageKind, type KindGroup } from '../../core/trials/challenge.ts';

/** Below this number of images a calibration says little: about 20 for each of five bins. */
export const calibrationImages = 100;

const kindGroups: readonly KindGroup[] = ['photos', 'drawings'];

/** What the curve of errors over guesses shows, as its title; empty when there is no image. */
export function hitCurveFinding(person: readonly HitCurvePoint[], network: readonly HitCurvePoint[]): string {
  const ends = [person[0], person.at(-1), network[0], network.at(-1)];
  const [personFirst, personAll, networkFirst, networkAll] = ends.map(
    (point) => point && formatPercent(point.error.estimate),
  );
  if (!personFirst || !personAll || !networkFirst || !networkAll) return '';
  const fall = (all: string, first: string) =>
    all === first ? `${all} either way` : `${all} instead of ${first}`;
  const many = ['Two', 'Three', 'Four', 'Five'][(person.at(-1)?.depth ?? 0) - 2] ?? 'More';
  return `${many} guesses instead of one: you miss ${fall(personAll, personFirst)}, the network ${fall(networkAll, networkFirst)}`;
}

/** How sure the network was of its first guesses on one kind of image, and how often it was right. */
export interface KindCalibration {
  readonly kind: KindGroup;
  readonly images: number;
  /** Mean probability, 0..1. */
  readonly said: number;
  /** Share that was right, with Wilson's 95 % interval. */
  readonly right: Interval;
}

/** How sure it was by kind of image, those with an image, the photos first. */
export function calibrationByKind(
  forecasts: readonly (Forecast & { readonly kind: ImageKind | null })[],
): readonly KindCalibration[] {
  return kindGroups.flatMap((kind) => {
    const own = forecasts.filter((one) => one.kind !== null && isDrawn(one.kind) === (kind === 'drawings'));
    const right = wilsonInterval(own.filter((one) => one.right).length, own.length);
    if (!right) return [];
    const said = own.reduce((sum, { probability }) => sum + probability, 0) / own.length;
    return [{ kind, images: own.length, said, right }];
  });
}

/** One kind's calibration: "On 80 photos it says 68.0 %, and is right on 78.0 % (67.4 % to 85.9 %)". */
export function kindCalibrationWords({ kind, images, said, right }: KindCalibration): string {
  const what = images === 1 ? `one ${kind.slice(0, -1)}` : `${images} ${kind}`;
  const interval = `${formatPercent(right.low)} to ${formatPercent(right.high)}`;
  return `On ${what} it says ${formatPercent(said)}, and is right on ${formatPercent(right.estimate)} (${interval})`;
}

/**
 * How well the network's probabilities tell its hits, as a title; says when there are too few images to tell, and where
 * only the mean is right: over kinds of image, or over its probabilities.
 */
export function calibrationFinding({ bins }: Calibration, byKind: readonly KindCalibration[] = []): string {
  const images = bins.reduce((sum, bin) => sum + bin.images, 0);
  const said = bins.reduce((sum, bin) => sum + bin.images * (bin.confidence ?? 0), 0) / images;
  const right = bins.reduce((sum, bin) => sum + Math.round(bin.images * (bin.accuracy?.estimate ?? 0)), 0);
  const accuracy = wilsonInterval(right, images);
  if (!accuracy || images < calibrationImages) {
    return `Too few images to tell whether the network knows when it is right`;
  }
  const numbers = `it says ${formatPercent(said)}, and is right on ${formatPercent(accuracy.estimate)}`;
  const average = 'On average the network is about as sure as it is right';
  if (said < accuracy.low) return `The network is too modest: on average ${numbers}`;
  if (said > accuracy.high) return `The network is too sure: on average ${numbers}`;
  if (byKind.length > 1 && byKind.some((one) => isKindOff(one, byKind.length))) {
    const kinds = byKind.map(
      ({ kind, said: own, right: { estimate } }) =>
        `on ${kind} it says ${formatPercent(own)}, and is right on ${formatPercent(estimate)}`,
    );
    return `${average} (${numbers}), but not by kind of image: ${kinds.join('; ')}`;
  }
  const off = mostOff(bins);
  if (!off) return `${average}: ${numbers}`;
  return (
    `${average} (${numbers}), but where it says ${formatPercent(off.said)}, it is right on ` +
    formatPercent(off.right)
  );
}

/** Whether a kind's mean probability is clearly off (Wilson's interval, Bonferroni's correction). */
function isKindOff({ images, said, right }: KindCalibration, kinds: number): boolean {
  const interval = wilsonInterval(Math.round(images * right.estimate), images, 1 - 0.05 / kinds);
  return interval !== null && (said < interval.low || said > interval.high);
}

/** The bin whose probabilities are most off, of those that clearly are (Wilson's interval, Bonferroni's correction). */
function mostOff(bins: Calibration['bins']): { readonly said: number; readonly right: number } | null {
  const filled = bins.filter(({ images }) => images > 0);
  const off = filled.flatMap(({ images, confidence, accuracy }) => {
    const right = accuracy?.estimate ?? 0;
    const interval = wilsonInterval(Math.round(images * right), images, 1 - 0.05 / filled.length);
    const isOff =
      interval && confidence !== null && (confidence < interval.low || confidence > interval.high);
    return isOff ? [{ said: confidence, right }] : [];
  });
  const [most = null] = off.sort((a, b) => Math.abs(b.said - b.right) - Math.abs(a.said - a.right));
  return most;
}

/** What κ with its interval says of two sides, in a sentence. */
export function consistencyFinding(kappa: { readonly low: number; readonly high: number }): string {
  if (kappa.low > 0) return 'You fail on the same images more often than chance would have it.';
  if (kappa.high < 0) return 'You fail on different images more often than chance would have it.';
  return 'That you fail on the same images more often than by chance is not shown.';
}
