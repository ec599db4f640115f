import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf';
import { imagesByNormal, requireGap, type PairedGap, type PairedStudy } from './power.ts';

/** Numbers of differing images less likely than this change no digit that is shown. */
const negligible = 1e-12;

/** How many images are counted out at most: above, the normal formula is within a percent of it. */
const mostCountedOut = 20_000;

/** How many differing images are expected in the stretch that is looked through for a power that falls again. */
const stretch = 12;

/** How fine that is, in differing images expected. */
const step = 0.1;

/**
 * The chance that McNemar's exact test, two-sided, finds a gap in its own direction: p below alpha. Counted out over
 * all numbers of differing images and their outcomes (the exact unconditional power; Duffy 1984, Biometrics 40,
 * 1005–1015). Below six images it is 0 at 5 %: the smallest p there is, 2 · 0.5⁵, is 0.0625.
 *
 * @throws RangeError when not 0 ≤ |difference| ≤ discordant share ≤ 1, alpha is not between 0 and 1, or images is no
 * whole number, 0 or more.
 */
export function exactPower({ images, alpha = 0.05, ...gap }: PairedStudy): number {
  return countedOut(gap, images, rejections(alpha));
}

/**
 * The fewest images from which on that chance reaches a power: it rises in small steps and falls between them.
 *
 * @param power between 0 and 1, default 0.8.
 * @param alpha two-sided level of the test, default 0.05.
 * @returns a whole number; null when there is no gap, or more than `mostCountedOut` are needed.
 * @throws RangeError when the gap, power or alpha are out of range.
 */
export function exactImagesNeeded(gap: PairedGap, power = 0.8, alpha = 0.05): number | null {
  const guess = imagesByNormal(gap, power, alpha);
  if (guess === null || guess > mostCountedOut) return null;
  const rejected = rejections(alpha);
  const enough = (images: number) => countedOut(gap, images, rejected) >= power;
  let [low, high] = [0, Math.max(6, guess)];
  while (!enough(high)) {
    if (high >= mostCountedOut) return null;
    [low, high] = [high, Math.min(mostCountedOut, Math.ceil(high * 1.25))];
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  const last = lastTooFew(high, gap.discordantShare, enough);
  return last === null ? high : last + 1;
}

/** The last number of images, in the stretch above, on which the power falls below again. */
function lastTooFew(from: number, share: number, enough: (images: number) => boolean): number | null {
  const by = Math.max(1, Math.floor(step / share));
  let last: number | null = null;
  for (let images = from + by; images <= from + stretch / share; images += by) {
    if (!enough(images)) last = images;
  }
  if (last === null) return null;
  while (!enough(last + 1)) last += 1;
  return last;
}

/**
 * The rule of the exact test: of so many differing images, the largest smaller side at which p is below alpha; −1 where
 * no outcome is.
 */
function rejections(alpha: number): (differing: number) => number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError('A level lies between 0 and 1.');
  const known = new Map<number, number>();
  return (differing) => {
    const before = known.get(differing);
    if (before !== undefined) return before;
    let fewer = known.get(differing - 1) ?? Math.floor(differing / 2 - Math.sqrt(differing)) - 1;
    fewer = Math.max(-1, fewer);
    while (fewer >= 0 && 2 * binomialCdf(fewer, differing, 0.5) >= alpha) fewer -= 1;
    while (2 * (fewer + 1) < differing && 2 * binomialCdf(fewer + 1, differing, 0.5) < alpha) fewer += 1;
    known.set(differing, fewer);
    return fewer;
  };
}

function countedOut(gap: PairedGap, images: number, rejected: (differing: number) => number): number {
  requireGap(gap);
  if (!(Number.isInteger(images) && images >= 0)) {
    throw new RangeError('A number of images is a whole one, 0 or more.');
  }
  const { discordantShare: share, difference } = gap;
  if (share === 0) return 0;
  // The share of the differing images on which the better one errs.
  const against = (1 - Math.abs(difference) / share) / 2;
  let power = 0;
  const mean = Math.round(images * share);
  const add = (differing: number): boolean => {
    const likely = binomialPmf(differing, images, share);
    const fewer = rejected(differing);
    if (fewer >= 0) power += likely * binomialCdf(fewer, differing, against);
    return likely > negligible;
  };
  for (let differing = mean; differing <= images && add(differing); differing += 1);
  for (let differing = mean - 1; differing >= 0 && add(differing); differing -= 1);
  return Math.min(1, power);
}
