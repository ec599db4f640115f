import type { FormProblem, OptionRow, OptionWords } from '../../core/trials/option-rows.ts';
import type { Words } from '../words/session-form/en.ts';

/** What is wrong with what was typed for an option: a sentence by the kind of its field. */
export function optionProblem(
  { key, field }: OptionRow,
  { label = key, usual: none = '', needs = '' }: Partial<OptionWords> = {},
  problems: Words['problems'],
): FormProblem {
  if (field?.kind !== 'number') return { field: key, words: problems.text(label, needs) };
  const { least, most, step, usual = none, isNeeded } = field;
  if (isNeeded) return { field: key, words: problems.number(label, least, most) };
  const say = step === undefined ? problems.numberOrNothing : problems.decimal;
  return { field: key, words: say(label, least, most, usual) };
}
