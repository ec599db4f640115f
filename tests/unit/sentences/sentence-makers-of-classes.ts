import { categoryShares } from '#src/results/logic/category-shares.ts';
import { ConfusionCount } from '#src/figures/errors/confusions.ts';
import { effortBasis, effortFinding } from '#src/results/logic/effort/effort-findings.ts';
import { noErrorWords, reasonsFinding } from '#src/results/logic/reasons-finding.ts';
import { errorCategories } from '#src/figures/errors/error-category.ts';
import type { EvidencePlace } from '#src/networks/logic/evidence-place.ts';
import { cropWords, evidenceWords } from '#src/networks/logic/evidence-words.ts';
import { classHeadline, headlineText } from '#src/observers/logic/class-headline.ts';
import { originWords } from '#src/observers/state/room-origins.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import { countClass, countedWords } from '#src/figures/observers/class-count.ts';
import { compareObservers } from '#src/figures/observers/compare-observers.ts';
import { emptyLines } from '#src/figures/observers/empty-lines.ts';
import { gatherObservers } from '#src/figures/observers/gather-observers.ts';
import { imagesWords } from '#src/observers/logic/images-words.ts';
import type { ReportedObserver } from '#src/figures/observers/observers-report.ts';
import { compareGroups, tooManyGroups } from '#src/figures/observers/groups/compare-groups.ts';
import type { Grouping } from '#src/observers/logic/groups/group-by.ts';
import {
  alikeGroupsWords,
  groupFinding,
  memberWords,
  oneGroupWords,
  ungroupedWords,
} from '#src/observers/logic/groups/group-words.ts';
import { notInTruth } from '#src/figures/observers/not-in-truth.ts';
import type { Observer, ObserverKind } from '#src/core/observers/observer.ts';
import { gradedReport } from '#src/figures/observers/observers-report.ts';
import { practiceWords } from '#src/figures/observers/practice.ts';
import { reportFacts } from '#src/figures/report/report-facts.ts';
import { mixUpWords } from '#src/figures/observers/observer-confusions.ts';
import { sameNames } from '#src/observers/logic/files/same-names.ts';
import { ratedOf, spreadFinding } from '#src/observers/logic/spread-finding.ts';
import { comparisonMethods } from '#src/observers/logic/report/comparison-methods.ts';
import { groupMethods } from '#src/observers/logic/report/group-methods.ts';
import { sessionMethods } from '#src/figures/report/session-methods.ts';
import { about, toYou } from '#src/figures/scoring/addressed.ts';
import { apartWords, type Apart } from '#src/results/logic/apart-words.ts';
import { drawnMisses } from '#src/figures/errors/drawn-misses.ts';
import { originalLabels, type GradingRule } from '#src/core/trials/grading.ts';
import { imageCases } from '#src/figures/errors/image-case.ts';
import { prunedListWords } from '#src/figures/scoring/pruned-list.ts';
import { confidenceFinding, withoutWord } from '#src/figures/errors/said-confidence.ts';
import { sentenceText } from '#src/figures/scoring/score-sentence.ts';
import { wilsonInterval } from '#src/figures/stats/wilson.ts';
import type {
  Challenge,
  ChallengeId,
  ChallengeImage,
  ImageId,
  ImageKind,
} from '#src/core/trials/challenge.ts';
import { confidences } from '#src/core/trials/trial-record.ts';
import type { Mode } from '#src/core/trials/session.ts';
import { guessCountWords, hitWords, majorityWords, missedWords } from '#src/observers/logic/guess-words.ts';
import { oneObserverWords } from '#src/figures/observers/one-observer.ts';
import { choiceTitle } from '#src/observers/view/choice-link.ts';
import { pairParts, type PairPart } from '#src/figures/observers/chosen-images.ts';
import { buildObserver, type SampleAnswer } from '../core/observers/build-observer.ts';
import { catalogue, sampleSession } from '../figures/errors/sample-cases.ts';
import type { Maker } from './sentence-makers.ts';
import { viewFaults } from '#src/core/trials/timed-view.ts';

const kinds: Readonly<Record<string, ObserverKind>> = { p: 'person', n: 'network', u: 'unknown' };

/** An observer as "p4/20": a person who misses 4 of 20 images; "p4/20@15" begins at the 15th image, "s…" is
 * simulated, and "p4/20c" in a class. "n4/20!" is a network that was chosen, "p4/20g" a person whom somebody put in a group on Compare. */
function observer(written: string, at: number): Observer {
  const [, kind = 'p', misses = '0', images = '0', from = '0', inClass = ''] =
    /^([pnus])(\d+)\/(\d+)(?:@(\d+))?(c?)g?!?$/.exec(written) ?? [];
  const answers = Array.from({ length: Number(images) }, (_, image): SampleAnswer => {
    return [`i${Number(from) + image}`, [image < Number(misses) ? 1 : 0], 0];
  });
  const head = { kind: kinds[kind] ?? 'person', simulated: kind === 's', ...(inClass && { group: '7b' }) };
  return buildObserver({ ...head, name: `${head.kind} ${at + 1}` }, answers);
}

function compared(written: readonly string[]) {
  const observers = written.map(observer);
  const files = observers.map((one) => ({ file: `${one.name}.csv`, observers: [one] }));
  const grouped = gatherObservers(files).filter((_, at) => written[at]?.endsWith('g'));
  const gathered = gatherObservers(files, new Map(grouped.map(({ key }) => [key, { group: '7b' }])));
  const comparison = compareObservers(
    gathered.map((one) => one.observer),
    catalogue,
  );
  return {
    report: {
      ...gradedReport(gathered, comparison, catalogue),
      pairs: comparison.pairs,
      network: gathered[written.findIndex((one) => one.endsWith('!'))]?.key ?? null,
    },
    comparison,
    observers,
  };
}

/** Groups as "a p4/20 p5/20": a name, and who is in it. */
function grouped(written: readonly string[]) {
  const parts = written.map((one) => one.split(' '));
  const members = parts.flatMap(([name = '', ...all]) => all.map((one) => ({ name, one })));
  const { comparison } = compared(members.map(({ one }) => one));
  return compareGroups(
    comparison,
    members.map(({ name }) => name.replaceAll('_', ' ')),
  );
}

/** A side's reasons: how many errors it has, and how many of those looked at had each reason. */
const reasons = (side: 'person' | 'network', errors: number, counts: readonly number[]) => {
  const none = categoryShares(side, [], []);
  const reasoned = counts.reduce((sum, one) => sum + one, 0);
  const shares = counts.flatMap((count, at) => {
    const category = errorCategories[at];
    return category ? [{ category, count, interval: null, of2014: null }] : [];
  });
  return { ...none, errors, reasoned, shares };
};

/** Cases as "photo 10": a kind, and whether the person and the network had it right; "assisted 10" was helped, "hidden 10" not shown as asked. */
export function cases(written: readonly string[]) {
  const session = sampleSession(
    written.map((one) => {
      const [kind = '', marks = ''] = one.split(' ');
      return {
        truth: 0,
        person: [marks.startsWith('1') ? 0 : 1],
        network: { guesses: [marks.endsWith('1') ? 0 : 1], probability: 0.5 },
        ...{ assisted: kind === 'assisted', fault: viewFaults.find((fault) => fault === kind) },
      };
    }),
  );
  const images = written.map((one, at): ChallengeImage => ({
    ...{ id: `a${at}` as ImageId, file: '', width: null, height: null, credit: null, wnid: null },
    kind: one.split(' ')[0] as ImageKind,
  }));
  const challenge: Challenge = { id: 'c' as ChallengeId, title: 'C', description: '', images };
  return imageCases(session, challenge, catalogue);
}

/** The functions that say what figures of classes, groups and files show, as in `sentence-makers.ts`. */
export const makersOfClasses = {
  'class headline': (...written: string[]) => {
    const found = classHeadline(compared(written).report);
    return found ? headlineText(found) : '';
  },
  'class headline aloud': (...written: string[]) => {
    const found = classHeadline(compared(written).report);
    return found ? `${found.aloud.map(({ text }) => text).join(' ')} ${found.plain}` : '';
  },
  'who counts': (images: number, ...answered: number[]) => {
    const count = countClass(
      answered.map((own) => ({ errors: 0, images: own })),
      images,
    );
    return count ? countedWords(count, 'people', 'photo') : '';
  },
  'where observers are from': (files: number, ...people: number[]) =>
    originWords({
      files,
      rooms: people.map((own, at) => ({ id: `r${at}` as RoomId, title: `7${'abc'[at] ?? ''}`, people: own })),
    }),
  'spread of people': (...written: string[]) => {
    const { observers } = compared(written).report;
    return spreadFinding(ratedOf(observers, 'person'), ratedOf(observers, 'network'));
  },
  'two groups': (bound: number, ...written: string[]) => {
    const report = grouped(written);
    const [pair] = report.comparisons;
    if (!pair) return '';
    const { title, notes } = groupFinding(report, pair, bound / 100);
    return [`${title}.`, ...notes].join(' ');
  },
  'members of a group': (...written: string[]) => {
    const [group] = grouped([`a ${written.join(' ')}`]).groups;
    return group ? memberWords(group) : '';
  },
  'groups alike': (...names: string[]) => alikeGroupsWords(names) ?? '',
  'one group': (...names: string[]) => oneGroupWords(names) ?? '',
  'too many groups': (count: number) => tooManyGroups(count) ?? '',
  'in no group': (by: string, ...names: string[]) => ungroupedWords({ without: names }, by as Grouping),
  'mix-ups of observers': (people: number, networks: number, left: number, ...guesses: number[]) => {
    const count = new ConfusionCount(catalogue);
    guesses.forEach((guess, at) => count.add(at % 2 === 0 ? 'person' : 'network', [1], guess));
    const leftOut = Array.from({ length: left }, () => 'x');
    const words = mixUpWords(
      { confusions: count.result(), people, networks, repeated: false, leftOut },
      catalogue,
    );
    return words ? [...words.commonest, words.counts, words.leftOut].join(' ').trim() : '';
  },
  'same names': (count: number) =>
    sameNames(
      Array.from({ length: count }, (_, at) => ({
        name: at === 0 ? 'Mia' : `Mia ${at + 1}`,
        alike: count > 1,
        files: [`${at + 1}.json`],
      })),
    ) ?? '',
  'practice set aside': (count: number) =>
    practiceWords(Array.from({ length: count }, () => ({ ownPractice: true }))) ?? '',
  'empty lines': (lines: number, empty: number) =>
    emptyLines(
      buildObserver(
        { naming: 'in-order' },
        Array.from({ length: lines }, (_, at) => [String(at), at < empty ? [] : [0]]),
      ),
    ) ?? '',
  'images not in the truth': (images: number) => notInTruth(images, 'truth.csv'),
  'images chosen': (kind: string, part: string) => {
    if (kind === 'confused')
      return choiceTitle({ kind, side: 'person', truth: 'n01440764', taken: part }, catalogue);
    if (kind === 'pooled') return choiceTitle({ kind, by: part as 'majority' }, catalogue);
    if (kind === 'missed') return choiceTitle({ kind, observer: 'ada' }, catalogue);
    if (pairParts.every((one) => one !== part)) return choiceTitle({ kind: 'all' }, catalogue);
    return choiceTitle({ kind: 'pair', first: 'ada', second: 'ben', part: part as PairPart }, catalogue);
  },
  confidence: (who: string, ...counts: number[]) => {
    const levels = confidences.map((confidence, at) => {
      const [images = 0, hits = 0] = counts.slice(2 * at, 2 * at + 2);
      return { confidence, images, hits, rate: wilsonInterval(hits, images) };
    });
    return confidenceFinding({ levels, unsaid: 0, empty: 0 }, who === 'you' ? toYou : about(who));
  },
  'without a word': (unsaid: number, empty: number) => withoutWord({ levels: [], unsaid, empty }),
  'drawn misses': (who: string, ...written: string[]) =>
    drawnMisses(cases(written), who === 'you' ? toYou : about(who)).join(' '),
  'counted apart': (standing: string, rule: string, ...written: string[]) =>
    apartWords(
      standing as Apart,
      standing === 'skipped' ? imageCases(sampleSession([], written), null, catalogue) : cases(written),
      rule as GradingRule,
    ),
  'reasons for errors': (person: number, network: number, seen: number, ...counts: number[]) =>
    sentenceText(
      reasonsFinding([
        reasons('person', person, counts.slice(0, seen)),
        reasons('network', network, counts.slice(seen)),
      ]),
    ),
  'reasons for errors of ada': (person: number, network: number, seen: number, ...counts: number[]) =>
    sentenceText(
      reasonsFinding(
        [reasons('person', person, counts.slice(0, seen)), reasons('network', network, counts.slice(seen))],
        about('Ada'),
      ),
    ),
  'no errors': (images: number) => noErrorWords(images),
  effort: (misses: number, images: number) =>
    sentenceText(
      effortFinding(Array.from({ length: images }, (_, at) => ({ seconds: 12, hit: at >= misses }))),
    ),
  'images of effort': (images: number, left: number, earlier: number, missable: number, timed = 0) =>
    effortBasis(images, left, { earlier, missable }, undefined, timed === 1),
  'effort of ada': (misses: number, images: number) =>
    sentenceText(
      effortFinding(
        Array.from({ length: images }, (_, at) => ({ seconds: 12, hit: at >= misses })),
        about('Ada'),
      ),
    ),
  'images of effort of ada': (images: number, left: number, earlier: number, missable: number) =>
    effortBasis(images, left, { earlier, missable }, about('Ada')),
  'images of observers': (images: number, ...each: number[]) =>
    imagesWords({
      images,
      conditions: null,
      observers: each.map((one) => ({ images: one }) as ReportedObserver),
    }),
  'guesses that count': (guesses: number, ...each: number[]) =>
    [
      hitWords(guesses),
      missedWords(guesses),
      guessCountWords({
        guesses,
        observers: each.map((own, at) => ({
          name: `observer ${at + 1}`,
          simulated: false,
          guesses: own,
        })),
      }),
    ].join(' / '),
  majority: (guesses: number) => Object.values(majorityWords(guesses)).join(' / '),
  'one observer': (kind: string, count: number, keys: number, shared: number) =>
    oneObserverWords(
      Array.from({ length: count }, (_, at) => ({
        name: at === 0 ? 'mia' : `mia ${at + 1}`,
        named: kind === 'capitals' && at > 0 ? 'Mia' : keys > 1 ? `mia ${at + 1}` : 'mia',
        kind: kind === 'two kinds' && at > 0 ? ('network' as const) : ('person' as const),
        files: [`${at + 1}.csv`],
        keys: Array.from({ length: keys }, (__, key) => `${at} ${key}`),
        shares: shared === 0 ? null : { count: shared, example: 'owl.png' },
        apart: kind === 'labels' || kind === 'weights' || kind === 'group' ? kind : null,
      })),
      {
        several: 'Say which.',
        one: (...names) => `If they are one, --merge ${names.join('=')} joins them.`,
      },
    ).join(' '),
  evidence: (kind: string, where: string, share: number) =>
    evidenceWords({ kind, where, share: share / 100 } as EvidencePlace, 'goose'),
  'what the network saw': (side: number, width: number, height: number) =>
    cropWords({ left: 0, top: 0, width: side, height: side }, width, height),
  'pruned list': (images: number, missing: number) =>
    prunedListWords({ images, missing, share: wilsonInterval(missing, images) }).join(''),
  'methods of a comparison': (truth: string, ...written: string[]) => {
    const { report, comparison, observers } = compared(written);
    const facts = reportFacts(observers, comparison, catalogue);
    return withoutVersion(
      comparisonMethods({ report, facts, truth: truth === '' ? null : truth, groups: [] }),
    );
  },
  'methods of groups': (bound: number, ...written: string[]) =>
    groupMethods([{ report: grouped(written), bound: bound / 100 }]),
  'methods of a session': (
    mode: string,
    practice: number,
    images: number,
    counting: number,
    drawn: number,
  ) => {
    const answer = { truth: 0, person: [0], network: { guesses: [0], probability: 0.5 } };
    const session = {
      ...sampleSession(Array.from({ length: images }, () => answer)),
      ...{ mode: mode as Mode, practice, simulated: drawn === 1, person: 'ada', seed: 7 },
    };
    const told = { session, challenge: null, grading: originalLabels, images: counting };
    return withoutVersion(sessionMethods({ ...told, nameOf: () => 'Lite0' }));
  },
} as const satisfies Readonly<Record<string, Maker>>;

/** The version changes with each release, and the hash with each network. */
function withoutVersion(text: string): string {
  return text.replace(/version [\w.-]+/, 'version …').replace(/SHA-256 \w+/g, 'SHA-256 …');
}
