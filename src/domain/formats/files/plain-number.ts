const numberForm = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const powersOfTen = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** The longest text whose digits, with or without a point, are surely no more than 15. */
const exact = 15;

/**
 * The value of a number, 0 or more, with a decimal point and nothing between the digits; NaN for any other text.
 *
 * Short ones are put together digit by digit, several times as fast as by `Number` and to the same bit: the digits and
 * the power of ten are whole numbers below 2⁵³, so that one division rounds once (Clinger 1990).
 */
export function plainNumber(text: string): number {
  if (text === '') return Number.NaN;
  const dot = text.length <= exact ? text.indexOf('.') : -1;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9 && text.length <= exact) value = 10 * value + digit;
    else if (at !== dot || at === 0 || at === text.length - 1) {
      return numberForm.test(text) ? Number(text) : Number.NaN;
    }
  }
  return dot < 0 ? value : value / (powersOfTen[text.length - 1 - dot] ?? 1);
}
