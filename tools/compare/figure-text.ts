import { formatMilliseconds } from '../../src/core/text/format-number.ts';
import { shownCondition } from '../../src/figures/observers/conditions.ts';

const nothing = '–';

/** A number with so many decimals, and no "-0.0". */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** A share as "11.7 %". */
export function percent(share: number): string {
  return `${fixed(share * 100, 1)} %`;
}

/** A time in milliseconds as "50 ms", "10 s". */
export function time(milliseconds: number): string {
  return plainSpaces(formatMilliseconds(milliseconds));
}

/** A condition as the page shows it, with a plain space. */
export function conditionText(condition: string): string {
  return plainSpaces(shownCondition(condition));
}

/** A terminal has no narrow space. */
const plainSpaces = (text: string) => text.replace(/\u202f/g, ' ');

/** A p value with four decimals. */
export function p(value: number): string {
  return value < 0.00005 ? '< 0.0001' : fixed(value, 4);
}

/** A difference of shares in points, with its sign. */
export function points(share: number): string {
  const text = fixed(share * 100, 1);
  return Number(text) > 0 ? `+${text}` : text;
}

/** A value as text; a dash where there is none. */
export function shown<Value>(value: Value | null, format: (value: Value) => string): string {
  return value === null ? nothing : format(value);
}

/** Two ends as text; a dash where there are none. */
export function interval(ends: readonly [number, number] | null, format: (value: number) => string): string {
  return shown(ends, ([low, high]) => `${format(low)} to ${format(high)}`);
}
