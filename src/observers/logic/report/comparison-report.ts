import { fromTo, list, pluralize } from '../../../core/text/pluralize.ts';
import { formatFigure, formatSigned } from '../../../core/text/format-number.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { whyKappaUndefined } from '../../../figures/observers/few-images.ts';
import type { GroupsReport } from '../../../figures/observers/groups/compare-groups.ts';
import { excludedWords } from '../../../figures/observers/leave-out.ts';
import type { ReportFacts, Setting } from '../../../figures/report/report-facts.ts';
import { pairMethod, photoWords, rateMethod } from '../../../figures/report/session-methods.ts';
import { citeNotes } from '../../../results/logic/report/report.ts';
import { headline } from '../class-headline.ts';
import {
  groupFinding,
  type Grouping,
  groupingWords,
  groupMethods,
  groupPairTable,
  groupTable,
  ungroupedWords,
} from '../groups.ts';
import { conditionWords } from '../../../figures/observers/conditions.ts';
import { guessCountWords, hitWords, imagesWords, missedWords } from '../guess-words.ts';
import { repeatedNote } from '../../../figures/observers/exposure-words.ts';
import { missedLabels, type MissedImage, whoMissed } from '../../../figures/observers/most-missed.ts';
import type { MixUpWords, WordMatrix } from '../../../figures/observers/observer-confusions.ts';
import type { confusionTables } from '../../../results/logic/confusion-tables.ts';
import { commonTable, pooledPeople, rateRows, wordTables, wordTablesNote } from '../tables.ts';
import { rateTable } from '../../../results/logic/rate-table.ts';
import type { ObserversFinding } from '../observers-finding.ts';
import { byName } from '../observers-finding.ts';
import type { ObserversReport, ReportedObserver } from '../../../figures/observers/observers-report.ts';
import { practiceWords } from '../../../figures/observers/practice.ts';
import { shownName, shownNames } from '../../../figures/observers/shown-name.ts';
import type { ConfidenceInterval } from '../../../figures/stats/wilson.ts';
import { version } from '../../../core/version.ts';
import { notShownOf } from '../../../figures/report/cite.ts';
import { ends, markTable, markup, type Markup } from '../../../figures/report/markup.ts';
import { imageCards, type ReportImage } from '../../../figures/report/report-images.ts';
import { reportPage, section } from '../../../figures/report/report-page.ts';
import { viewingTimesHeading, viewingTimesPart, type ReportedViewingTimes } from '../exposures.ts';
import type { Cell } from '../../../figures/table.ts';
import { familyWords, holmOfPairs } from '../../../figures/observers/holm-of-pairs.ts';
import { withIntervals, type PairFigures } from '../../../figures/observers/pair-figures.ts';
import { formatP, intervalAndTest } from '../../../figures/scoring/format-p.ts';
import { tellsConsistency } from '../../../figures/stats/error-consistency.ts';

/** Groups beside each other, as the page draws them. */
export interface ReportedGroups {
  readonly by: Grouping;
  readonly report: GroupsReport;
  readonly picture: Markup | null;
}

/** Mix-ups: null where there are too many words for a matrix, and where nobody gave such an answer. */
export interface ReportedConfusions {
  readonly matrix: WordMatrix | null;
  readonly pairs: {
    readonly words: MixUpWords;
    readonly tables: ReturnType<typeof confusionTables>;
  } | null;
}

/** All that a report of observers is made of. */
export interface ComparisonReportParts {
  readonly report: ObserversReport;
  readonly finding: ObserversFinding;
  /** What a class did together beside the network, sentence by sentence; empty where that is not told. */
  readonly finale: readonly string[];
  /** The page's chart of error rates. */
  readonly rates: Markup | null;
  /** Where there are many: the people's rates on one axis, and all rates below each other; null for the chart. */
  readonly many: { readonly distribution: Markup; readonly rates: Markup | null } | null;
  /** The error rates by condition, drawn and as a table; null where files say no two conditions. */
  readonly conditions: Markup | null;
  /** Whether people and networks miss the same images at each exposure; null where that is not drawn. */
  readonly agreementByExposure: Markup | null;
  /** How long people need to see the images; null where no exposures are said. */
  readonly viewingTimes: ReportedViewingTimes | null;
  /** Who misses the same images; null for one observer, and for too many. */
  readonly agreement: Markup | null;
  /** What was put in groups, each way that there is. */
  readonly groups: readonly ReportedGroups[];
  /** Who takes what for what; null where nobody gave an answer that counts. */
  readonly confusions: ReportedConfusions | null;
  /** The images most missed, as far as they may be told. */
  readonly missed: readonly MissedImage[];
  readonly images: readonly ReportImage[];
  /** What the figures stand on, a line a file; empty where names are hidden. */
  readonly files: readonly string[];
  readonly methods: string;
  /** Whether the figures of each two observers are in it. */
  readonly withPairs: boolean;
  /** The reader's own sentences; empty where they are to be written on paper. */
  readonly ownWords: string;
  /** The address of the page that makes the report. */
  readonly page: string;
  /** When the report is made, ISO 8601. */
  readonly madeAt: string;
}

/** Observers that have a column each in the table of images; more are counted. */
const mostColumns = 8;
/** Images on the first page, one fewer where a class's finale is told there, and networks with a column of their own. */
const [mostFirst, mostNetworks] = [5, 3];
/** How many pairs of groups are told in sentences; the table has all. */
const mostFindings = 10;

/** Where there are more pairs, those with a network in them are shown; the JSON has all. */
const mostPairs = 66;

/** The figures of each two observers, as a table with what it says of its tests. */
function pairTable(report: ObserversReport): Markup {
  const { pairs, observers, conditions } = report;
  const byCondition = (conditions?.conditions.length ?? 0) > 1;
  const names = shownNames(observers);
  const family = holmOfPairs(report);
  const { tests, corrected } = family;
  const tested = pairs.filter(({ n }) => n > 0);
  const networks = new Set(observers.flatMap(({ kind, name }) => (kind === 'network' ? [name] : [])));
  const beside = tested.filter(({ first, second }) => networks.has(first) || networks.has(second));
  const few = tested.length <= mostPairs || beside.length === 0;
  const shown = (few ? tested : beside).slice(0, mostPairs);
  return markup`<p>On the images that both answered. ${
    tested.length > 1 &&
    `These are ${tested.length} tests: of tests where nothing is to be found, about one in 20 has p below 0.05 all the same. Holm’s p is corrected for ${family.family === 'all' ? 'their number' : `the ${familyWords(family)} only`}.`
  } ${intervalAndTest}</p><div class="pairs">${markTable({
    caption:
      'McNemar’s exact test (two-sided); difference of the error rates in points (Newcombe); agreement κ (0 as by chance, 1 on the same images)',
    columns: [
      ...['first and second', 'images', 'only first right', 'only second right', 'difference', 'p'],
      ...(tests > 1 ? [`p, Holm for ${familyWords(family)}`] : []),
      ...(byCondition ? ['κ within conditions', 'κ pooled'] : ['κ']),
    ],
    rows: shown.map((pair) => [
      `${names(pair.first)} and ${names(pair.second)}`,
      pair.n,
      pair.onlyFirst,
      pair.onlySecond,
      withRange(pair.difference, pair.differenceInterval, (value) => formatSigned(100 * value, 1)),
      pValue(pair.mcnemarExact),
      ...(tests > 1 ? [pValue(corrected[pairs.indexOf(pair)] ?? null)] : []),
      kappaOf(withIntervals(pair)),
      ...(byCondition ? [pooledKappa(pair)] : []),
    ]),
  })}</div>${tested.length > shown.length && markup`<p class="note">${shown.length} of the ${tested.length} pairs${few ? '' : ', each with a network in it'}; the JSON has all.</p>`}`;
}

function kappaOf(pair: PairFigures): Cell {
  if (whyKappaUndefined(pair, 'them') !== null) return null;
  return withRange(pair.kappa, pair.kappaInterval, (value) => formatFigure(value, 2));
}

function pooledKappa(pair: PairFigures): Cell {
  const { kappaPooled } = pair;
  return kappaPooled === null || !tellsConsistency(pair) ? null : formatFigure(kappaPooled, 2);
}

function pValue(p: number | null): Cell {
  return p === null ? null : formatP(p).replace('p = ', '');
}

function withRange(
  value: number | null,
  range: ConfidenceInterval | null,
  format: (value: number) => string,
): Cell {
  return value === null ? null : { text: format(value), beside: ends(range, format) };
}

/**
 * A comparison of observers as one HTML page: the finding, error rates, the images most missed and three of them first,
 * all else as an appendix.
 *
 * @returns the text of the file.
 */
export function writeComparisonReport(parts: ComparisonReportParts): string {
  const { report, many, rates, missed, images, agreement, madeAt } = parts;
  const [order, group] = [byName(report.observers), pooledPeople(report)];
  const day = madeAt.slice(0, 10);
  const told = conditionWords(report.conditions, report.pairs, '');
  const onFirst = parts.finale.length > 0 ? mostFirst - 1 : mostFirst;
  return reportPage({
    title: `Hit5 report: ${pluralize(report.observers.length, 'observer')}, ${day}`,
    first: markup`${head(parts, day)}${section(
      'Who missed how many',
      markup`${many ? many.distribution : rates}`,
    )}${
      missed.length > 0 &&
      section(
        'The images most missed',
        missedTable(parts, onFirst, 'Who got them (✓) and who missed them (✗)'),
      )
    }${images.length > 0 && section(images.length === 1 ? 'One image' : 'Some of the images', imageCards(images))}`,
    ownTitle: 'In our own words',
    ownWords: parts.ownWords,
    appendix: markup`${parts.finding.sure !== '' && section('How sure is that?', markup`<p>${parts.finding.sure}</p>`)}
${section(
  'Errors',
  markup`${many && many.rates}${markTable({
    caption: `Share of images missed, Hit@${report.guesses}, with 95 % interval (Wilson), each on all own images that count`,
    ...rateTable(rateRows(order)),
  })}${report.common && markTable(commonTable(report.common, report.observers, order))}`,
)}
${told.length > 0 && section('Errors by condition', markup`${told.map((one) => markup`<p>${one}</p>`)}${parts.conditions}${parts.agreementByExposure}`)}
${parts.viewingTimes && section(viewingTimesHeading, viewingTimesPart(parts.viewingTimes, report))}
${missed.length > onFirst && section(`The ${missed.length} images most missed`, missedTable(parts, missed.length, 'Who got them (✓) and who missed them (✗), the most missed first'))}
${agreement && section('Who misses the same images', agreement)}
${report.pairs.length > 0 && section('Each two observers', parts.withPairs ? pairTable(report) : markup`<p>The ${report.pairs.length} pairs are not in this report. The page Compare shows each, and adds them when it is asked to.</p>`)}
${parts.groups.map(groupsPart)}
${parts.confusions && section('Who takes what for what', confusionsPart(parts.confusions))}
${group && section(group.title, markup`${group.words.map((words) => markup`<p>${words}</p>`)}${markTable(group.table)}`)}
${section('Left out', leftOut(report))}
${parts.files.length > 0 && section('What the figures stand on', listOf(parts.files))}
${citeNotes(parts.methods, parts.page, notShownOf(report.observers))}
${section('To repeat it', markup`<p>Open the files of these observers on the page Compare of Hit5, version ${version}. The report was made ${madeAt}.</p>`)}`,
  });
}

function head({ report, finding, finale }: ComparisonReportParts, day: string): Markup {
  const { observers } = report;
  const told = [...finale, finding.beside].filter((words) => words !== '');
  const simulated = observers.filter((one) => one.simulated).length;
  return markup`<header>
${simulated > 0 && markup`<p class="simulated">Simulated: a program drew the answers of ${simulated === 1 ? 'one observer' : `${simulated} observers`}. Nobody gave them.</p>`}
<h1>${finding.lead}</h1>${told.length > 0 && markup`<p>${told.join(' ')}</p>`}
<p class="note">${imagesWords(report)}; ${day}. ${missedWords(report.guesses)}${report.conditions?.repeated ? ` ${repeatedNote}` : ''}</p></header>`;
}

/** Images by observers; where there are many, the others than a few networks are counted and who got it is named. */
function missedTable(
  { report: { observers }, missed }: ComparisonReportParts,
  most: number,
  caption: string,
): Markup {
  const all = observers.map((observer, place) => ({ observer, place }));
  const few = all.length <= mostColumns;
  const own = few ? all : all.filter(({ observer }) => observer.kind === 'network').slice(0, mostNetworks);
  const others = all.filter((one) => !own.includes(one));
  const some = missed.slice(0, most);
  const labels = missedLabels(some);
  const rows = some.map(({ hits }, at): readonly Cell[] => {
    const shared = others.map(({ observer, place }) => ({ ...observer, hit: hits[place] ?? null }));
    const right = shared.filter(({ hit }) => hit).map(shownName);
    return [
      labels[at] ?? '',
      ...own.map(({ place }) => sign(hits[place] ?? null)),
      ...(few ? [] : [whoMissed(shared), right.length === 0 ? 'nobody' : list(right, 3)]),
    ];
  });
  const names = own.map(({ observer }) => shownName(observer));
  const heads = [...names, ...(few ? [] : ['others who missed it', 'who of them got it'])];
  const columns = ['image', ...heads.map((name) => ({ name, words: true }) as const)];
  return markup`<div class="grid">${markTable({ caption, columns, rows })}</div>`;
}

function sign(hit: boolean | null): Cell {
  if (hit === null) return null;
  return hit ? { text: '✓', look: 'hit' } : { text: '✗', look: 'miss' };
}

/** A kind of groups: its picture, what each two of them come to, and the figures. */
function groupsPart({ by, report, picture }: ReportedGroups): Markup {
  const { comparisons } = report;
  const told = comparisons.slice(0, mostFindings);
  return section(
    `Groups: ${groupingWords[by]}`,
    markup`${picture}
${told.map((pair) => {
  const { title, notes } = groupFinding(report, pair);
  return markup`<div class="finding"><h3>${title}</h3>${listOf(notes)}</div>
`;
})}${told.length < comparisons.length && markup`<p class="note">The first ${told.length} of ${comparisons.length} pairs of groups; all stand in the table.</p>`}${
      report.without.length > 0 && markup`<p>${ungroupedWords(report, by)}</p>`
    }
${markTable(groupTable(report.groups))}${markTable(groupPairTable(report))}`,
  );
}

function confusionsPart({ matrix, pairs }: ReportedConfusions): Markup {
  return markup`${matrix && markup`<p>${wordTablesNote(matrix)}</p>${wordTables(matrix).map(markTable)}`}${pairs && pairsPart(pairs)}`;
}

function pairsPart({ words, tables }: NonNullable<ReportedConfusions['pairs']>): Markup {
  return markup`<p>${words.commonest.join(' ')}</p><p class="note">${words.counts} ${words.leftOut}</p>
${markTable(tables.pairs)}<h3>${tables.heading}</h3><p>${tables.words}</p>${tables.matrices.map(markTable)}`;
}

/** What stands in no figure, and why. */
function leftOut({ observers, unmatched, conditions, leftOut: gone }: ObserversReport): Markup {
  const lines = observers.flatMap((observer, at) => {
    const name = shownName(observer);
    const { withoutTruth, assisted, spoiled } = observer;
    const alone = observers.length > 1 ? (unmatched[at]?.length ?? 0) : 0;
    return [
      ...(withoutTruth > 0
        ? [`${name}: ${pluralize(withoutTruth, 'image')} for which nothing says what is right.`]
        : []),
      ...(assisted > 0 ? [`${name}: ${pluralize(assisted, 'image')} answered with help.`] : []),
      ...(spoiled > 0 ? [`${name}: ${pluralize(spoiled, 'image')} not shown as asked.`] : []),
      ...(alone > 0
        ? [
            `${name}: ${pluralize(alone, 'image')} in no pair, as no other observer answered them${conditions ? ' under the same condition' : ''}.`,
          ]
        : []),
    ];
  });
  const byHand = gone.filter(({ ownPractice, excluded }) => !ownPractice && excluded === null).length;
  const taken = [
    ...(byHand === 0 ? [] : [`Taken out by hand: ${pluralize(byHand, 'observer')}.`]),
    ...[practiceWords(gone), excludedWords(gone)].filter((line) => line !== null),
  ];
  return lines.length + taken.length === 0
    ? markup`<p>Nothing: every answer counts.</p>`
    : listOf([...lines, ...taken]);
}

function listOf(lines: readonly string[]): Markup {
  return markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`;
}

/** What is told of the methods of a comparison of observers. */
interface DescribedComparison {
  readonly report: ObserversReport;
  readonly facts: Pick<ReportFacts, 'weights' | 'settings' | 'sure' | 'photos'>;
  /** The name of the file by whose labels the figures are; null: the observers' own files. */
  readonly truth: string | null;
  /** What was put in groups, each way that there is. */
  readonly groups: Parameters<typeof groupMethods>[0];
}

const settingWords: Readonly<Record<Setting, string>> = {
  mode: 'mode',
  seed: 'seed of the order',
  list: 'classes offered',
  limit: 'seconds an image at most',
  backend: 'backend of the network',
  hit5_version: 'answered with Hit5 of version',
  browser: 'browser',
  pixel_ratio: 'pixels of the screen for each CSS pixel',
  zoom: 'page enlarged by',
  languages: 'languages searched',
  examples: 'examples beside the classes (1: shown)',
};

/** How a comparison was done and computed, as a paragraph for a paper. */
export function comparisonMethods({ report, facts, truth, groups }: DescribedComparison): string {
  const { observers, images, challenge, pairs } = report;
  const ofKind = (wanted: string) => observers.filter(({ kind }) => kind === wanted).length;
  const simulated = observers.filter((one) => one.simulated).length;
  const counts = observers.map(({ n }) => n);
  const [least, largest] = [Math.min(...counts), Math.max(...counts)];
  const tests = pairs.filter(({ n }) => n > 0).length;
  const networks = observers.flatMap((observer, at) => {
    if (observer.kind !== 'network') return [];
    const hash = facts.weights[at] ?? null;
    return [`${shownName(observer)}${hash === null ? '' : ` (weights’ SHA-256 ${hash})`}`];
  });
  const settings = Object.entries(facts.settings).map(
    ([setting, told]) => `${settingWords[setting as Setting]}: ${told.map(visibleText).join(', ')}`,
  );
  if (facts.photos) settings.push(photoWords(facts.photos));
  return [
    `${kindsOf(ofKind('person'), ofKind('network'), ofKind('unknown'))} answered ${pluralize(images, 'image')}` +
      `${challenge === null ? '' : ` of the challenge “${visibleText(challenge)}”`}; ` +
      `${fromTo(least, largest)} of them count for each.`,
    simulated === 0
      ? ''
      : `Simulated, that is drawn by a program: ${simulated === 1 ? 'one of them' : `${simulated} of them`}.`,
    networks.length === 0 ? '' : `Networks: ${networks.join('; ')}.`,
    settings.length === 0 ? '' : `As the files say: ${settings.join('; ')}.`,
    `${missedBy(report.guesses)}, by ` +
      `${truth === null ? 'the labels in each observer’s own file' : `the labels of ${visibleText(truth)}`}. ` +
      'Where several classes are right, any of them counts. Answers given after the truth or the prediction was shown do not count.',
    guessCountWords(report) ?? '',
    leftOutWords(observers),
    practiceWords(report.leftOut) ?? '',
    excludedWords(report.leftOut) ?? '',
    facts.sure === 0
      ? ''
      : `How sure they were of the first guess (guess, lean or sure) was said by ${facts.sure} of them; it enters no figure here.`,
    rateMethod,
    headline(report)?.tested ? peopleMethod : '',
    tests > 0 ? pairMethod : '',
    tests > 1 ? familyMethod(report, tests) : '',
    report.conditions && tests > 0 ? conditionMethod(report.conditions.conditions.length) : '',
    groupMethods(groups),
    `Computed with Hit5, version ${version}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function missedBy(guesses: number): string {
  return guesses === 1
    ? 'An image is missed where the first guess is not right (Hit@1)'
    : `An image is missed where none of up to ${hitWords(guesses).replace(' (', ' is right (')}`;
}

type LeftOutCount = 'withoutTruth' | 'assisted' | 'spoiled';

/** How many answers the grading left out, and why; empty where it left out none. */
function leftOutWords(observers: readonly Pick<ReportedObserver, LeftOutCount>[]): string {
  const sum = (of: LeftOutCount) => observers.reduce((total, one) => total + one[of], 0);
  const reasons = [
    [sum('withoutTruth'), 'to images for which these labels hold no class right'],
    [sum('assisted'), 'given with help'],
    [sum('spoiled'), 'to images that were not shown as asked'],
  ] as const;
  const told = reasons.flatMap(([count, why]) =>
    count === 0 ? [] : [`${pluralize(count, 'answer')} ${why}`],
  );
  return told.length === 0 ? '' : `Left out: ${told.join('; ')}.`;
}

/** How people as a class are compared with a network. */
const peopleMethod =
  'People as a class are compared with the network on the images that each of them and it answered: the exact sign test ' +
  'over people (two-sided; who missed as many as the network does not count) and, for the mean of the people’s differences, Student’s 95 % ' +
  'interval over people; none where all have the same difference.';

/** How many pairs were tested, and for how many of them p is corrected. */
function familyMethod(report: ObserversReport, tests: number): string {
  const family = holmOfPairs(report);
  const whose =
    family.family === 'all'
      ? 'beside it stands what it is when corrected for their number (Holm).'
      : `for the ${familyWords(family)} it is also corrected for their number (Holm), and for no other pair.`;
  return `${tests} pairs were tested; p is for each pair alone; ${whose}`;
}

/** What conditions do to pairs and to κ. */
function conditionMethod(conditions: number): string {
  return (
    `The files say ${pluralize(conditions, 'condition')}; a pair of answers is one to the same image under the same condition.` +
    (conditions < 2
      ? ''
      : ' κ is computed within each condition and averaged over those in which neither side was always right or always wrong; its ' +
        'bootstrap draws within conditions. κ over all conditions at once is named as pooled.')
  );
}

/** "3 people and 2 networks". */
function kindsOf(people: number, networks: number, others: number): string {
  const parts = [
    people === 0 ? null : people === 1 ? 'One person' : `${people} people`,
    networks === 0 ? null : pluralize(networks, 'network'),
    others === 0 ? null : `${pluralize(others, 'observer')} of whom no file says what they are`,
  ].filter((part) => part !== null);
  const last = parts.pop() ?? 'Nobody';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
