import { formatFigure, formatPercent } from '../text/format-number.ts';

/** What bold words, links and the like are made of: text in tests, a template on screen. */
export type Marked<Mark> = readonly (string | Mark)[];

/**
 * How a language says figures within its sentences, by `Intl`: its modules of words are written with it.
 *
 * @template Needs the plural categories that the language has (CLDR): English one and other, French one, many and other.
 * @param code the language, by its ISO 639-1 code.
 */
export function speech<Needs extends Intl.LDMLPluralRule>(code: string) {
  const rules = new Intl.PluralRules(code);
  const numbers = new Intl.NumberFormat(code, code === 'en' ? { useGrouping: false } : {});
  const percents = new Intl.NumberFormat(code, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const and = new Intl.ListFormat(code === 'en' ? 'en-GB' : code);
  const or = new Intl.ListFormat(code === 'en' ? 'en-GB' : code, { type: 'disjunction' });
  const n = (value: number): string => numbers.format(value);
  return {
    /** A number: "1234.5", in German "1.234,5". */
    n,
    /** A number with so many decimals: "0.40". */
    fixed: (value: number, decimals: number): string =>
      code === 'en'
        ? formatFigure(value, decimals)
        : value.toLocaleString(code, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    /** The form for a number of things, in which `#` stands for the number. */
    count: (value: number, forms: Readonly<Record<Needs, string>>): string =>
      forms[rules.select(value) as Needs].replaceAll('#', n(value)),
    /** A share 0..1 with one decimal: "11.7 %". */
    percent: (share: number): string =>
      code === 'en' ? formatPercent(share) : percents.format(share).replaceAll('\u00a0', '\u202f'),
    /** "a, b and c" */
    list: (words: readonly string[]): string => and.format(words),
    /** "a, b or c" */
    either: (words: readonly string[]): string => or.format(words),
  };
}
