import type { Catalogue } from '../classes/catalogue.ts';
import type { ClassIndex, Wnid } from '../classes/class-ids.ts';
import type { ImageId } from '../trials/challenge.ts';
import type { Trial } from '../trials/session.ts';

/**
 * What counts as right: the original label; any of the ReaL labels (Beyer et al. 2020); or the original label, without
 * the images whose label a person contests.
 */
export type GradingRule = 'original' | 'real' | 'uncontested';

/** All rules, in the order shown. */
export const gradingRules: readonly GradingRule[] = ['original', 'real', 'uncontested'];

/** What the rules beyond the original label need. */
export interface LabelSources {
  /** For each image the classes that are right, none: not counted; null when no ReaL labels are loaded. */
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

/** What a rule holds to be right; null when it needs ReaL labels and there are none. */
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
    case 'real':
      return (
        real && {
          rule,
          rightFor: ({ imageId }) =>
            (real.get(imageId) ?? []).map((classIndex) => catalogue.byIndex(classIndex).wnid),
        }
      );
  }
}
