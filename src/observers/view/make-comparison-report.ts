import { peopleAndNetworks } from '../../figures/errors/confusions.ts';
import type { Observers } from '../make-observers.ts';
import type { ObserverKind } from '../../core/observers/observer.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { missedLabels, type MissedImage, whoMissed } from '../../figures/observers/most-missed.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { sentenceText } from '../../figures/scoring/score-sentence.ts';
import { headline } from '../logic/class-headline.ts';
import { groupingsOf } from '../logic/groups.ts';
import { mixUpWords } from '../../figures/observers/observer-confusions.ts';
import { byName, observersFinding, ranking } from '../logic/observers-finding.ts';
import type { CompareResult, ObserversReport } from '../../figures/observers/observers-report.ts';
import {
  comparisonMethods,
  type ReportedGroups,
  type ReportedConfusions,
  writeComparisonReport,
} from '../logic/report/comparison-report.ts';
import type { ReportedViewingTimes } from '../logic/exposures.ts';
import { mayBeInlined, type ReportImage } from '../../figures/report/report-images.ts';
import { confusionTables } from '../../results/logic/confusion-tables.ts';
import { errorRatesChart } from '../../results/chart/rates-chart.ts';
import { chartFigure, smallPhoto } from '../../results/view/report-pictures.ts';
import { agreementChart } from '../chart/agreement-chart.ts';
import { errorsByExposure, kappaByExposure } from '../chart/exposure-charts.ts';
import { conditionsChart, groupsChart, spreadChart } from '../chart/observers-charts.ts';
import { hitWords } from '../logic/guess-words.ts';
import { mostSquares } from '../../figures/observers/pair-figures.ts';
import type { ExposureFigures } from '../../figures/observers/exposures.ts';
import type { GroupId } from './choice-link.ts';
import { exposuresOnly } from './conditions-section.ts';
import type { Picture } from './picture-file.ts';
import { imageFinder, openFinder, type ImageFinder } from './image-finder.ts';
import { rateRows } from '../logic/tables.ts';
import { mistakeWords, podiumWords, togetherWords } from '../logic/finale-words.ts';
import { en } from '../words/finale/en.ts';

/** More observers than these are shown as a distribution first. */
const mostRows = 6;
/** How many images of a group are tried for one whose photo may be passed on. */
const mostTried = 20;

/** A comparison as the page shows it. */
interface Shown extends CompareResult {
  readonly report: ObserversReport;
}

/**
 * A comparison's report, with small copies of three photos in it.
 *
 * @param ownWords the reader's own sentences.
 * @param withPairs whether the figures of each two observers are in it.
 * @returns the text of an HTML page.
 */
export async function comparisonReportOf(
  shown: Shown,
  ownWords: string,
  stores: Observers,
  withPairs: boolean,
): Promise<string> {
  const { report } = shown;
  const told = headline(report);
  const { observers } = report;
  const rows = rateRows(told ? byName(observers) : ranking(observers).map(({ observer }) => observer));
  const groups = await groupReports(report, stores);
  const missed = await toldMisses(shown, stores);
  const pictures = await picturesOf(report, stores);
  const drawn = (id: Picture['id'], caption?: string) =>
    chartFigure(pictures.find((one) => one.id === id)?.chart ?? null, caption);
  const distribution = drawn('distribution');
  return writeComparisonReport({
    report,
    finding: told
      ? {
          ...told,
          lead: sentenceText(told.lead),
          beside: `${told.plain} ${told.counted}`.trim(),
        }
      : observersFinding(report),
    finale: told && !told.timed ? await finaleOf(report, stores) : [],
    rates: chartFigure(errorRatesChart(rows.slice(0, mostRows))),
    many: rows.length > mostRows && distribution ? { distribution, rates: drawn('error-rates') } : null,
    conditions: drawn('conditions', 'Share of images missed under each condition'),
    agreementByExposure: drawn('agreement-by-exposure'),
    viewingTimes: await reportedViewingTimes(report, stores),
    agreement: drawn('agreement'),
    groups: groups.map((one) => ({ ...one, picture: chartFigure(groupsChart(one.report.groups)) })),
    confusions: await reportedConfusions(stores),
    missed,
    images: await tellingImages(report, missed, stores),
    files: filesOf(shown),
    methods: await methodsWith(groups, shown, stores),
    withPairs,
    ownWords,
    page: document.baseURI,
    madeAt: new Date().toISOString(),
  });
}

/** How a comparison was done and computed, as a paragraph for a paper. */
export async function comparisonMethodsOf(shown: Shown, stores: Observers): Promise<string> {
  return methodsWith(await groupReports(shown.report, stores), shown, stores);
}

async function methodsWith(
  groups: readonly GroupsBy[],
  { report, truth }: Shown,
  { observers }: Observers,
): Promise<string> {
  const facts = (await observers.ask((api) => api.reportFacts())) ?? {
    weights: [],
    settings: {},
    sure: 0,
    photos: null,
  };
  return comparisonMethods({ report, facts, truth, groups });
}

/** The charts of a comparison, those that there are. */
export async function picturesOf(
  report: ObserversReport,
  { observers }: Observers,
): Promise<readonly Picture[]> {
  const isCurve = exposuresOnly(report).length > 1;
  return comparisonPictures(report, isCurve ? await observers.ask((api) => api.exposures()) : null);
}

/** @param exposures figures over exposures, which take the place of those by condition; null: there are none. */
export function comparisonPictures(
  report: ObserversReport,
  exposures: ExposureFigures | null,
): readonly Picture[] {
  const { observers, pairs, conditions, guesses } = report;
  const charts: readonly (readonly [Picture['id'], string, Picture['chart'] | null])[] = [
    [
      'error-rates',
      `Share of images missed with ${hitWords(guesses)}`,
      errorRatesChart(rateRows(byName(observers))),
    ],
    ['distribution', 'How many images each person missed, and the networks', spreadChart(observers)],
    exposures
      ? [
          'conditions',
          'Share of images missed by how long they were shown',
          errorsByExposure(exposures, report),
        ]
      : [
          'conditions',
          'Share of images missed by condition',
          conditions && conditionsChart(observers, conditions, Infinity),
        ],
    [
      'agreement-by-exposure',
      'Whether people and networks miss the same images, by how long they were shown',
      exposures && kappaByExposure(exposures, report),
    ],
    [
      'agreement',
      'Who misses the same images',
      observers.length > mostSquares ? null : agreementChart(observers, pairs),
    ],
  ];
  return charts.flatMap(([id, title, chart]) => (chart ? [{ id, title, chart }] : []));
}

/** Groups beside each other, not drawn yet. */
type GroupsBy = Pick<ReportedGroups, 'by' | 'report'>;

/** Groups beside each other, each way to make two or more. */
async function groupReports(
  { observers }: ObserversReport,
  { observers: store }: Observers,
): Promise<readonly GroupsBy[]> {
  const found: GroupsBy[] = [];
  for (const by of groupingsOf(observers)) {
    const report = await store.compareGroups(by);
    if (report) found.push({ by, report });
  }
  return found;
}

/** Who takes what for what, as the page shows it. */
async function reportedConfusions({ observers, catalogue }: Observers): Promise<ReportedConfusions | null> {
  const found = await observers.ask((api) => api.confusions());
  if (!found) return null;
  const words = mixUpWords(found, catalogue);
  if (!words && !found.matrix) return null;
  return {
    matrix: found.matrix,
    pairs: words && { words, tables: confusionTables(found.confusions, catalogue, peopleAndNetworks) },
  };
}

/** How long people need to see the images; nothing is listed of tests that are not finished. */
async function reportedViewingTimes(
  report: ObserversReport,
  stores: Observers,
): Promise<ReportedViewingTimes | null> {
  const figures = await stores.observers.ask((api) => api.exposures());
  if (!figures || figures.images.length === 0) return null;
  const finder = await openFinder(stores, report);
  const told = figures.images.filter(({ time, name }) => time !== 'untold' && !finder.isInOpenTest(name));
  const labels = missedLabels(
    told.map(({ name }) => {
      const { caption = name } = finder.tile(name);
      return { image: name, right: caption === name ? [] : [caption] };
    }),
  );
  return { figures, told: told.map((one, at) => ({ ...one, name: labels[at] ?? '' })) };
}

/** What a class did together, in the board's words; nothing where an image is of a test that is not finished. */
async function finaleOf(report: ObserversReport, stores: Observers): Promise<readonly string[]> {
  const { observers, catalogue } = stores;
  const { finale = null } = (await observers.ask((api) => api.reportFacts())) ?? {};
  const finder = imageFinder(stores, report);
  if (!finale || finale.photos.some(({ image }) => finder.isInOpenTest(image))) return [];
  const nameOf = (wnid: Wnid) => catalogue.title(wnid);
  return [
    finale.pooled > 0 ? sentenceText(togetherWords(finale, nameOf, en, 'they')) : '',
    mistakeWords(finale, nameOf, en),
    podiumWords(finale, nameOf, en),
  ].filter((words) => words !== '');
}

/** The images most missed, without those of tests that are not finished. */
async function toldMisses({ report }: Shown, stores: Observers): Promise<readonly MissedImage[]> {
  const finder = imageFinder(stores, report);
  const { missed = [] } = (await stores.observers.ask((api) => api.reportFacts())) ?? {};
  return missed.filter(({ image }) => !finder.isInOpenTest(image));
}

const groups: readonly (readonly [GroupId, string])[] = [
  ['missedByAll', 'Everybody missed'],
  ['onlyPeople', 'Only people got'],
  ['onlyNetworks', 'Only networks got'],
];

/** How many wrong names of one side stand below an image: all has room on one sheet. */
const mostSaid = 2;

/** How many images stand on the first page. */
const mostTelling = 3;

/**
 * One image of each group, whose photo is at hand and may be passed on where there is such a one; where fewer than
 * three groups have any, the images missed by most beside them.
 */
async function tellingImages(
  report: ObserversReport,
  missed: readonly MissedImage[],
  stores: Observers,
): Promise<readonly ReportImage[]> {
  const finder = await openFinder(stores, report);
  const chosen = groups.flatMap(([id, title]) => {
    const told = report[id].filter((name) => !finder.isInOpenTest(name));
    const tried = told.slice(0, mostTried);
    const name = tried.find((one) => mayBeShown(finder, one)) ?? tried[0];
    return name === undefined ? [] : [{ name, title }];
  });
  const taken = new Set(chosen.map(({ name }) => name));
  const others = missed.filter(({ image }) => !taken.has(image)).slice(0, mostTried);
  const shown = others.toSorted(
    (a, b) => Number(mayBeShown(finder, b.image)) - Number(mayBeShown(finder, a.image)),
  );
  const hard = shown.slice(0, mostTelling - chosen.length).map((one) => ({
    name: one.image,
    title: `Missed by ${whoMissed(report.observers.map(({ kind }, at) => ({ kind, hit: one.hits[at] ?? null })))}`,
  }));
  return Promise.all(
    [...chosen, ...hard].map(({ name, title }) => tellingImage(name, title, finder, stores)),
  );
}

function mayBeShown(finder: ImageFinder, name: string): boolean {
  const found = finder.find(name);
  return found !== null && mayBeInlined(found.image);
}

/** One image with what was said most often by those who missed it. */
async function tellingImage(
  name: string,
  title: string,
  finder: ImageFinder,
  { observers, catalogue }: Observers,
): Promise<ReportImage> {
  const found = finder.find(name);
  const photo = found && mayBeInlined(found.image) ? await smallPhoto(found).catch(() => null) : null;
  const answers = await observers.answersTo(name);
  const labelOf = (word: string) => visibleText(catalogue.title(word));
  const right = answers.find((answer) => answer.right.length > 0)?.right[0];
  const saidBy = (who: string, kinds: readonly ObserverKind[]) =>
    saidInstead(
      who,
      answers
        .filter(({ kind, hit }) => hit === false && kinds.includes(kind))
        .map(({ guesses: [first] }) => first),
      labelOf,
    );
  return {
    title,
    label: right === undefined ? visibleText(name) : labelOf(right),
    photo,
    credit: found?.image.credit ?? null,
    said: [[...saidBy('People', ['person', 'unknown']), ...saidBy('Network', ['network'])].join(' ')].filter(
      Boolean,
    ),
  };
}

/** What was said first most often by those who missed an image: "People said: convertible (3 times), ambulance." */
function saidInstead(
  who: string,
  firsts: readonly (string | undefined)[],
  labelOf: (word: string) => string,
): readonly string[] {
  const wrong = new Map<string, number>();
  for (const first of firsts) {
    const said = first === undefined ? 'nothing' : labelOf(first);
    wrong.set(said, (wrong.get(said) ?? 0) + 1);
  }
  const most = [...wrong].sort(([, one], [, other]) => other - one).slice(0, mostSaid);
  const told = most.map(([said, count]) => (count === 1 ? said : `${said} (${count} times)`));
  return told.length === 0 ? [] : [`${who} said: ${told.join(', ')}.`];
}

/** The files that the figures stand on; none where the names of their people are hidden. */
function filesOf({ report: { observers }, truth, fault }: Shown): readonly string[] {
  const files = [...new Set(observers.flatMap((observer) => observer.files))];
  if (files.length === 0) return [];
  return [
    ...files.map(visibleText),
    truth === null
      ? 'What is right: as each of these files says.'
      : `What is right: as ${visibleText(truth)} says.`,
    ...(fault ? fault.without.map((name) => `Without ${visibleText(name)}: ${fault.message}`) : []),
  ];
}
