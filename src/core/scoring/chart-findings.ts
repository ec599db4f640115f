import { formatPercent } from '../formats/format-number.ts';
import type { Calibration } from '../stats/calibration.ts';
import type { HitCurvePoint } from '../stats/hit-curve.ts';
import { wilsonInterval } from '../stats/wilson.ts';

/** Below this number of images a calibration says little: about 20 for each of five bins. */
export const calibrationImages = 100;

/** What the curve of errors over guesses shows, as its title; empty when there is no image. */
export function hitCurveFinding(person: readonly HitCurvePoint[], network: readonly HitCurvePoint[]): string {
  const ends = [person[0], person.at(-1), network[0], network.at(-1)];
  const [personFirst, personAll, networkFirst, networkAll] = ends.map(
    (point) => point && formatPercent(point.error.estimate),
  );
  if (!personFirst || !personAll || !networkFirst || !networkAll) return '';
  const fall = (all: string, first: string) =>
    all === first ? `${all} either way` : `${all} instead of ${first}`;
  return `Five guesses instead of one: you miss ${fall(personAll, personFirst)}, the network ${fall(networkAll, networkFirst)}`;
}

/** How well the network's probabilities tell its hits, as a title; says when there are too few images to tell. */
export function calibrationFinding({ bins }: Calibration): string {
  const images = bins.reduce((sum, bin) => sum + bin.images, 0);
  const said = bins.reduce((sum, bin) => sum + bin.images * (bin.confidence ?? 0), 0) / images;
  const right = bins.reduce((sum, bin) => sum + Math.round(bin.images * (bin.accuracy?.estimate ?? 0)), 0);
  const accuracy = wilsonInterval(right, images);
  if (!accuracy || images < calibrationImages) {
    return `Too few images to tell whether the network knows when it is right`;
  }
  const numbers = `it says ${formatPercent(said)}, and is right on ${formatPercent(accuracy.estimate)}`;
  if (said < accuracy.low) return `The network is too modest: ${numbers}`;
  if (said > accuracy.high) return `The network is too sure: ${numbers}`;
  const off = mostOff(bins);
  if (!off) return `The network is about as sure as it is right: ${numbers}`;
  return (
    `The network is as sure as it is right only over all (${numbers}): where it says ${formatPercent(off.said)}, it is right ` +
    `on ${formatPercent(off.right)}`
  );
}

/** Of the bins whose probabilities are clearly off (Wilson's interval, Bonferroni's correction), the one that is most. */
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
  return 'Whether you fail on the same images more often than by chance cannot be told yet.';
}
