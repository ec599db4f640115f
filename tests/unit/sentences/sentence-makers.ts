import { commonestWords, reasonedWords } from '#src/results/logic/category-shares.ts';
import {
  severalRightNote,
  commonestConfusion,
  nearbyWords,
  peopleAndNetworks,
  personAndNetwork,
} from '#src/figures/errors/confusion-words.ts';
import { ConfusionCount } from '#src/figures/errors/confusions.ts';
import {
  harderTakeLonger,
  humpsNote,
  likeDifficultyFinding,
  runningFinding,
  timeCaveat,
  timesFinding,
  tradeOffFinding,
} from '#src/results/logic/effort/effort-findings.ts';
import type { DifficultyGroup } from '#src/results/logic/effort/like-difficulty.ts';
import { errorCategories } from '#src/figures/errors/error-category.ts';
import { sweepFinding } from '#src/live/logic/sweep-finding.ts';
import { compareObservers } from '#src/figures/observers/compare-observers.ts';
import { gatherObservers } from '#src/figures/observers/gather-observers.ts';
import { observersFinding } from '#src/observers/logic/observers-finding.ts';
import { gradedReport } from '#src/figures/observers/observers-report.ts';
import { pairFigures } from '#src/figures/observers/pair-figures.ts';
import type { SessionId } from '#src/core/trials/session.ts';
import type { TestFigure } from '#src/results/element/test-figures/test-figures.ts';
import { sessionTests } from '#src/results/view/test-figures.ts';
import { pairFigures as pairTests } from '#src/observers/view/pair-figures.ts';
import { buildObserver, type SampleAnswer } from '../core/observers/build-observer.ts';
import { formatP } from '#src/figures/scoring/format-p.ts';
import { fewImagesNote } from '#src/figures/observers/few-images.ts';
import { correctedWords, type PairFamily } from '#src/figures/observers/holm-of-pairs.ts';
import { about, toYou } from '#src/figures/scoring/addressed.ts';
import {
  calibrationFinding,
  consistencyFinding,
  hitCurveFinding,
  kindCalibrationWords,
  type KindCalibration,
} from '#src/results/logic/chart-findings.ts';
import { equivalenceWords } from '#src/figures/scoring/equivalence-words.ts';
import { finding, whoDidBetter } from '#src/figures/scoring/finding.ts';
import { intervalAndTest } from '#src/figures/scoring/interval-and-test.ts';
import { sentenceText } from '#src/figures/scoring/score-sentence.ts';
import { networkVerdict, personVerdict, sideVerdict } from '#src/figures/scoring/verdict.ts';
import { planStudy, planWords } from '#src/observers/logic/study-plan.ts';
import { whyNoKappa } from '#src/figures/scoring/why-no-kappa.ts';
import { calibration } from '#src/figures/stats/calibration.ts';
import { stratifiedExact } from '#src/results/logic/effort/stratified-exact.ts';
import type { TradeOffPoint } from '#src/results/logic/effort/trade-off.ts';
import { wilsonInterval } from '#src/figures/stats/wilson.ts';
import { whatFewImagesTell } from '#src/core/trials/what-few-images-tell.ts';
import { catalogue } from '../figures/errors/sample-cases.ts';

/** Figures as a test table writes them down: numbers and words. */
export type Figures = readonly (number | string)[];

/** A function that says a sentence of figures; empty where it says none. */
export type Maker = (...figures: never[]) => string;

const table = (bothRight: number, onlyFirst: number, onlySecond: number, bothWrong: number) => ({
  bothRight,
  onlyFirst,
  onlySecond,
  bothWrong,
});

/** A share as an interval; what is not asked for is 0. */
const share = (misses: number, images: number) =>
  wilsonInterval(misses, images) ?? { estimate: 0, low: 0, high: 0 };

const point = (misses: number, images: number, seconds: number): TradeOffPoint => ({
  images,
  seconds: { estimate: seconds, low: seconds, high: seconds },
  practised: 0,
  error: share(misses, images),
});

const hits = (misses: number, images: number) =>
  Array.from({ length: images }, (_, at) => ({ personHit: at >= misses, networkHit: true }));

const kind = (name: 'photos' | 'drawings', images: number, said: number, right: number): KindCalibration => ({
  kind: name,
  images,
  said: said / 100,
  right: share(right, images),
});

/** Forecasts of a probability in percent, some of them right. */
const told = (percent: number, images: number, right: number) =>
  Array.from({ length: images }, (_, at) => ({ probability: percent / 100, right: at < right }));

function groups(...counts: readonly number[]) {
  const made: DifficultyGroup[] = [];
  for (let at = 0; at < counts.length; at += 5) {
    const [seconds = 0, quick = 0, quickOf = 0, slow = 0, slowOf = 0] = counts.slice(at, at + 5);
    made.push({
      images: quickOf + slowOf,
      misses: quick + slow,
      seconds,
      probability: [0, 1],
      quicker: { count: quick, total: quickOf },
      slower: { count: slow, total: slowOf },
    });
  }
  return {
    groups: made,
    p: stratifiedExact(made.map(({ quicker, slower }) => ({ first: quicker, second: slower }))),
  };
}

/** First guesses as truth, guess, truth, guess …; a guess of −1 is none. */
function confusions(side: 'person' | 'network', guesses: readonly number[]) {
  const count = new ConfusionCount(catalogue);
  for (let at = 0; at < guesses.length; at += 2) count.add(side, [guesses[at] ?? 0], guesses[at + 1] ?? 0);
  return count.result();
}

/** A side's reasons: how many errors had each, in the order of the categories. */
const reasons = (reasoned: number, counts: readonly number[]) => ({
  side: 'person' as const,
  errors: reasoned,
  reasoned,
  fitNone: 0,
  shares: counts.flatMap((count, at) => {
    const category = errorCategories[at];
    return category ? [{ category, count, interval: null, of2014: null }] : [];
  }),
});

const marks = { '1': true, '0': false } as const;

/** Observers as "name 1101-": right, wrong, not answered, image by image. */
function observers(written: readonly string[]) {
  const all = written.map((one) => {
    const [name = '', answers = ''] = one.split(' ');
    const given = [...answers].flatMap((mark, at): SampleAnswer[] =>
      mark === '-' ? [] : [[`i${at}`, [marks[mark as '0'] ? 0 : 1], 0]],
    );
    return buildObserver({ name }, given);
  });
  const gathered = gatherObservers(all.map((one) => ({ file: `${one.name}.csv`, observers: [one] })));
  const comparison = compareObservers(all, catalogue);
  return { ...gradedReport(gathered, comparison, catalogue), pairs: comparison.pairs };
}

/** What the tests of two sides say, in their order. */
const said = (figures: readonly TestFigure[]) =>
  figures
    .map(({ value, beside, notes }) =>
      [value, beside, ...notes.map((note) => (typeof note === 'string' ? note : note.text))]
        .filter((words) => words !== '')
        .join('; '),
    )
    .join(' / ');

/** All functions that say what figures show, by what the sentence is about; each takes the figures of the table. */
export const makers = {
  finding: (...counts: [number, number, number, number]) => sentenceText(finding(table(...counts))),
  'finding about ada': (...counts: [number, number, number, number]) =>
    sentenceText(finding(table(...counts), about('ada'))),
  'who did better': (...counts: [number, number, number, number]) => whoDidBetter(table(...counts)),
  plan: (first: number, second: number, kappa: number, spread: number) => {
    const expected = {
      errors: [first / 100, second / 100] as const,
      kappa,
      spread: spread === 0 ? null : spread / 100,
    };
    return planWords(expected, planStudy(expected)).join(' ');
  },
  'several right': () => severalRightNote,
  equivalence: (low: number, high: number, bound: number) => {
    const { value, beside, note } = equivalenceWords([low / 100, high / 100], bound / 100);
    return `${value} (${beside}): ${note}`;
  },
  consistency: (low: number, high: number) => consistencyFinding({ low, high }),
  'no kappa': (bothRight: number, onlyFirst: number, onlySecond: number, bothWrong: number, who: string) =>
    whyNoKappa({ bothRight, onlyFirst, onlySecond, bothWrong }, who as 'you' | 'them') ?? '',
  'interval and test': () => intervalAndTest,
  'hit curve': (images: number, ...misses: [number, number, number, number]) => {
    const curve = (first: number, all: number) =>
      images === 0
        ? []
        : [1, 5].map((depth) => ({ depth, guesses: depth, error: share(depth === 1 ? first : all, images) }));
    return hitCurveFinding(curve(misses[0], misses[1]), curve(misses[2], misses[3]));
  },
  calibration: (...counts: number[]) => {
    const forecasts = [];
    for (let at = 0; at < counts.length; at += 3)
      forecasts.push(...told(counts[at] ?? 0, counts[at + 1] ?? 0, counts[at + 2] ?? 0));
    const made = calibration(forecasts, 5);
    return made ? calibrationFinding(made) : '';
  },
  'calibration by kind': (...counts: [number, number, number, number, number, number]) => {
    const [said, images, right, drawnSaid, drawn, drawnRight] = counts;
    const made = calibration([...told(said, images, right), ...told(drawnSaid, drawn, drawnRight)], 5);
    const byKind = [kind('photos', images, said, right), kind('drawings', drawn, drawnSaid, drawnRight)];
    return made ? calibrationFinding(made, byKind) : '';
  },
  'calibration of a kind': (name: string, images: number, said: number, right: number) =>
    kindCalibrationWords(kind(name as 'photos' | 'drawings', images, said, right)),
  'trade-off': (by: string, misses: number, last: number, images: number, seconds: number) =>
    tradeOffFinding([point(misses, images, 5), point(last, images, seconds)], by as 'seconds' | 'practised'),
  'trade-off of ada': (by: string, misses: number, last: number, images: number, seconds: number) =>
    tradeOffFinding(
      [point(misses, images, 5), point(last, images, seconds)],
      by as 'seconds' | 'practised',
      about('Ada'),
    ),
  'no trade-off': () => tradeOffFinding([], 'seconds'),
  'time caveat': () => timeCaveat,
  'like difficulty': (...counts: number[]) => likeDifficultyFinding(groups(...counts)),
  'like difficulty of ada': (...counts: number[]) => likeDifficultyFinding(groups(...counts), about('Ada')),
  'harder images': (...counts: number[]) => harderTakeLonger(groups(...counts)) ?? '',
  'harder images of ada': (...counts: number[]) => harderTakeLonger(groups(...counts), about('Ada')) ?? '',
  'over the session of ada': (first: number, last: number, images: number) =>
    runningFinding([...hits(first, images), ...hits(last, images)], about('Ada')),
  'over the session': (first: number, last: number, images: number) =>
    runningFinding([...hits(first, images), ...hits(last, images)]),
  times: (hit: number, miss: number) =>
    timesFinding(
      [
        { seconds: hit, hit: true },
        { seconds: miss, hit: false },
      ].filter(({ seconds }) => seconds > 0),
    ),
  humps: (...seconds: number[]) => humpsNote(seconds.map((one) => ({ seconds: one, hit: true }))) ?? '',
  'corrected p': (p: number, tests: number, family: PairFamily = 'all') =>
    correctedWords(p < 0 ? null : p, { tests, family }, formatP),
  'few images': (images: number) => whatFewImagesTell(images) ?? '',
  'few images of an observer': (images: number) => fewImagesNote(images),
  'mix-up': (side: string, ...guesses: number[]) =>
    commonestConfusion(
      confusions(side as 'person', guesses),
      side as 'person',
      personAndNetwork(toYou),
      catalogue,
    ),
  'mix-up of ada': (side: string, ...guesses: number[]) =>
    commonestConfusion(
      confusions(side as 'person', guesses),
      side as 'person',
      personAndNetwork(about('ada')),
      catalogue,
    ),
  'mix-up of people': (side: string, ...guesses: number[]) =>
    commonestConfusion(confusions(side as 'person', guesses), side as 'person', peopleAndNetworks, catalogue),
  'right branch': (side: string, ...guesses: number[]) =>
    nearbyWords(confusions(side as 'person', guesses), side as 'person', personAndNetwork(toYou)),
  'commonest reason': (reasoned: number, ...counts: number[]) =>
    commonestWords(reasons(reasoned, counts)) ?? '',
  'reasons looked at': (reasoned: number, fitNone: number) => reasonedWords({ reasoned, fitNone }),
  'one image, the person': (guesses: number, rank: number) => personVerdict(guesses, rank),
  'one image, a side': (guesses: number, rank: number) => sideVerdict(guesses, rank),
  'one image, the network': (rank: number, personMissed: number) => networkVerdict(rank, personMissed === 1),
  observers: (...written: string[]) => {
    const { lead, beside, sure } = observersFinding(observers(written));
    const told = [sure, beside].filter((one) => one !== '').join(' ');
    return told === '' ? lead : `${lead}. ${told}`;
  },
  'tests of a session': (...counts: [number, number, number, number]) => {
    const pair = pairFigures({ first: 'person', second: 'network', ...table(...counts) });
    return said(sessionTests('s' as SessionId, pair));
  },
  'tests of a pair': (bothRight: number, onlyFirst: number, onlySecond: number, bothWrong: number) => {
    const pair = { first: 'ada', second: 'ben', bothRight, onlyFirst, onlySecond, bothWrong };
    return said(
      pairTests(pairFigures(pair), ['ada', 'ben'], { tested: { family: 'all', tests: 3 }, corrected: 0.5 }),
    );
  },
  sweep: (whole: string, ...ranks: number[]) =>
    sweepFinding(
      'blur',
      ranks.map((hit, at) => ({ strength: at, hit: hit === 1, probability: hit === 1 ? 0.9 : 0.1 })),
      'goose',
      whole === 'whole',
    ),
} as const satisfies Readonly<Record<string, Maker>>;
