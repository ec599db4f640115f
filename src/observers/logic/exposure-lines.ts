import { countingPeople } from './images-words.ts';
import { about } from '../../figures/scoring/addressed.ts';
import { formatFigure, formatMilliseconds, formatPercent } from '../../core/text/format-number.ts';
import { withoutExposure } from '../../core/trials/timed-view.ts';
import type { ConditionRates } from '../../figures/observers/conditions.ts';
import { exposureFinding, repeatedNote } from '../../figures/observers/exposure-words.ts';
import type { ExposureFigures, KappaAt, PooledFigure } from '../../figures/observers/exposures.ts';
import type { ReportedObserver } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { enoughPeople } from '../../figures/stats/people-interval.ts';
import { counted } from '../../core/text/counted.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { ratePoint, type CurveLine, type CurvePoint } from '../../figures/observers/session-exposures.ts';
import { byName } from './observers-finding.ts';

type Shown = Pick<ReportedObserver, 'name' | 'kind' | 'simulated' | 'n' | 'errorRate'>;

/** What a curve of all who were compared shows, as its title. */
export function exposuresFinding(figures: ExposureFigures, observers: readonly Shown[]): string {
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
export function errorLines(
  { pooled, rates }: ExposureFigures,
  observers: readonly Shown[],
): readonly CurveLine[] {
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
export function kappaLines(
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
export function kappaByExposureFinding(exposures: readonly number[], lines: readonly CurveLine[]): string {
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

/** What is to be known of curves over exposures, a sentence each. */
export function exposureNotes(
  { exposures }: Pick<ExposureFigures, 'exposures'>,
  {
    observers,
    conditions,
  }: {
    readonly observers: readonly Pick<Shown, 'kind' | 'n'>[];
    readonly conditions: Pick<ConditionRates, 'conditions' | 'repeated'> | null;
  },
): readonly string[] {
  const others = new Set(conditions?.conditions.map(withoutExposure));
  return [
    exposures.length < 2 ? '' : fewPeopleNote(countingPeople({ observers })),
    otherConditionsNote([...others]),
    conditions?.repeated ? repeatedNote : '',
  ].filter((note) => note !== '');
}

/** What is to be known of the intervals of people together; empty where there are enough. */
export function fewPeopleNote(people: number): string {
  return people < 2 || people >= enoughPeople
    ? ''
    : `With fewer than ${enoughPeople} people an interval over people is a guess: here are ${people}.`;
}

/** That other conditions than exposures are taken together; empty where there are no two. */
function otherConditionsNote(others: readonly string[]): string {
  const named = others.filter((one) => one !== '').map(visibleText);
  return others.length < 2
    ? ''
    : `Beside the exposure the files say other conditions (${named.join(', ')}): here they are taken together, below they stand apart.`;
}

const percent = (share: number | null) => (share === null ? null : formatPercent(share));

function pooledPoint({ mean, interval, people }: PooledFigure): CurvePoint {
  return { value: mean, interval, basis: counted(people, 'person', 'people') };
}

function kappaPoint({ kappa, interval, n }: KappaAt): CurvePoint {
  return { value: kappa, interval, basis: counted(n, 'image') };
}
