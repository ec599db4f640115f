import { wholeNumber } from '../text/read-number.ts';

/** How a form asks for an option; its texts are those of links. */
type OptionField =
  | {
      readonly kind: 'number';
      /** The usual value, where it is a number. */
      readonly usual?: string;
      readonly least: number;
      readonly most: number;
      readonly step?: number;
      /** Whether it goes without saying what holds where nothing is typed. */
      readonly isNeeded?: true;
    }
  | {
      readonly kind: 'text';
      readonly longest: number;
      /** Whether something must be typed where it is asked. */
      readonly required?: true;
    }
  | { readonly kind: 'tick'; readonly value: string }
  | { readonly kind: 'choice'; /** The empty text is the usual. */ readonly choices: readonly string[] };

/** How a form says an option. */
export interface OptionWords {
  readonly label: string;
  /** What holds where nothing is typed. */
  readonly usual?: string;
  /** The words of what can be chosen. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What a text must be, where its field alone does not say it. */
  readonly needs?: string;
}

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

/** The first option of a form whose text makes no sense; undefined where all make sense. */
export function wrongRow(rows: readonly OptionRow[], values: FormValues): OptionRow | undefined {
  return rows.find((one) => {
    const text = textOf(values, one.key);
    if (one.field === null) return false;
    return (text !== '' || (isRequired(one) && values[one.key] !== undefined)) && one.parse(text) === null;
  });
}

/** Whether a form that shows its field does not take it empty. */
function isRequired({ field }: OptionRow): boolean {
  return field?.kind === 'text' && field.required === true;
}

/** A whole number within bounds that a form may know only when it is shown. */
export function numberRow(
  key: string,
  least: number,
  most: number,
  usual?: string,
): OptionRow & { readonly field: OptionField } {
  return {
    key,
    parse: (text) => {
      const number = wholeNumber(text, most);
      return number === null || number < least ? null : number;
    },
    needs: `a whole number from ${least} to ${most}`,
    without: '',
    field: { kind: 'number', ...(usual !== undefined && { usual }), least, most, isNeeded: true },
  };
}
