import type { GradingRule } from '../../core/trials/grading.ts';
import type { ImageCase, Standing } from '../../figures/errors/image-case.ts';
import { viewFaults } from '../../core/trials/timed-view.ts';
import { countErrors } from './session-comparison.ts';

/** Why a rule leaves an image out that has a truth. */
const ungradedWords: Record<GradingRule, string> = {
  original: 'no label says what is right',
  uncontested: 'you contest the label',
};

/** Images that stand in no headline figure. */
export type Apart = Exclude<Standing, 'compared'>;

const apart: readonly Apart[] = [
  'check',
  'assisted',
  'spoiled',
  'no-prediction',
  'no-truth',
  'ungraded',
  'skipped',
];

/** Which images stand in no headline figure, and why; in the order in which it is told. */
export function countedApart(cases: readonly ImageCase[], rule: GradingRule) {
  return apart.flatMap((standing) => {
    const own = cases.filter((one) => one.standing === standing);
    const images = own.length === 1 ? 'One image' : `${own.length} images`;
    return own.length === 0 ? [] : [{ standing, images, why: apartWords(standing, own, rule) }];
  });
}

/**
 * Why images are counted apart, as the end of a sentence.
 *
 * @param cases those for which it is so.
 */
export function apartWords(standing: Apart, cases: readonly ImageCase[], rule: GradingRule): string {
  switch (standing) {
    case 'check':
      return 'only to check that you look and answer';
    case 'assisted':
      return assistedWords(cases);
    case 'spoiled':
      return spoiledWords(cases);
    case 'no-prediction':
      return 'the network gave no answer';
    case 'no-truth':
      return 'nobody said what the photo shows';
    case 'ungraded':
      return ungradedWords[rule];
    case 'skipped':
      return skippedWords(cases);
  }
}

function assistedWords(cases: readonly ImageCase[]): string {
  const { images, personErrors, networkErrors } = countErrors(cases);
  const why = 'the truth or the prediction was shown before you answered';
  if (images === 0) return why;
  return `${why} (of the ${images === 1 ? 'one' : String(images)} that both answered, you missed ${personErrors}, the network ${networkErrors})`;
}

/** What was not as asked of a timed view. */
const faultWords: Readonly<Record<(typeof viewFaults)[number], string>> = {
  'frames-lost': 'frames came late',
  hidden: 'the page was not in front',
  interrupted: 'the page went away meanwhile',
};

function spoiledWords(cases: readonly ImageCase[]): string {
  const told = viewFaults.flatMap((fault) => {
    const { length } = cases.filter(({ trial }) => trial?.record.viewed?.fault === fault);
    return length === 0 ? [] : [`${faultWords[fault]} (${length})`];
  });
  return `not shown as asked: ${told.join('; ')}`;
}

/** Why images were passed over without an answer, each reason once with its number. */
function skippedWords(cases: readonly ImageCase[]): string {
  const counts = new Map<string, number>();
  for (const { skippedReason } of cases) {
    const reason = (skippedReason ?? '').replace(/\.$/, '');
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts].map(([reason, count]) => (count === 1 ? reason : `${reason} (${count})`));
  const more = reasons.length - 3;
  const others = more === 1 ? ' and one other reason' : ` and ${more} other reasons`;
  return `not answered: ${reasons.slice(0, 3).join('; ')}${more > 0 ? others : ''}`;
}
