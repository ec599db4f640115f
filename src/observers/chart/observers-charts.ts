import { dot, ruleX, ruleY, text } from '@observablehq/plot';
import { formatPercent } from '../../core/text/format-number.ts';
import { countsOf, isFew, missedFigures, type Missed } from '../../figures/observers/class-count.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { conditionFinding, shownCondition, type ConditionRates } from '../../figures/observers/conditions.ts';
import type { GroupFigures } from '../../figures/observers/groups/compare-groups.ts';
import type { ReportedObserver } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { ends } from '../../figures/report/markup.ts';
import type { Chart } from '../../kit/element/chart/chart.ts';
import { lines } from '../../kit/element/chart/lines.ts';
import { framed, letter, letterWidth, looks, sharesAxis } from '../../kit/element/chart/plot-style.ts';
import { groupTable } from '../logic/groups.ts';
import { byName } from '../logic/observers-finding.ts';

/** Room of each network's line with its square and name, and between two dots, in pixels. */
const [lane, gap] = [26, 2];

/**
 * Error rates by condition, a line for each observer; null without two conditions.
 *
 * @param mostNames how many observers have a name beside their line; the table names all.
 */
export function conditionsChart(
  observers: readonly ReportedObserver[],
  { conditions, rates }: ConditionRates,
  mostNames = 12,
): Chart | null {
  if (conditions.length < 2) return null;
  const kinds = new Set(observers.map(({ kind }) => kind));
  const marks = [
    ...(kinds.has('person') ? ['discs are people'] : []),
    ...(kinds.has('network') ? ['squares are networks'] : []),
  ].join(', ');
  const all = observers.map((observer, at) => ({
    kind: observer.kind,
    name: observers.length <= mostNames ? shownName(observer) : '',
    points: (rates[at] ?? []).flatMap(({ errorRate }, x) =>
      errorRate === null ? [] : [{ x, y: errorRate }],
    ),
  }));
  return {
    finding: conditionFinding(observers, { conditions, rates }),
    subtitle: `Share of images missed under each condition, a line for each observer${marks === '' ? '' : `; ${marks}`}`,
    label: 'Lines over the conditions, one for each observer',
    columns: ['Who', { name: 'What', words: true }, ...conditions.map(shownCondition)],
    rows: byName(observers).map((observer) => [
      shownName(observer),
      observer.kind,
      ...(rates[observers.indexOf(observer)] ?? []).map(({ errorRate, errors, n }) =>
        errorRate === null ? '–' : `${formatPercent(errorRate)} (${errors} of ${n})`,
      ),
    ]),
    draw: (width) =>
      lines(width, all, {
        x: {
          domain: [0, conditions.length - 1],
          ticks: [...conditions.keys()],
          text: (place) => shownCondition(conditions[place] ?? ''),
        },
        y: sharesAxis(Math.max(...all.flatMap(({ points }) => points.map(({ y }) => y)))),
        tallest: 380,
      }),
  };
}

/**
 * People's error rates as dots, one a person, with networks as squares below them. Nobody is named in the picture. Null
 * with fewer than two people who have an error rate.
 *
 * @param missedLink the address of the images that an observer missed, by its name.
 */
export function spreadChart(
  observers: readonly ReportedObserver[],
  missedLink?: (observer: string) => string,
): Chart | null {
  const [people, networks] = [ratedOf(observers, 'person'), ratedOf(observers, 'network')];
  if (people.length < 2) return null;
  const all = [...people, ...networks];
  const alike = new Set(all.map(({ n }) => n)).size === 1;
  return {
    finding: spreadFinding(people, networks),
    subtitle: `Share of images missed: a dot for each person${networks.length > 0 ? ', a square for each network' : ''}${
      alike ? '' : '. Each on their own images that count: not everybody answered the same ones'
    }`,
    label: 'Dots along a line of shares missed',
    columns: ['Who', { name: 'What', words: true }, 'Missed', 'Images', 'Share', '95 %'],
    rows: all.map((one) => {
      const count = String(one.errors);
      return [
        ...[shownName(one), one.kind],
        missedLink && one.errors > 0 ? { text: count, href: missedLink(one.name) } : count,
        ...[String(one.n), formatPercent(one.errorRate), ends(one.wilson, formatPercent)],
      ];
    }),
    draw: (width) => drawnSpread(people, networks, width, missedLink),
  };
}

function drawnSpread(
  people: readonly Rated[],
  networks: readonly Rated[],
  width: number,
  missedLink?: (observer: string) => string,
): Element {
  const axis = sharesAxis(Math.max(...[...people, ...networks].map(({ errorRate }) => errorRate)));
  const [left, right, most] = [18, 22, axis.domain[1]];
  const pixels = width - left - right;
  const radius = people.length > 150 ? 3 : people.length > 40 ? 5 : 8;
  const levels = stacked(people, radius, pixels / most);
  const base = Math.max(56, (Math.max(...levels.values()) + 1) * (2 * radius + gap) + 10) + 12;
  const height = base + 6 + networks.length * lane + 30;
  const laneOf = new Map(networks.map((one, at) => [one, base + 6 + (at + 0.5) * lane]));
  const nameOf = (one: Rated) => `${shownName(one)} ${missedShare(one)}`;
  // A name stands to the right where there is room for it, else on the side that has more.
  const toRight = (one: Rated) => {
    const before = left + (one.errorRate / most) * pixels;
    return width - before > Math.min(before, letterWidth * nameOf(one).length + 12);
  };
  const mean = people.reduce((sum, one) => sum + one.errorRate, 0) / people.length;
  const shownMean = meanShare(people);
  const { person, network } = looks;
  const mark = ({ bar, text: stroke, symbol }: (typeof looks)['person' | 'network']) => ({
    ...{ x: 'errorRate', fill: bar, stroke, symbol },
    title: (one: Rated) => `${shownName(one)}: ${missedShare(one)}`,
    ...(missedLink ? { href: ({ name, errors }: Rated) => (errors > 0 ? missedLink(name) : null) } : {}),
  });
  return framed(
    { width, height, left, right, top: 0, bottom: 30 },
    axis,
    // In pixels, from above.
    { domain: [height - 30, 0], ticks: [], text: String },
    [
      ruleX(axis.ticks, { stroke: 'var(--line)' }),
      ruleX(networks, {
        // Below the words about the mean.
        ...{ x: 'errorRate', y1: 20, y2: (one: Rated) => laneOf.get(one) },
        ...{ stroke: network.bar, strokeWidth: 2, strokeDasharray: '4 4' },
      }),
      ruleY([base], { stroke: 'var(--line-strong)' }),
      ruleX([mean], { y1: 20, y2: base, stroke: person.text, strokeWidth: 2, strokeDasharray: '4 3' }),
      dot(people, {
        ...{ ...mark(person), r: radius },
        y: (one: Rated) => base - 3 - radius - (levels.get(one) ?? 0) * (2 * radius + gap),
      }),
      dot(networks, { ...mark(network), r: 8, y: (one: Rated) => laneOf.get(one) }),
      ...networks.map((one) =>
        text([one], {
          ...{ x: 'errorRate', y: () => laneOf.get(one), text: nameOf, fill: network.text, fontWeight: 600 },
          ...{ stroke: 'var(--card)', strokeWidth: 4 },
          ...(toRight(one) ? { textAnchor: 'start', dx: 12 } : { textAnchor: 'end', dx: -12 }),
        }),
      ),
      text([mean], {
        ...{ x: (x: number) => x, y: 9, fill: person.text, textAnchor: mean > most / 2 ? 'end' : 'start' },
        text: () => `mean of the people${shownMean === null ? '' : ` ${shownMean}`}`,
      }),
    ],
  );
}

/**
 * How many dots lie below each, so that none covers another.
 *
 * @param pixels from no image missed to all.
 */
function stacked<One extends { readonly errorRate: number }>(
  people: readonly One[],
  radius: number,
  pixels: number,
): ReadonlyMap<One, number> {
  const levels = new Map<One, number>();
  /** Where the last dot of each level stands; those come from the left. */
  const last: number[] = [];
  for (const one of [...people].sort((a, b) => a.errorRate - b.errorRate)) {
    const place = one.errorRate * pixels;
    const free = last.findIndex((before) => place - before >= 2 * radius + gap);
    const level = free < 0 ? last.length : free;
    last[level] = place;
    levels.set(one, level);
  }
  return levels;
}

/** An observer that has an error rate. */
type Rated = ReportedObserver & { readonly errorRate: number };

/** Those of a kind that have an error rate, by name. */
function ratedOf(observers: readonly ReportedObserver[], kind: Rated['kind']): readonly Rated[] {
  return byName(observers).filter((one): one is Rated => one.kind === kind && one.errorRate !== null);
}

/**
 * How widely people's shares missed differ, as a statement: how many of them missed less than each of at most two
 * networks; without a network, or with more, between which shares they lie.
 */
function spreadFinding(people: readonly Rated[], networks: readonly Rated[]): string {
  const all = String(people.length);
  const [first, second, third] = networks;
  if (!first || third) {
    const sorted = [...people].sort((one, other) => one.errorRate - other.errorRate);
    const [low = '', high = ''] = [sorted.slice(0, 1), sorted.slice(-1)].flatMap((end) =>
      missedFigures(end.map(missedOf)),
    );
    return `The ${all} people missed ${low === high ? low : `between ${low} and ${high}`} of their images`;
  }
  const fewer = (network: Rated) => people.filter((one) => one.errorRate < network.errorRate).length;
  const lead = `${fewer(first) || 'None'} of ${all} people missed less than ${shownName(first)}`;
  return second ? `${lead}, ${fewer(second) || 'none'} less than ${shownName(second)}` : lead;
}

/** What somebody missed: "11.7 %"; "3 of 8" of fewer than ten images, of which nobody says percent. */
function missedShare(one: Figured): string {
  const missed = missedOf(one);
  return isFew([missed]) ? countsOf(missed) : formatPercent(missed.share);
}

/** What people missed on average; null where they stand on different numbers of images, and some of these are few. */
function meanShare(people: readonly Rated[]): string | null {
  const isAlike = new Set(people.map(({ n }) => n)).size === 1;
  if (!isAlike && isFew(people.map(missedOf))) return null;
  const mean = (of: keyof Figured) => people.reduce((sum, one) => sum + one[of], 0) / people.length;
  return missedShare({ errors: mean('errors'), n: mean('n'), errorRate: mean('errorRate') });
}

/** Of an observer, or of several on average. */
type Figured = Pick<Rated, 'errors' | 'n' | 'errorRate'>;

function missedOf({ errors, n, errorRate }: Figured): Missed {
  return { share: errorRate, errors, images: n };
}

/**
 * Groups of observers on one axis of error rates: a dot for each of them, without names, the mean, and its interval. Null
 * without a group.
 *
 * @param chosen the names of the two that are compared; the others are drawn more quietly.
 */
export function groupsChart(groups: readonly GroupFigures[], chosen: readonly string[] = []): Chart | null {
  if (groups.length === 0) return null;
  const { columns, rows } = groupTable(groups);
  return {
    finding: '',
    subtitle:
      'Mean share of images missed. Each dot is one of the group, the line is the mean, the band is its 95 % interval',
    label: 'Dots along a line of shares missed for each group, with mean and interval',
    columns,
    rows,
    draw: (width) => drawnGroups(groups, chosen, width),
  };
}

function drawnGroups(groups: readonly GroupFigures[], chosen: readonly string[], width: number): Element {
  const highest = groups.flatMap(({ members, interval }) => [
    interval?.[1] ?? 0,
    ...members.map(({ errorRate }) => errorRate),
  ]);
  const axis = sharesAxis(Math.max(...highest));
  const [left, right, high] = [18, 22, 84];
  const height = groups.length * high + 30;
  const all = groups.map((group, at) => ({ ...group, middle: at * high + 54 }));
  const ink = { value: ({ name }: GroupFigures) => inkOf(chosen, name), scale: null };
  const members = all.flatMap(({ members: own, middle }) => {
    const levels = stacked(own, 5, (width - left - right) / axis.domain[1]);
    return own.map((one) => {
      const level = levels.get(one) ?? 0;
      return { ...one, y: middle + (level % 2 === 0 ? -1 : 1) * Math.ceil(level / 2) * (10 + gap) };
    });
  });
  const across = {
    x1: ({ interval }: GroupFigures) => interval?.[0],
    x2: ({ interval }: GroupFigures) => interval?.[1],
  };
  return framed(
    { width, height, left, right, top: 0, bottom: 30 },
    axis,
    // In pixels, from above.
    { domain: [height - 30, 0], ticks: [], text: String },
    [
      ruleX(axis.ticks, { stroke: 'var(--line)' }),
      ruleY(
        all.filter(({ interval }) => interval),
        { ...across, y: 'middle', stroke: 'var(--mat)', strokeWidth: 40 },
      ),
      ruleY(all, { y: 'middle', stroke: 'var(--line-strong)' }),
      ...(['person', 'network', 'unknown'] as const).map((kind) =>
        dot(
          members.filter((one) => one.kind === kind),
          {
            x: 'errorRate',
            y: 'y',
            r: 5,
            fill: looks[kind].bar,
            stroke: 'var(--card)',
            symbol: looks[kind].symbol,
          },
        ),
      ),
      ruleX(all, {
        ...{ x: 'mean', stroke: ink, strokeWidth: 3 },
        ...{
          y1: ({ middle }: { middle: number }) => middle - 23,
          y2: ({ middle }: { middle: number }) => middle + 23,
        },
      }),
      text(all, {
        ...{
          y: ({ middle }: { middle: number }) => middle - 39,
          frameAnchor: 'left',
          textAnchor: 'start',
          dx: -left,
        },
        ...{ text: (one: GroupFigures) => `${visibleText(one.name)} (${one.members.length})`, fill: ink },
        ...{
          fontWeight: 600,
          lineWidth: (width - 190) / letter,
          textOverflow: 'ellipsis',
          ariaLabel: 'names',
        },
      }),
      text(all, {
        ...{
          y: ({ middle }: { middle: number }) => middle - 39,
          frameAnchor: 'right',
          textAnchor: 'end',
          dx: right,
        },
        ...{ fill: ink, ariaLabel: 'names' },
        text: ({ mean, interval }: GroupFigures) =>
          `${formatPercent(mean)}${interval ? ` (${ends(interval, formatPercent)})` : ''}`,
      }),
    ],
  );
}

const inkOf = (chosen: readonly string[], name: string) =>
  chosen.length === 0 || chosen.includes(name) ? 'var(--ink)' : 'var(--ink-2)';
