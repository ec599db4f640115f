import { pluralize, fromTo } from '../../../core/text/pluralize.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { excludedWords } from '../../../figures/observers/leave-out.ts';
import { headline } from '../class-headline.ts';
import { guessCountWords, hitWords } from '../guess-words.ts';
import { familyWords, holmOfPairs } from '../../../figures/observers/holm-of-pairs.ts';
import type { ObserversReport, ReportedObserver } from '../../../figures/observers/observers-report.ts';
import { practiceWords } from '../../../figures/observers/practice.ts';
import type { ReportFacts, Setting } from '../../../figures/report/report-facts.ts';
import { shownName } from '../../../figures/observers/shown-name.ts';
import { version } from '../../../core/version.ts';
import { groupMethods } from '../groups.ts';
import { pairMethod, photoWords, rateMethod } from '../../../figures/report/session-methods.ts';

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
