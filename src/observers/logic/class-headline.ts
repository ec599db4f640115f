import { counted } from '../../core/text/counted.ts';
import { formatFigure, formatPercent, formatSigned } from '../../core/text/format-number.ts';
import { formatP, level } from '../../figures/scoring/format-p.ts';
import { mcnemar } from '../../figures/stats/mcnemar.ts';
import { enoughPeople, meanInterval } from '../../figures/stats/people-interval.ts';
import {
  countClass,
  countedWords,
  isWhole,
  type ClassCount,
  type CountedAnswers,
  type Missed,
} from '../../figures/observers/class-count.ts';
import { enoughImages, fewImagesNote } from '../../figures/observers/few-images.ts';
import { gotWrong, isFew, missedAloud, missedFigures } from '../../figures/observers/missed-words.ts';
import type { ObserversReport, ReportedObserver } from '../../figures/observers/observers-report.ts';
import { pairPlace } from './pair-place.ts';
import { shownName } from '../../figures/observers/shown-name.ts';

/** A few words of a headline, and of whom they speak. */
interface HeadlinePart {
  readonly text: string;
  readonly side: 'person' | 'network';
}

/** What a class did beside a network, in plain words. */
export interface ClassHeadline {
  /** In figures, in the order to be read; they make one sentence. */
  readonly lead: readonly HeadlinePart[];
  /** The same as one says it aloud, in two sentences. */
  readonly aloud: readonly HeadlinePart[];
  /** The exact shares, and how many people missed more than the network. */
  readonly plain: string;
  /** Who counts, where not all do; empty where they do. */
  readonly counted: string;
  /** Whether that can be said of others than these, by which tests, and which network it is. */
  readonly sure: string;
  /** How many people missed more than the network, with all that is said of it. */
  readonly beside: string;
  /** Whether the people are enough for the sign test and the bootstrap over them. */
  readonly tested: boolean;
  /** The name of the network; null where there is none. */
  readonly network: string | null;
  /** The keys of the people who count. */
  readonly people: ReadonlySet<string>;
}

/** A headline and what stands beside it, as one text. */
export function headlineText({ lead, beside }: ClassHeadline): string {
  return `${lead.map(({ text }) => text).join(' ')}. ${beside}`;
}

/** How many people of one group are called a class. */
const classSize = 5;

const names = new Intl.Collator('en', { numeric: true });

/** What one person missed and a network's share missed, on the images that both answered. */
interface Beside extends CountedAnswers {
  /** Who. */
  readonly key: string;
  readonly person: number;
  readonly network: number;
}

/** An observer of whom a headline tells. */
type Told = Pick<ReportedObserver, 'key' | 'name' | 'kind' | 'simulated' | 'inClass' | 'errorRate'>;

/** What a headline stands on: a report, or the figures of a comparison with what their files say. */
export type Source = Pick<ObserversReport, 'pairs' | 'network' | 'beside'> & {
  readonly observers: readonly Told[];
};

/** A network with what each person did beside it. */
interface NetworkRow extends ClassCount<Beside> {
  readonly network: Told;
  /** What the network missed on the images that count, each once. */
  readonly own: Missed;
  /** How many answers of people it has an image in common with. */
  readonly answers: number;
}

/** Made once for a report: a page is rendered often, and the bootstrap over hundreds of people takes its time. */
const known = new WeakMap<Source, ClassHeadline | null>();

/**
 * People as a class beside a network, on the images that they and the network answered; who counts is the rule of
 * `countClass`. The mean is over people, so that everybody counts once, and the network counts over the images, each
 * once. The images are taken as they are; it is the people who could be others. Beside several
 * networks the one that has most stimuli in common with them counts, and of those the first by name: not the one that did
 * best, which is known only afterwards. A person may choose another, as long as two people have images in common with it.
 *
 * @returns null with fewer than two people, without a network, and without an image in common.
 */
export function classHeadline(report: Source): ClassHeadline | null {
  const before = known.get(report);
  if (before !== undefined) return before;
  const made = headlineOf(report);
  known.set(report, made);
  return made;
}

/** The same, made anew: of figures that are no report. */
export function headlineOf(report: Source): ClassHeadline | null {
  const { observers, network: wanted = null } = report;
  const networks = observers.filter(({ kind }) => kind === 'network').length;
  const isChosen = ({ network, answered }: NetworkRow) => network.key === wanted && answered > 1;
  const rows = observers
    .flatMap((network, place) => networkRow(network, place, report) ?? [])
    .sort(
      (a, b) =>
        Number(isChosen(b)) - Number(isChosen(a)) ||
        b.answers - a.answers ||
        names.compare(a.network.name, b.network.name),
    );
  const [main] = rows;
  if (!main || main.answered < 2) return null;
  const { people } = main;
  const who = nounOf(observers, people.length);
  const images = Math.max(...people.map((one) => one.images));
  const sides = [main.missed, main.own] as const;
  const shares = missedFigures(sides);
  const onlyNetwork = networks === 1;
  const network = onlyNetwork ? 'the network' : shownName(main.network);
  const counts = countsWords(main, who, onlyNetwork ? shownName(main.network) : network);
  const whole = countedWords(main, who);
  const sure = [
    testWords(main, who),
    chosenWords(rows, main, networks, who, isChosen(main)),
    othersWords(rows.slice(1), main),
    ownImagesWords(main, who, observers),
    images < enoughImages ? `${counted(images, 'image')} at most in common. ${fewImagesNote(images)}` : '',
  ];
  return {
    lead: [
      {
        text: `${classWords(observers, people.length)} ${leadWords(main, sides, shares[0] ?? '')},`,
        side: 'person',
      },
      { text: `${network} ${shares[1] ?? ''}`, side: 'network' },
    ],
    aloud: aloudParts(main, classWords(observers, people.length), network, areClass(observers)),
    plain: joined(isFew(sides) ? '' : exactWords(main, who, network), counts),
    counted: whole,
    sure: joined(...sure),
    beside: joined(counts, sure[0] ?? '', whole, ...sure.slice(1)),
    tested: people.length >= enoughPeople,
    network: main.network.name,
    people: new Set(people.map(({ key }) => key)),
  };
}

/** @returns null for who is no network, and for a network without an image in common with anybody. */
function networkRow(network: Told, place: number, { observers, pairs, beside }: Source): NetworkRow | null {
  const own = beside[place];
  if (!own) return null;
  const people = observers.flatMap(({ kind, key }, at): readonly Beside[] => {
    if (kind !== 'person') return [];
    const pair = pairs[pairPlace(Math.min(at, place), Math.max(at, place), observers.length)];
    if (!pair || pair.n === 0) return [];
    const [onlyPerson, onlyNetwork] =
      at < place ? [pair.onlyFirst, pair.onlySecond] : [pair.onlySecond, pair.onlyFirst];
    const { bothWrong, n } = pair;
    const errors = onlyNetwork + bothWrong;
    return [{ key, errors, images: n, person: errors / n, network: (onlyPerson + bothWrong) / n }];
  });
  const count = countClass(people, own.images);
  return (
    count && {
      ...count,
      network,
      own: { ...own, share: own.errors / own.images },
      answers: people.reduce((sum, { images }) => sum + images, 0),
    }
  );
}

const mean = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length;

const joined = (...sentences: readonly string[]) => sentences.filter((one) => one !== '').join(' ');

/** What people missed: a count of those who answered the same images is a mean, else one of all their answers. */
function leadWords(main: NetworkRow, sides: readonly Missed[], share: string): string {
  if (!isFew(sides)) return `missed ${share}`;
  return isWhole(main) ? `missed ${share} on average` : gotWrong(share);
}

/** "The class of 10 missed 4 in 10 photos on average;" "the network missed 1 in 10." */
function aloudParts(
  main: NetworkRow,
  who: string,
  network: string,
  inClass: boolean,
): readonly HeadlinePart[] {
  const sides = [main.missed, main.own] as const;
  const [own = '', other = ''] = missedAloud(sides);
  const what = inClass ? 'photos' : 'images';
  const missed =
    own === 'none'
      ? `missed none of the ${what}`
      : own === 'all'
        ? `missed all ${what}`
        : isFew(sides) && !isWhole(main)
          ? gotWrong(own)
          : `missed ${own}${own.endsWith('%') ? ` of the ${what}` : ` ${what}`} on average`;
  return [
    { text: `${who} ${missed};`, side: 'person' },
    { text: `${network} missed ${other}.`, side: 'network' },
  ];
}

/** "In figures: the people 39.0 %, the network 10.0 %, on 10 images." */
function exactWords({ missed, own, images }: NetworkRow, who: string, network: string): string {
  return (
    `In figures: the ${who} ${formatPercent(missed.share)}, ${network} ${formatPercent(own.share)}, ` +
    `on ${counted(images, 'image')}.`
  );
}

/** "The class of 24" where all their own files say that they are in a class, else "The 24 participants"; "The 3 people (simulated)". */
export function classWords(observers: readonly Told[], count: number): string {
  const drawn = observers.filter(({ kind, simulated }) => kind === 'person' && simulated).length;
  const all = observers.filter(({ kind }) => kind === 'person').length;
  const mark = drawn === 0 ? '' : drawn === all ? ' (simulated)' : ` (${drawn} simulated)`;
  const isClass = count >= classSize && areClass(observers);
  return `${isClass ? `The class of ${count}` : `The ${count} ${nounOf(observers, count)}`}${mark}`;
}

/** Whether so many people are compared that they are looked at as a class. */
export function isClass({ observers }: { readonly observers: readonly Pick<Told, 'kind'>[] }): boolean {
  return observers.filter(({ kind }) => kind === 'person').length >= classSize;
}

function areClass(observers: readonly Told[]): boolean {
  return observers.every(({ kind, inClass }) => kind !== 'person' || inClass);
}

/** What people are called throughout: a few are people, as those of a class are; many others are participants. */
function nounOf(observers: readonly Told[], count: number): 'people' | 'participants' {
  return count < classSize || areClass(observers) ? 'people' : 'participants';
}

/** How many people missed more than the network. */
function countsWords({ people }: NetworkRow, who: string, network: string): string {
  const { more, fewer } = sidesOf(people);
  const all = people.length;
  const sides = [
    [more, 'more', 'than'],
    [fewer, 'fewer', 'than'],
    [all - more - fewer, 'as many', 'as'],
  ] as const;
  const [[most, word, than] = sides[0], ...others] = sides.filter(([count]) => count > 0);
  const lead = most < all ? `${most} of ${all}` : all === 2 ? 'both' : `all ${all}`;
  const rest = others.map(([count, missed]) => `${count} ${missed}`).join(' and ');
  return `On the same images ${lead} ${who} missed ${word} ${than} ${network}${rest && `, ${rest}`}.`;
}

function sidesOf(people: readonly Beside[]) {
  return {
    more: people.filter((one) => one.person > one.network).length,
    fewer: people.filter((one) => one.person < one.network).length,
  };
}

/** Whether more people missed more than the network than chance would make, with people as the unit. */
function testWords(main: NetworkRow, who: string): string {
  const { people } = main;
  const { more, fewer } = sidesOf(people);
  if (people.length < enoughPeople)
    return `That says nothing of other ${who}: it takes at least ${enoughPeople} of them.`;
  const above = people.map((one) => one.person - one.network);
  const interval = meanInterval(above);
  const p = mcnemar(more, fewer).exact;
  const shown =
    p < level
      ? `That is more than chance would do: ${who} like these miss ${more > fewer ? 'more' : 'fewer'} of these images`
      : `That could be chance: it stays open whether ${who} like these miss more or fewer of these images`;
  const others = interval
    ? `with other ${who} it could be ${formatSigned(100 * interval[0], 1)} to ${formatSigned(100 * interval[1], 1)} (95 % interval over ${who})`
    : `all ${who} have the same gap to it, so how far others would be off cannot be told`;
  const whose = who === 'people' ? 'people’s' : `${who}’`;
  const on = isWhole(main) ? 'The' : 'Each on the images that they answered, the';
  return `${shown} (sign test over ${who}: ${formatP(p)}). ${on} ${whose} mean is ${pointsWords(mean(above))}; ${others}.`;
}

/** "9.2 points above the network’s". */
function pointsWords(difference: number): string {
  const points = formatFigure(Math.abs(100 * difference), 1);
  if (Number(points) === 0) return 'less than a tenth of a point from the network’s';
  return `${points} points ${difference > 0 ? 'above' : 'below'} the network’s`;
}

/** The shares on all own images, as the charts show them, where they are others than those on images in common. */
function ownImagesWords(
  { network, own, missed }: NetworkRow,
  who: string,
  observers: readonly Told[],
): string {
  const rates = observers.flatMap(({ kind, errorRate }) =>
    kind === 'person' && errorRate !== null ? [errorRate] : [],
  );
  const told = [
    [shownName(network), network.errorRate ?? 0, own.share, ''],
    [`the ${who}`, mean(rates), missed.share, ' on average'],
  ] as const;
  const words = told.flatMap(([one, all, common, how]) =>
    formatPercent(all) === formatPercent(common) ? [] : [`${one} missed ${formatPercent(all)}${how}`],
  );
  if (words.length === 0) return '';
  return (
    `All this is on images that ${who} and the network both answered. On all images of their own, as in the figures ` +
    `below, ${words.join(' and ')}.`
  );
}

/** Which of several networks it is, and why; empty where there is one. */
function chosenWords(
  rows: readonly NetworkRow[],
  main: NetworkRow,
  networks: number,
  who: string,
  byHand: boolean,
): string {
  if (networks === 1) return '';
  const same = rows.filter(({ answers }) => answers === main.answers).length;
  return (
    `Of ${networks} networks this is ${shownName(main.network)}: ` +
    (byHand
      ? 'it was chosen by hand.'
      : same > 1
        ? `${same} of them have equally many images in common with the ${who}, and it is the first by name.`
        : `it has most images in common with the ${who}.`) +
    ' These networks are no sample of networks, so nothing is said of others.'
  );
}

/** What the other networks missed on the images in common; only the number of them where they are many. */
function othersWords(told: readonly NetworkRow[], main: NetworkRow): string {
  if (told.length === 0) return '';
  const same = told.filter(({ answers }) => answers === main.answers);
  if (told.length > 3 || same.length < told.length) {
    return `What the other ${told.length === 1 ? 'network' : `${told.length} networks`} missed stands below.`;
  }
  const words = told.map((row) => `${shownName(row.network)} missed ${formatPercent(row.own.share)}`);
  return `On these images ${words.join(', ')}.`;
}
