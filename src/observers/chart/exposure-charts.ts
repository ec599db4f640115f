import { pluralize } from '../../core/text/pluralize.ts';
import { formatFigure, formatMilliseconds, formatPercent } from '../../core/text/format-number.ts';
import { type ExposureFigures, type KappaAt, type PooledFigure } from '../../figures/observers/exposures.ts';
import {
  exposureFinding,
  ratePoint,
  type CurveLine,
  type CurvePoint,
} from '../../figures/observers/exposure-curve.ts';
import type { ObserversReport, ReportedObserver } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { about } from '../../figures/scoring/addressed.ts';
import type { Chart } from '../../kit/element/chart/chart.ts';
import { exposureChart } from '../../results/chart/exposure-chart.ts';
import { hitWords } from '../logic/guess-words.ts';
import { byName } from '../logic/observers-finding.ts';

type Shown = Pick<ReportedObserver, 'name' | 'kind' | 'simulated' | 'n' | 'errorRate'>;

type Compared = Pick<ObserversReport, 'guesses'> & { readonly observers: readonly Shown[] };

/** Who missed how much at each exposure. */
export function errorsByExposure(
  found: ExposureFigures,
  { observers, guesses }: Compared,
  notes: readonly string[] = [],
): Chart | null {
  const { exposures, chance, pooled } = found;
  return exposureChart({
    ...{ exposures, chance, notes, lines: errorLines(found, observers) },
    heading: exposuresFinding(found, observers),
    subtitle: `Share of images missed with ${hitWords(guesses)}, by how long they were shown, with 95 % interval; discs are people, squares are networks${pooled ? ', thin lines are single people' : ''}`,
  });
}

/** Whether people and networks miss the same images at each exposure, likewise; null where κ says nothing anywhere. */
export function kappaByExposure(
  found: ExposureFigures,
  { observers }: Pick<Compared, 'observers'>,
): Chart | null {
  const lines = kappaLines(found, observers);
  if (lines.length === 0) return null;
  const { exposures, pooled } = found;
  return exposureChart({
    ...{ measure: 'kappa', exposures, lines, heading: kappaByExposureFinding(exposures, lines) },
    subtitle: `Whether people and networks miss the same images (error consistency κ): 0 as by chance, 1 on just the same ones, with 95 % interval${pooled ? '; thin lines are single people' : ''}`,
  });
}

/** What a curve of all who were compared shows, as its title. */
function exposuresFinding(figures: ExposureFigures, observers: readonly Shown[]): string {
  const { exposures, pooled, rates } = figures;
  const people = observers.flatMap((one, at) => (one.kind === 'person' && one.n > 0 ? [{ one, at }] : []));
  const sides = pooled
    ? [{ who: about(`${people.length} people`), shares: pooled.map(({ mean }) => percent(mean)) }]
    : people.map(({ one, at }) => ({
        who: about(shownName(one)),
        shares: (rates[at] ?? []).map(({ errorRate }) => percent(errorRate)),
      }));
  const networks = observers.flatMap((one, at) => {
    const missed = one.kind === 'network' ? (rates[at]?.at(-1)?.errorRate ?? null) : null;
    return missed === null ? [] : [{ name: shownName(one), missed: formatPercent(missed) }];
  });
  return exposureFinding(exposures, sides, networks);
}

/** Who missed how much: people together, each of them, networks, and those of whom nothing is said. */
function errorLines({ pooled, rates }: ExposureFigures, observers: readonly Shown[]): readonly CurveLine[] {
  const own = new Map(observers.map((one, at) => [one, rates[at] ?? []] as const));
  const lines = byName(observers).flatMap((one): readonly CurveLine[] => {
    const points = own.get(one) ?? [];
    if (!points.some(({ n }) => n > 0)) return [];
    const faint = one.kind === 'person' && pooled !== null;
    return [{ name: shownName(one), kind: one.kind, faint, points: points.map(ratePoint) }];
  });
  if (!pooled) return lines;
  const people = lines.filter(({ faint }) => faint).length;
  return [
    { name: `${people} people`, kind: 'person', faint: false, points: pooled.map(pooledPoint) },
    ...lines,
  ];
}

/** How far people err on the images on which each network errs; without those of whom κ says nothing anywhere. */
function kappaLines(
  { networks, pooled }: ExposureFigures,
  observers: readonly Shown[],
): readonly CurveLine[] {
  const nameOf = (at: number) => (observers[at] ? shownName(observers[at]) : '');
  const lines = networks.flatMap((one): readonly CurveLine[] => {
    const beside = nameOf(one.network);
    const each = one.people.map(({ person, at }): CurveLine => ({
      name: networks.length === 1 ? nameOf(person) : `${nameOf(person)} and ${beside}`,
      kind: 'person',
      faint: pooled !== null,
      points: at.map(kappaPoint),
    }));
    if (!pooled) return each;
    const together: CurveLine = {
      name: `People and ${beside}`,
      kind: 'network',
      faint: false,
      points: one.pooled.map(pooledPoint),
    };
    return [together, ...each];
  });
  return lines.filter(({ points }) => points.some(({ value }) => value !== null));
}

/** Where people and each network err on the same images most and least, as a title. */
function kappaByExposureFinding(exposures: readonly number[], lines: readonly CurveLine[]): string {
  const told = lines.flatMap(({ name, faint, points }) => {
    const known = points.flatMap(({ value }, at) => (value === null ? [] : [{ value, at }]));
    const [first, last] = [known[0], known.at(-1)];
    if (faint || !first || !last) return [];
    const say = ({ value, at }: typeof first) =>
      `${formatFigure(value, 2)} at ${formatMilliseconds(exposures[at] ?? 0)}`;
    return [`${name}: κ ${first === last ? say(first) : `${say(first)}, ${say(last)}`}.`];
  });
  return told.length === 0 ? 'Error consistency κ by exposure' : told.join(' ');
}

const percent = (share: number | null) => (share === null ? null : formatPercent(share));

function pooledPoint({ mean, interval, people }: PooledFigure): CurvePoint {
  return { value: mean, interval, basis: pluralize(people, 'person', 'people') };
}

function kappaPoint({ kappa, interval, n }: KappaAt): CurvePoint {
  return { value: kappa, interval, basis: pluralize(n, 'image') };
}
