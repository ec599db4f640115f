import type { ImageCase, Standing } from '../../../figures/errors/image-case.ts';
import type { JointOutcome } from '../../../figures/scoring/joint-outcome.ts';

export const outcomeWords: Record<JointOutcome, string> = {
  'both-right': 'both right',
  'only-person': 'only you right',
  'only-network': 'only the network right',
  'both-wrong': 'both missed',
};

export const standingWords: Record<Standing, string> = {
  compared: 'compared',
  check: 'a check photo',
  assisted: 'assisted',
  spoiled: 'not shown as asked',
  'no-prediction': 'no answer of the network',
  'no-truth': 'no truth given',
  ungraded: 'not counted by these labels',
  skipped: 'left out',
};

/** What an image shows, as far as that is known. */
export function caseTitle({ truth, trial }: ImageCase): string {
  return truth?.title ?? (trial ? 'no truth given' : 'not answered');
}

/**
 * What became of an image, in a word or two.
 * @param failed whether the network was asked and gave no answer.
 */
export function caseWords({ outcome, standing }: ImageCase, failed = false): string {
  if (standing === 'no-prediction') return failed ? 'the network failed' : `${standingWords[standing]} yet`;
  if (!outcome) return standingWords[standing];
  const words = outcomeWords[outcome];
  return standing === 'check' || standing === 'assisted' || standing === 'spoiled'
    ? `${words}, ${standingWords[standing]}`
    : words;
}
