import { labelRules, type LabelRule } from '../../core/scoring/grading.ts';
import { KeptText } from '../../kit/keep/kept-text.ts';

/** By which labels this tab grades, in the browser's session storage: it outlasts a reload, and no more. */
export class LabelRuleChoice {
  readonly #kept = new KeptText('hit5-label-rule', 'sessionStorage');

  /** The original label when nothing was chosen, or the browser keeps nothing. */
  read(): LabelRule {
    const kept = this.#kept.read();
    return labelRules.find((rule) => rule === kept) ?? 'original';
  }

  write(rule: LabelRule): void {
    this.#kept.write(rule);
  }
}
