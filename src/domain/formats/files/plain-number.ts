const numberForm = /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const [zero, point] = [48, 46];

/** As far as a power of ten is a double, 10²². */
const powersOfTen = Array.from({ length: 23 }, (_, power) => Number(`1e${String(power)}`));

/**
 * The value of a number, 0 or more, with a decimal point (".5" too) and nothing between the digits; NaN for any other
 * text.
 *
 * Most are put together digit by digit, several times as fast as by `Number` and to the same bit: where the digits are a
 * whole number up to 2⁵³ and the power of ten a double, one division rounds once (Clinger 1990).
 */
export function plainNumber(text: string): number {
  const last = text.length - 1;
  let value = 0;
  let dot = last;
  for (let at = 0; at <= last; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code < zero + 10) value = 10 * value + (code - zero);
    else if (code === point && dot === last && at < last) dot = at;
    else return numberForm.test(text) ? Number(text) : Number.NaN;
  }
  if (text === '') return Number.NaN;
  const power = powersOfTen[last - dot];
  return power === undefined || value > Number.MAX_SAFE_INTEGER ? Number(text) : value / power;
}
