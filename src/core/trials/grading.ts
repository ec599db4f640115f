import type { Catalogue } from '../classes/catalogue.ts';
import type { ClassIndex, Wnid } from '../classes/class-ids.ts';
import type { RealLabels } from '../truth/truth.ts';
import type { ImageId } from './challenge.ts';
import type { Trial } from './session.ts';

/**
 * What counts as right: the original label; any of the labels of a file with several an image; or the original label,
 * without the images whose label a person contests.
 */
export type GradingRule = 'original' | RealLabels['by'] | 'uncontested';

/** All rules, in the order shown. */
export const gradingRules: readonly GradingRule[] = ['original', 'real', 'multilabel', 'uncontested'];

/** What the rules beyond the original label need. */
export interface LabelSources {
  /** For each image the classes that are right by the labels that the rule goes by, none: not counted; null: not loaded. */
  readonly real: ReadonlyMap<ImageId, readonly ClassIndex[]> | null;
  readonly contested: ReadonlySet<ImageId>;
}

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

/** What a rule holds to be right; null when it needs labels that are not loaded. */
export function gradingBy(
  rule: GradingRule,
  { real, contested }: LabelSources,
  catalogue: Catalogue,
): Grading | null {
  switch (rule) {
    case 'original':
      return originalLabels;
    case 'uncontested':
      return {
        rule,
        rightFor: (image) => (contested.has(image.imageId) ? [] : originalLabels.rightFor(image)),
      };
    default:
      return (
        real && {
          rule,
          rightFor: ({ imageId }) =>
            (real.get(imageId) ?? []).map((classIndex) => catalogue.byIndex(classIndex).wnid),
        }
      );
  }
}
