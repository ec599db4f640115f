import type { Wnid } from '../classes/class-ids.ts';
import type { ImageId } from './challenge.ts';
import type { Session, Trial } from './session.ts';
import type { TrialRecord } from './trial-record.ts';

/** What counts as right: the original label, or it without the images whose label a person contests. */
export const gradingRules = ['original', 'uncontested'] as const;

export type GradingRule = (typeof gradingRules)[number];

/** What is right for each image, by one rule. */
export interface Grading {
  readonly rule: GradingRule;
  /** The classes that are right; none: the image is not counted. */
  readonly rightFor: (image: Pick<Trial, 'imageId' | 'truth' | 'truths'>) => readonly Wnid[];
}

/** By the label that the challenge gives, or by any of several that it gives. */
export const originalLabels: Grading = {
  rule: 'original',
  rightFor: ({ truth, truths }) => truths ?? (truth === null ? [] : [truth]),
};

/** The same without the images whose label is contested. */
export function withoutContested(contested: ReadonlySet<ImageId>): Grading {
  return {
    rule: 'uncontested',
    rightFor: (image) => (contested.has(image.imageId) ? [] : originalLabels.rightFor(image)),
  };
}

/** What counts as right, as the choice of a rule and as the opening of a sentence. */
export const ruleWords: Record<GradingRule, string> = {
  original: 'By the original label',
  uncontested: 'Without contested images',
};

/** Whether the photo of a timed view was not shown as asked: frames were lost, the tab was hidden, or the page went away. */
export function isSpoiled({ record: { viewed } }: { readonly record: Pick<TrialRecord, 'viewed'> }): boolean {
  return viewed?.fault !== undefined;
}

/** Whether an answer counts in headline figures, as far as it is not for truth and network: given without help, to a photo shown as asked that is no check. */
export function countsInFigures(trial: Pick<Trial, 'assistance' | 'record' | 'use'>): boolean {
  return trial.use !== 'check' && trial.assistance.length === 0 && !isSpoiled(trial);
}

/** How the answers of a session that count were given, as a sentence says it: "answered without help". */
export function givenHow({ show }: Pick<Session, 'show'>): string {
  return show ? 'without help and with the photo shown as asked' : 'without help';
}
