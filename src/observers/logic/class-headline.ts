import { pluralize } from '../../core/text/pluralize.ts';
import { formatMilliseconds, formatPercent, formatSigned } from '../../core/text/format-number.ts';
import { exposureOfCondition } from '../../core/trials/timed-view.ts';
import {
  countClass,
  countedWords,
  isFew,
  isWhole,
  missedAloud,
  missedFigures,
  networksBeside,
  type ClassCount,
  type CountedAnswers,
  type Missed,
} from '../../figures/observers/class-count.ts';
import { areExposures, type ConditionRates } from '../../figures/observers/conditions.ts';
import { fewImagesNote } from '../../figures/observers/few-images.ts';
import type { Comparison } from '../../figures/observers/leave-out.ts';
import { pairPlace } from '../../figures/observers/pair-figures.ts';
import type { GatheredObserver } from '../../figures/observers/resolve-observers.ts';
import type { ObserversReport, ReportedObserver } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { formatP, alpha } from '../../figures/scoring/format-p.ts';
import { part, sentenceText, type SentencePart } from '../../figures/scoring/score-sentence.ts';
import { mcnemar } from '../../figures/stats/mcnemar.ts';
import { enoughPeople, meanInterval } from '../../figures/stats/people-interval.ts';

/** What people did beside a network, in plain words. */
export interface ClassHeadline {
  /** As one says it aloud. */
  readonly lead: readonly SentencePart[];
  /** The exact shares, and how many people missed more than the network. */
  readonly plain: string;
  /** Who counts, where not all do; empty where they do. */
  readonly counted: string;
  /** Whether that can be said of others than these, by which tests, and which network it is. */
  readonly sure: string;
  /** Whether the people are enough for the sign test and the interval over them. */
  readonly tested: boolean;
  /** Whether it is told over the exposures of a timed study. */
  readonly timed: boolean;
  /** The name of the network; null where there is none. */
  readonly network: string | null;
  /** The keys of the people who count. */
  readonly people: ReadonlySet<string>;
}

/** A headline and what stands beside it, as one text. */
export function headlineText({ lead, plain, counted: who, sure }: ClassHeadline): string {
  return joined(sentenceText(lead), plain, who, sure);
}

/** How many people of one group are called a class. */
const classSize = 5;

const names = new Intl.Collator('en', { numeric: true });

/** What one person missed and a network's share missed, on the images that both answered. */
interface Beside extends CountedAnswers {
  readonly key: string;
  readonly person: number;
  readonly network: number;
}

type ToldObserver = Pick<ReportedObserver, 'key' | 'name' | 'kind' | 'simulated' | 'inClass' | 'errorRate'>;

/** What a headline stands on: a report, or the figures of a comparison with what their files say. */
type Source = Pick<ObserversReport, 'pairs' | 'network' | 'beside'> & {
  readonly observers: readonly ToldObserver[];
  readonly conditions: ConditionRates | null;
};

/** A network with what each person did beside it. */
interface NetworkRow extends ClassCount<Beside> {
  readonly network: ToldObserver;
  /** What the network missed on the images that count, each once. */
  readonly own: Missed;
  /** How many answers of people it has an image in common with. */
  readonly answers: number;
}

/** Made once for a report: a page is rendered often. */
const known = new WeakMap<Source, ClassHeadline | null>();

/**
 * What people did: over the exposures of a timed study, else as a class beside a network.
 *
 * @returns null where neither can be told.
 */
export function headline(report: Source): ClassHeadline | null {
  const before = known.get(report);
  if (before !== undefined) return before;
  const made = timedHeadline(report) ?? classHeadline(report);
  known.set(report, made);
  return made;
}

/**
 * The same of figures that are no report.
 *
 * @param gathered whom the figures are of, others among them; by name.
 * @param network the one that was chosen, by its key.
 */
export function figuresHeadline(
  comparison: Pick<Comparison, 'observers' | 'pairs' | 'outcomes' | 'conditions'>,
  gathered: readonly GatheredObserver[],
  network: string | null,
): ClassHeadline | null {
  const { observers, pairs, conditions } = comparison;
  const told = new Map(gathered.map(({ key, inClass, observer: { name } }) => [name, { key, inClass }]));
  const own = observers.map((one) => ({ ...one, ...(told.get(one.name) ?? { key: '', inClass: false }) }));
  return headline({ observers: own, pairs, network, beside: networksBeside(comparison), conditions });
}

/**
 * People as a class beside a network, on the images that they and the network answered; who counts is the rule of
 * `countClass`. The mean is over people, so that everybody counts once, and the network counts over the images, each
 * once. The images are taken as they are; it is the people who could be others. Beside several
 * networks the one that has most stimuli in common with them counts, and of those the first by name: not the one that did
 * best, which is known only afterwards. A person may choose another, as long as two people have images in common with it.
 *
 * @returns null with fewer than two people, without a network, and without an image in common.
 */
function classHeadline(report: Source): ClassHeadline | null {
  const { observers, network: wanted = null } = report;
  const networks = observers.filter(({ kind }) => kind === 'network').length;
  const isChosen = ({ network, answered }: NetworkRow) => network.key === wanted && answered > 1;
  const [main] = observers
    .flatMap((network, place) => networkRow(network, place, report) ?? [])
    .sort(
      (a, b) =>
        Number(isChosen(b)) - Number(isChosen(a)) ||
        b.answers - a.answers ||
        names.compare(a.network.name, b.network.name),
    );
  if (!main || main.answered < 2) return null;
  const { people, missed, own } = main;
  const few = isFew([missed, own]);
  const [mine = '', its = ''] = missedAloud([missed, own]);
  const network = networks === 1 ? 'the network' : shownName(main.network);
  const images = Math.max(...people.map((one) => one.images));
  return {
    lead: [
      part(`${classWords(observers, people.length)} ${missedWords(mine, few && !isWhole(main))};`, 'person'),
      part(' '),
      part(`${network} missed ${its}.`, 'network'),
    ],
    plain: joined(
      few
        ? ''
        : `In figures: the people ${formatPercent(missed.share)}, ${network} ${formatPercent(own.share)}, on ${pluralize(main.images, 'image')}.`,
      countsWords(main),
    ),
    counted: countedWords(main),
    sure: joined(
      testWords(main),
      chosenWords(networks, main.network, isChosen(main), 'none has more images in common with the people'),
      ownImagesWords(main, observers),
      fewImagesNote(images) && `${pluralize(images, 'image')} at most in common. ${fewImagesNote(images)}`,
    ),
    ...{ tested: people.length >= enoughPeople, timed: false },
    network: main.network.name,
    people: new Set(people.map(({ key }) => key)),
  };
}

/** @returns null for who is no network, and for a network without an image in common with anybody. */
function networkRow(
  network: ToldObserver,
  place: number,
  { observers, pairs, beside }: Source,
): NetworkRow | null {
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

/** @param ofAnswers whether it is a count of the answers of people who answered different images. */
function missedWords(missed: string, ofAnswers: boolean): string {
  if (missed === 'none' || missed === 'all') return `missed ${missed}`;
  return ofAnswers ? `got ${missed} answers wrong` : `missed ${missed} images on average`;
}

/** "The class of 24" where all their own files say that they are in a class, else "The 24 people"; "The 3 people (simulated)". */
function classWords(observers: readonly ToldObserver[], count: number): string {
  const all = observers.filter(({ kind }) => kind === 'person');
  const drawn = all.filter(({ simulated }) => simulated).length;
  const mark = drawn === 0 ? '' : drawn === all.length ? ' (simulated)' : ` (${drawn} simulated)`;
  const inClass = count >= classSize && all.every((one) => one.inClass);
  return `${inClass ? `The class of ${count}` : `The ${count} people`}${mark}`;
}

/** Whether so many people are compared that they are looked at as a class. */
export function isClass({
  observers,
}: {
  readonly observers: readonly Pick<ToldObserver, 'kind'>[];
}): boolean {
  return observers.filter(({ kind }) => kind === 'person').length >= classSize;
}

function countsWords({ people, network }: NetworkRow): string {
  const [more, fewer] = sidesOf(people);
  const same = people.length - more - fewer;
  const rest = `${fewer > 0 ? `, ${fewer} fewer` : ''}${same > 0 ? `, ${same} as many` : ''}`;
  return `On the same images ${more || 'none'} of ${people.length} people missed more than ${shownName(network)}${rest}.`;
}

/** How many people missed more than the network, and fewer. */
function sidesOf(people: readonly Beside[]): readonly [number, number] {
  return [
    people.filter((one) => one.person > one.network).length,
    people.filter((one) => one.person < one.network).length,
  ];
}

/** Whether more people missed more than the network than chance would make, with people as the unit. */
function testWords({ people }: NetworkRow): string {
  if (people.length < enoughPeople)
    return `That says nothing of other people: it takes at least ${enoughPeople} of them.`;
  const [more, fewer] = sidesOf(people);
  const p = mcnemar(more, fewer).exact;
  const shown =
    p < alpha
      ? `That is more than chance would do: people like these miss ${more > fewer ? 'more' : 'fewer'} of these images`
      : 'That could be chance: it stays open whether people like these miss more or fewer of these images';
  const above = people.map((one) => one.person - one.network);
  const points = (share: number) => formatSigned(100 * share, 1);
  const interval = meanInterval(above);
  const others = interval
    ? `with other people it could be ${points(interval[0])} to ${points(interval[1])} (95 % interval over people)`
    : 'all people have the same, so how far others would be off cannot be told';
  return `${shown} (sign test over people: ${formatP(p)}). The people’s mean less the network’s share is ${points(mean(above))} points; ${others}.`;
}

/** Which of several networks it is; empty where there is one. */
function chosenWords(networks: number, main: ToldObserver, byHand: boolean, why: string): string {
  if (networks === 1) return '';
  return (
    `Of ${networks} networks this is ${shownName(main)}: ${byHand ? 'it was chosen by hand' : why}. ` +
    'They are no sample of networks, so nothing is said of others.'
  );
}

/** Says that the charts show other shares, where they do: those on all own images. */
function ownImagesWords({ network, own, missed }: NetworkRow, observers: readonly ToldObserver[]): string {
  const rates = observers.flatMap(({ kind, errorRate }) =>
    kind === 'person' && errorRate !== null ? [errorRate] : [],
  );
  const isSame = (all: number, common: number) => formatPercent(all) === formatPercent(common);
  return isSame(network.errorRate ?? 0, own.share) && isSame(mean(rates), missed.share)
    ? ''
    : 'All this is on images that people and the network both answered; the figures below are on all images of their own.';
}

/** Why a timed study has no one figure. */
const timedNote = 'Over all exposures together nothing is said or tested: that would hold for none of them.';

/**
 * People at the shortest and at the longest exposure, and a network on the photos of the longest: it sees no time. Of several
 * networks it is the one that was chosen, or that answered most of these photos, and of those the first by name. What was
 * answered without an exposure does not count beside what was.
 *
 * @returns null where people have no two exposures, nor one beside other conditions.
 */
function timedHeadline({ observers, conditions, network = null }: Source): ClassHeadline | null {
  if (!conditions) return null;
  const isMixed = !areExposures(conditions.conditions);
  const answering = ({ rates }: ReturnType<typeof ratesByExposure>[number]) =>
    rates.filter(({ n }, at) => n > 0 && observers[at]?.kind === 'person');
  const seen = ratesByExposure(conditions).filter((one) => answering(one).length > 0);
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || (first === last && !isMixed)) return null;
  const people = observers.filter(
    ({ kind }, at) => kind === 'person' && seen.some(({ rates }) => (rates[at]?.n ?? 0) > 0),
  );
  const networks = observers.flatMap((one, at) => {
    const { n = 0, errors = 0 } = last.rates[at] ?? {};
    return one.kind === 'network' && n > 0 ? [{ one, missed: { share: errors / n, errors, images: n } }] : [];
  });
  const [main] = networks.toSorted(
    (a, b) =>
      Number(b.one.key === network) - Number(a.one.key === network) ||
      b.missed.images - a.missed.images ||
      names.compare(a.one.name, b.one.name),
  );
  const [early = '', late = '', its = ''] = missedFigures([
    meanOf(answering(first)),
    meanOf(answering(last)),
    ...(main ? [main.missed] : []),
  ]);
  const [only] = people;
  const who =
    only && people.length === 1
      ? shownName(only)
      : classWords(observers, people.length).replace(/^The/, 'the');
  const [shortest, longest] = [formatMilliseconds(first.exposure), formatMilliseconds(last.exposure)];
  return {
    lead: [
      part(
        `Shown for ${shortest}, ${who} missed ${early}${first === last ? '' : `; shown for ${longest}, ${late}`}.`,
        'person',
      ),
      ...(main
        ? [
            part(' '),
            part(
              `Of the photos shown for ${longest}, ${networks.length === 1 ? 'the network' : shownName(main.one)} missed ${its}.`,
              'network',
            ),
          ]
        : []),
    ],
    plain: joined(
      people.length === 1 ? '' : 'These are means over the people, each on what they saw for so long.',
      timedNote,
    ),
    counted: isMixed ? 'Answers to photos that were shown for no set time do not count in this.' : '',
    sure: joined(
      isMixed ? '' : 'The curve has the 95 % interval at each exposure.',
      main
        ? chosenWords(
            networks.length,
            main.one,
            main.one.key === network,
            'none answered more of these photos',
          )
        : '',
    ),
    ...{ tested: false, timed: true },
    network: main?.one.name ?? null,
    people: new Set(people.map(({ key }) => key)),
  };
}

/** The mean of rates, each counting once, over what all of them saw. */
function meanOf(rates: readonly { readonly errors: number; readonly n: number }[]): Missed {
  const sum = (of: 'errors' | 'n') => rates.reduce((all, one) => all + one[of], 0);
  return { share: mean(rates.map(({ errors, n }) => errors / n)), errors: sum('errors'), images: sum('n') };
}

/** For each exposure, the shortest first, what each observer missed; what else conditions say is taken together. */
function ratesByExposure({ conditions, rates }: ConditionRates) {
  const exposures = conditions.map(exposureOfCondition);
  return [...new Set(exposures.filter((one) => one !== null))]
    .sort((one, other) => one - other)
    .map((exposure) => ({
      exposure,
      rates: rates.map((own) => {
        const at = own.filter((_, place) => exposures[place] === exposure);
        return {
          n: at.reduce((all, one) => all + one.n, 0),
          errors: at.reduce((all, one) => all + one.errors, 0),
        };
      }),
    }));
}
