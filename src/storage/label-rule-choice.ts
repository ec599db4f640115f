import { labelRules, type LabelRule } from '../domain/scoring/grading.ts';

const key = 'hit5-label-rule';

/** By which labels this tab grades, in the browser's session storage: it outlasts a reload, and no more. */
export class LabelRuleChoice {
  /** The original label when nothing was chosen, or the browser keeps nothing. */
  read(): LabelRule {
    try {
      const kept = sessionStorage.getItem(key);
      return labelRules.find((rule) => rule === kept) ?? 'original';
    } catch {
      return 'original';
    }
  }

  write(rule: LabelRule): void {
    try {
      sessionStorage.setItem(key, rule);
    } catch {
      // It is chosen again; the results say by which labels they are.
    }
  }
}
