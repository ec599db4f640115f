import { wholeNumber } from '../text/read-number.ts';

/** How a form asks for an option; its texts are those of links. */
type OptionField =
  | {
      readonly kind: 'number';
      readonly label: string;
      /** The words for the usual value, where nothing is typed. */
      readonly usual: string;
      readonly least: number;
      readonly most: number;
      readonly step?: number;
    }
  | {
      readonly kind: 'text';
      readonly label: string;
      readonly usual: string;
      readonly longest: number;
      /** Whether something must be typed where it is asked. */
      readonly required?: true;
    }
  | { readonly kind: 'tick'; readonly label: string; readonly value: string }
  | { readonly kind: 'choice'; readonly label: string; readonly choices: readonly OptionChoice[] };

/** A text that can be chosen, its words, and what it means; the empty text is the usual. */
type OptionChoice = readonly [value: string, words: string, means?: string];

/** A line of a table of options. */
export interface OptionRow {
  readonly key: string;
  /** Null where the text makes no sense. */
  parse(text: string): unknown;
  /** What the text must be, for a person: “a whole number from 1 to 9”. */
  readonly needs: string;
  /** What holds without it, for a person: “for no limit”; empty where that goes without saying. */
  readonly without: string;
  /** Null: a form asks for it at a place of its own, or not at all. */
  readonly field: OptionField | null;
}

/** What a form says, by the keys of its options, as typed and chosen; what is left out is as usual. */
export type FormValues = Readonly<Partial<Record<string, string>>>;

export function textOf(values: FormValues, key: string): string {
  return values[key]?.trim() ?? '';
}

export interface FormProblem {
  readonly field: string;
  readonly words: string;
}

/** The first text of a form that makes no sense, and what it needs, in the words that links have; null where all make sense. */
export function firstProblem(rows: readonly OptionRow[], values: FormValues): FormProblem | null {
  const row = rows.find((one) => {
    const text = textOf(values, one.key);
    return (text !== '' || (isRequired(one) && values[one.key] !== undefined)) && one.parse(text) === null;
  });
  if (!row?.field) return null;
  const { key, field, needs, without } = row;
  return {
    field: key,
    words: `“${field.label}” needs ${needs}${without === '' || isRequired(row) ? '' : `, or nothing ${without}`}.`,
  };
}

/** Whether a form that shows its field does not take it empty. */
function isRequired({ field }: OptionRow): boolean {
  return field?.kind === 'text' && field.required === true;
}

/** A whole number within bounds that a form may know only when it is shown. */
export function numberRow(
  key: string,
  label: string,
  least: number,
  most: number,
  usual: string,
): OptionRow & { readonly field: OptionField } {
  return {
    key,
    parse: (text) => {
      const number = wholeNumber(text, most);
      return number === null || number < least ? null : number;
    },
    needs: `a whole number from ${least} to ${most}`,
    without: '',
    field: { kind: 'number', label, usual, least, most },
  };
}
