import type { ObserverKind } from '../../core/observers/observer.ts';
import { formatMilliseconds, formatPercent } from '../../core/text/format-number.ts';
import type { Session } from '../../core/trials/session.ts';
import type { ImageCase } from '../errors/image-case.ts';
import { about, type Subject } from '../scoring/addressed.ts';
import { type ConfidenceInterval, endpoints, wilsonInterval } from '../stats/wilson.ts';
import { enoughImages } from './few-images.ts';

/** A figure at one exposure. */
export interface CurvePoint {
  readonly value: number | null;
  readonly interval: ConfidenceInterval | null;
  /** What it stands on, for the table: "12 of 40". */
  readonly basis: string;
}

/** Somebody's figures over the exposures. */
export interface CurveLine {
  readonly name: string;
  readonly kind: ObserverKind;
  /** Whether it stands behind the others, without a name and an interval: one of many people. */
  readonly faint: boolean;
  /** One an exposure. */
  readonly points: readonly CurvePoint[];
}

/** The curve of a session over its exposures, as the properties of its drawing. */
interface SessionCurve {
  readonly exposures: readonly number[];
  readonly lines: readonly CurveLine[];
  /** What who only guesses misses; null with the 1000 classes. */
  readonly chance: number | null;
  readonly heading: string;
  readonly subtitle: string;
}

/** An error rate as a point: what was missed of how many, with Wilson's interval. */
export function ratePoint({ errors, n }: { readonly errors: number; readonly n: number }): CurvePoint {
  const interval = wilsonInterval(errors, n);
  return { value: interval?.estimate ?? null, interval: endpoints(interval), basis: `${errors} of ${n}` };
}

/**
 * How a person and the network did at each exposure of a session, on the images that count for both.
 *
 * @returns null where those that count were not shown for two times or more.
 */
export function sessionCurve(
  cases: readonly ImageCase[],
  { show: exposures = [], list }: Pick<Session, 'show' | 'list'>,
  person: Subject,
): SessionCurve | null {
  const compared = cases.filter(({ standing }) => standing === 'compared');
  const at = (exposure: number) =>
    compared.filter(({ trial }) => trial?.record.viewed?.exposure === exposure);
  if (exposures.filter((one) => at(one).length > 0).length < 2) return null;
  const isMissed = ({ outcome }: ImageCase, side: 'person' | 'network') =>
    outcome === 'both-wrong' || outcome === (side === 'person' ? 'only-network' : 'only-person');
  const pointsOf = (side: 'person' | 'network') =>
    exposures.map((exposure) => {
      const own = at(exposure);
      const n = own.length;
      return { ...ratePoint({ errors: own.filter((one) => isMissed(one, side)).length, n }), n };
    });
  const [mine, its] = [pointsOf('person'), pointsOf('network')];
  const network = about('the network', 'The network');
  const isFew = [...mine, ...its].some(({ n }) => n > 0 && n < enoughImages);
  const textOf = ({ value, basis }: CurvePoint) => (value === null || isFew ? basis : formatPercent(value));
  const [last] = its.slice(-1).filter(({ n }) => n > 0);
  return {
    exposures,
    lines: [
      { name: person.atStart, kind: 'person', faint: false, points: mine },
      { name: network.atStart, kind: 'network', faint: false, points: its },
    ],
    chance: list ? 1 - 1 / list.categories.length : null,
    heading: exposureFinding(
      exposures,
      [{ who: person, shares: mine.map((one) => (one.n > 0 ? textOf(one) : null)) }],
      last ? [{ name: network.who, missed: textOf(last) }] : [],
    ),
    subtitle: 'Share of images missed by how long they were shown, with 95 % interval (Wilson)',
  };
}

/** How much somebody missed at the exposures, in their order, as text; null where nothing counts. */
interface MissedByExposure {
  readonly who: Subject;
  readonly shares: readonly (string | null)[];
}

/**
 * What a curve over exposures shows, as its title.
 *
 * @param sides those that see a photo for so long.
 * @param networks how much each missed of the photos of the longest exposure, with its name as a sentence has it.
 */
export function exposureFinding(
  exposures: readonly number[],
  sides: readonly MissedByExposure[],
  networks: readonly { readonly name: string; readonly missed: string }[],
): string {
  const longest = formatMilliseconds(exposures.at(-1) ?? 0);
  const told = sides.flatMap(({ who, shares }) => {
    const known = shares.flatMap((share, at) =>
      share === null ? [] : [{ share, exposure: exposures[at] ?? 0 }],
    );
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || first === last) return [];
    return [
      `Shown for ${formatMilliseconds(first.exposure)}, ${who.who} missed ${first.share}; shown for ${formatMilliseconds(last.exposure)}, ${last.share}.`,
    ];
  });
  if (told.length === 0) return 'Share of images missed by how long they were shown';
  const beside = networks.map(({ name, missed }) => `${name} missed ${missed}`);
  return [
    ...told,
    ...(beside.length === 0 ? [] : [`Of those shown for ${longest}, ${beside.join(', ')}.`]),
  ].join(' ');
}
