import type { GradingRule } from '../../core/trials/grading.ts';

/** What counts as right, as the choice of a rule and as the opening of a sentence. */
export const ruleWords: Record<GradingRule, string> = {
  original: 'By the original label',
  uncontested: 'Without contested images',
};
