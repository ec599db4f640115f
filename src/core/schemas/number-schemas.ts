/** The numbers in files: each is finite and in its range. */
import * as v from 'valibot';

/** More than three years: no answer takes longer. */
export const mostSeconds = 1e8;

/** A number of things, or a place among them. */
export const wholeSchema = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value) && value >= 0, 'a whole number from 0'),
);

/** A number of things of which there is one at least. */
export const wholeAbove0Schema = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value) && value > 0, 'a whole number above 0'),
);

/** An amount from 0, to a tenth. */
export const tenthsSchema = v.pipe(
  v.number(),
  v.check(
    (value) => Number.isFinite(value) && value >= 0 && Number(value.toFixed(1)) === value,
    'a number from 0 with one decimal at most',
  ),
);

/** A probability, or another share. */
export const shareSchema = v.pipe(
  v.number(),
  v.check((value) => value >= 0 && value <= 1, 'a number from 0 to 1'),
);

/** A duration in seconds. */
export const secondsSchema = amountSchema('seconds', mostSeconds);

/** A duration in milliseconds. */
export const millisecondsSchema = amountSchema('milliseconds', 1000 * mostSeconds);

/** How many times as large something is as something else. */
export const ratioSchema = amountSchema('a number', mostSeconds);

/** A quantity of a unit, from 0. */
export function amountSchema(unit: string, most: number) {
  return v.pipe(
    v.number(),
    v.check((value) => value >= 0 && value <= most, `${unit} from 0 to ${most}`),
  );
}
