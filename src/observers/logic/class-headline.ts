import { counted } from '../../core/text/counted.ts';
import { formatFigure, formatPercent, formatSigned } from '../../core/text/format-number.ts';
import { formatP, level } from '../../figures/scoring/format-p.ts';
import { mcnemar } from '../../figures/stats/mcnemar.ts';
import { enoughPeople, meanInterval } from '../../figures/stats/people-interval.ts';
import type { Comparison } from '../../figures/observers/compare-observers.ts';
import { enoughImages, fewImagesNote } from '../../figures/observers/few-images.ts';
import type { GatheredObserver } from '../../figures/observers/gather-observers.ts';
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
  /** In the order to be read; they make one sentence. */
  readonly lead: readonly HeadlinePart[];
  /** How many people missed more than the network, and whether that can be said of others than these. */
  readonly beside: string;
  /** Whether the people are enough for the sign test and the bootstrap over them. */
  readonly tested: boolean;
  /** The name of the network. */
  readonly network: string;
}

/** A headline and what stands beside it, as one text. */
export function headlineText({ lead, beside }: ClassHeadline): string {
  return `${lead.map(({ text }) => text).join(' ')}. ${beside}`;
}

/** How many people of one group are called a class. */
const classSize = 5;

const names = new Intl.Collator('en', { numeric: true });

/** One person's share missed and a network's, on the images that both answered. */
interface Beside {
  readonly person: number;
  readonly network: number;
  readonly images: number;
}

/** An observer of whom a headline tells. */
type Told = Pick<ReportedObserver, 'key' | 'name' | 'kind' | 'simulated' | 'inClass' | 'errorRate'>;

/** What a headline stands on: a report, or the figures of a comparison with what their files say. */
type Source = Pick<ObserversReport, 'pairs' | 'network'> & { readonly observers: readonly Told[] };

/** A network with what each person did beside it. */
interface NetworkRow {
  readonly network: Told;
  readonly people: readonly Beside[];
  readonly images: number;
}

/** Made once for a report: a page is rendered often, and the bootstrap over hundreds of people takes its time. */
const known = new WeakMap<Source, ClassHeadline | null>();

/**
 * People as a class beside a network, each on the images that they and the network answered: the mean over people, so
 * that everybody counts once. The images are taken as they are; it is the people who could be others. Beside several
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

/**
 * The headline of figures that are no report.
 *
 * @param gathered whom the figures are of, others among them; by name.
 * @param network the one that was chosen, by its key.
 */
export function figuresHeadline(
  { observers, pairs }: Pick<Comparison, 'observers' | 'pairs'>,
  gathered: readonly GatheredObserver[],
  network: string | null,
): ClassHeadline | null {
  const told = new Map(gathered.map(({ key, inClass, observer: { name } }) => [name, { key, inClass }]));
  const own = observers.map((one) => ({ ...one, ...(told.get(one.name) ?? { key: '', inClass: false }) }));
  return headlineOf({ observers: own, pairs, network });
}

function headlineOf(report: Source): ClassHeadline | null {
  const { observers, network: wanted = null } = report;
  const isChosen = ({ network, people }: NetworkRow) => network.key === wanted && people.length > 1;
  const rows = observers
    .flatMap((network, place) => (network.kind === 'network' ? [networkRow(network, place, report)] : []))
    .sort(
      (a, b) =>
        Number(isChosen(b)) - Number(isChosen(a)) ||
        b.images - a.images ||
        names.compare(a.network.name, b.network.name),
    );
  const [main] = rows;
  if (!main || main.people.length < 2) return null;
  const { people } = main;
  const who = nounOf(observers, people.length);
  const images = Math.max(...people.map((one) => one.images));
  const shares = sharesOf([mean(people.map(({ person }) => person)), networkMean(main)]);
  const onlyNetwork = rows.length === 1;
  const network = onlyNetwork ? 'the network' : shownName(main.network);
  return {
    lead: [
      { text: `${classWords(observers, people.length)} missed ${shares[0] ?? ''},`, side: 'person' },
      { text: `${network} ${shares[1] ?? ''}`, side: 'network' },
    ],
    beside: [
      besideWords(main, who, onlyNetwork ? shownName(main.network) : network),
      chosenWords(rows, main, who, isChosen(main)),
      othersWords(rows.slice(1), main),
      ownImagesWords(main, who, observers),
      images < enoughImages ? `${counted(images, 'image')} at most in common. ${fewImagesNote(images)}` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    tested: people.length >= enoughPeople,
    network: main.network.name,
  };
}

function networkRow(network: Told, place: number, { observers, pairs }: Source): NetworkRow {
  const people = observers.flatMap(({ kind }, at): readonly Beside[] => {
    if (kind !== 'person') return [];
    const pair = pairs[pairPlace(Math.min(at, place), Math.max(at, place), observers.length)];
    if (!pair || pair.n === 0) return [];
    const [onlyPerson, onlyNetwork] =
      at < place ? [pair.onlyFirst, pair.onlySecond] : [pair.onlySecond, pair.onlyFirst];
    const { bothWrong, n } = pair;
    return [{ person: (onlyNetwork + bothWrong) / n, network: (onlyPerson + bothWrong) / n, images: n }];
  });
  return { network, people, images: people.reduce((sum, { images }) => sum + images, 0) };
}

const mean = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length;

const networkMean = ({ people }: NetworkRow) => mean(people.map(({ network }) => network));

/** "31 %", with a decimal where whole numbers would hide a difference. */
function sharesOf(shares: readonly number[]): readonly string[] {
  const whole = shares.map((share) => `${Math.round(100 * share)}\u202f%`);
  const hidden = new Set(whole).size < new Set(shares.map((share) => share.toFixed(3))).size;
  return hidden ? shares.map(formatPercent) : whole;
}

/** "The class of 24" where all their own files say that they are in a class, else "The 24 participants"; "The 3 people (simulated)". */
function classWords(observers: readonly Told[], count: number): string {
  const drawn = observers.filter(({ kind, simulated }) => kind === 'person' && simulated).length;
  const all = observers.filter(({ kind }) => kind === 'person').length;
  const mark = drawn === 0 ? '' : drawn === all ? ' (simulated)' : ` (${drawn} simulated)`;
  const isClass = count >= classSize && areClass(observers);
  return `${isClass ? `The class of ${count}` : `The ${count} ${nounOf(observers, count)}`}${mark}`;
}

function areClass(observers: readonly Told[]): boolean {
  return observers.every(({ kind, inClass }) => kind !== 'person' || inClass);
}

/** What people are called throughout: a few are people, as those of a class are; many others are participants. */
function nounOf(observers: readonly Told[], count: number): 'people' | 'participants' {
  return count < classSize || areClass(observers) ? 'people' : 'participants';
}

/** Whether more people missed more than the network than chance would make, with people as the unit. */
function besideWords({ people }: NetworkRow, who: string, network: string): string {
  const more = people.filter((one) => one.person > one.network).length;
  const fewer = people.filter((one) => one.person < one.network).length;
  const alike = people.length - more - fewer;
  const counts =
    `On the same images ${more} of ${people.length} ${who} missed more than ${network}, ` +
    `${fewer} fewer${alike > 0 ? ` and ${alike} as many` : ''}.`;
  if (people.length < enoughPeople) {
    return `${counts} That says nothing of other ${who}: it takes at least ${enoughPeople} of them.`;
  }
  const above = people.map((one) => one.person - one.network);
  const interval = meanInterval(above);
  const p = mcnemar(more, fewer).exact;
  const shown =
    p < level
      ? `That ${who} like these miss ${more > fewer ? 'more' : 'fewer'} of these images is shown`
      : `That ${who} like these miss more or fewer of these images is not shown`;
  const others = interval
    ? `with other ${who} it could be ${formatSigned(100 * interval[0], 1)} to ${formatSigned(100 * interval[1], 1)} (95 % interval over ${who})`
    : `all ${who} have the same gap to it, so how far others would be off cannot be told`;
  const whose = who === 'people' ? 'people’s' : `${who}’`;
  return `${counts} ${shown} (sign test over ${who}: ${formatP(p)}). The ${whose} mean is ${pointsWords(mean(above))}; ${others}.`;
}

/** "9.2 points above the network’s". */
function pointsWords(difference: number): string {
  const points = formatFigure(Math.abs(100 * difference), 1);
  if (Number(points) === 0) return 'less than a tenth of a point from the network’s';
  return `${points} points ${difference > 0 ? 'above' : 'below'} the network’s`;
}

/** The shares on all own images, as the charts show them, where they are others than those on images in common. */
function ownImagesWords({ network, people }: NetworkRow, who: string, observers: readonly Told[]): string {
  const rates = observers.flatMap(({ kind, errorRate }) =>
    kind === 'person' && errorRate !== null ? [errorRate] : [],
  );
  const told = [
    [shownName(network), network.errorRate ?? 0, mean(people.map((one) => one.network)), ''],
    [`the ${who}`, mean(rates), mean(people.map(({ person }) => person)), ' on average'],
  ] as const;
  const words = told.flatMap(([one, own, common, how]) =>
    formatPercent(own) === formatPercent(common) ? [] : [`${one} missed ${formatPercent(own)}${how}`],
  );
  if (words.length === 0) return '';
  return (
    `All this is on images that ${who} and the network both answered. On all images of their own, as in the figures ` +
    `below, ${words.join(' and ')}.`
  );
}

/** Which of several networks it is, and why; empty where there is one. */
function chosenWords(rows: readonly NetworkRow[], main: NetworkRow, who: string, byHand: boolean): string {
  const others = rows.length - 1;
  if (others === 0) return '';
  const same = rows.filter(({ images }) => images === main.images).length;
  return (
    `Of ${rows.length} networks this is ${shownName(main.network)}: ` +
    (byHand
      ? 'it was chosen by hand.'
      : same > 1
        ? `${same} of them have equally many images in common with the ${who}, and it is the first by name.`
        : `it has most images in common with the ${who}.`) +
    ' These networks are no sample of networks, so nothing is said of others.'
  );
}

/** What the other networks missed on the images in common; only the number of them where they are many. */
function othersWords(others: readonly NetworkRow[], main: NetworkRow): string {
  const told = others.filter(({ people }) => people.length > 0);
  if (told.length === 0) return '';
  const same = told.filter(({ images }) => images === main.images);
  if (told.length > 3 || same.length < told.length) {
    return `What the other ${told.length === 1 ? 'network' : `${told.length} networks`} missed stands below.`;
  }
  const words = told.map((row) => `${shownName(row.network)} missed ${formatPercent(networkMean(row))}`);
  return `On these images ${words.join(', ')}.`;
}
