import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { originalLabels } from '../../../core/trials/grading.ts';
import { scoreTrial } from '../../../figures/scoring/session-summary.ts';
import { median } from '../../../figures/stats/median.ts';
import { stratifiedExact, type Stratum } from './stratified-exact.ts';
import type { Session } from '../../../core/trials/session.ts';
import { leastAnswers } from './effort-findings.ts';
import { countsInFigures } from '../../../core/trials/counts-in-figures.ts';

/** One answer with how hard its image was for the network. */
export interface GradedAnswer {
  /** Response time. */
  readonly seconds: number;
  readonly hit: boolean;
  /** What the network gave to the right class, 0..1; 0 where that is not among its guesses. */
  readonly probability: number;
}

/** Images about as hard as each other for the network, and how the person's quicker and slower answers to them did. */
export interface DifficultyGroup {
  readonly images: number;
  readonly misses: number;
  /** Median response time. */
  readonly seconds: number;
  /** What the network gave to the right class, at least and at most, 0..1. */
  readonly probability: readonly [least: number, most: number];
  /** Answers below the group's median time, and above it; those at just the median are in neither. */
  readonly quicker: Stratum['first'];
  readonly slower: Stratum['second'];
}

/** Whether slower answers miss more among images of like difficulty. */
export interface LikeDifficulty {
  /** The easiest for the network first: thirds, but for images of one probability, which stay together. */
  readonly groups: readonly DifficultyGroup[];
  /** The p of the exact test within the groups, two-sided. */
  readonly p: number;
}

/** The answers that count, with how hard the network found their images; none where it has not answered. */
export function gradedAnswers(
  session: Session,
  catalogue: Catalogue,
  grading = originalLabels,
): readonly GradedAnswer[] {
  return session.trials.flatMap((trial) => {
    const { personHit, networkHit } = scoreTrial(trial, catalogue, grading);
    if (personHit === null || networkHit === null || !trial.prediction || !countsInFigures(trial)) return [];
    const right = grading.rightFor(trial);
    const probability = trial.prediction.guesses
      .filter(({ classIndex }) => right.includes(catalogue.byIndex(classIndex).wnid))
      .reduce((sum, guess) => sum + guess.probability, 0);
    return [{ seconds: trial.time.response, hit: personHit, probability }];
  });
}

/**
 * Compares quick and slow answers among images of like difficulty. How hard an image is, is told by the probability that the
 * network gave to the right class: hard images take longer and are missed more often, which time alone would not do.
 *
 * @returns null for fewer than 20 answers, and where that probability does not order the person's errors: where they miss
 * a smaller share of a harder group, or as much of the hardest as of the easiest, the groups are not of like difficulty for
 * them.
 */
export function likeDifficulty(answers: readonly GradedAnswer[]): LikeDifficulty | null {
  if (answers.length < leastAnswers) return null;
  const easiest = answers.toSorted((one, other) => other.probability - one.probability);
  const edge = (share: number) => {
    let at = Math.round(share * easiest.length);
    while (at > 0 && at < easiest.length && easiest[at]?.probability === easiest[at - 1]?.probability)
      at += 1;
    return at;
  };
  const [first, second] = [edge(1 / 3), edge(2 / 3)];
  const groups = [easiest.slice(0, first), easiest.slice(first, second), easiest.slice(second)]
    .filter(({ length }) => length > 0)
    .map(groupOf);
  const shares = groups.map(({ misses, images }) => misses / images);
  const rises = shares.every((share, at) => share >= (shares[at - 1] ?? 0));
  if (!rises || shares[0] === shares.at(-1)) return null;
  return {
    groups,
    p: stratifiedExact(groups.map(({ quicker, slower }) => ({ first: quicker, second: slower }))),
  };
}

function groupOf(answers: readonly GradedAnswer[]): DifficultyGroup {
  const seconds = median(answers.map((answer) => answer.seconds));
  const probabilities = answers.map(({ probability }) => probability);
  const misses = (part: readonly GradedAnswer[]) => part.filter(({ hit }) => !hit).length;
  const counted = (part: readonly GradedAnswer[]) => ({ count: misses(part), total: part.length });
  return {
    images: answers.length,
    misses: misses(answers),
    seconds,
    probability: [Math.min(...probabilities), Math.max(...probabilities)],
    quicker: counted(answers.filter((answer) => answer.seconds < seconds)),
    slower: counted(answers.filter((answer) => answer.seconds > seconds)),
  };
}
