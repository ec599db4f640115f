import { numberOf, textOf, type ReadPart } from './blocks/char-codes.ts';

const numberForm = /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const [zero, point] = [48, 46];

/** As far as a power of ten is a double, 10²². */
const powersOfTen = Array.from({ length: 23 }, (_, power) => Number(`1e${String(power)}`));

/**
 * The value of a number, 0 or more, with a decimal point (".5" too) and nothing between the digits; NaN for any other
 * text, and for a number that is too large to be one ("1e999").
 */
export function plainNumber(text: string): number {
  return numberOf(text, readPlainNumber);
}

/**
 * Reads a number as `plainNumber` does. Most are put together digit by digit, several times as fast as by `Number` and to
 * the same bit: where the digits are a whole number up to 2⁵³ and the power of ten a double, one division rounds once
 * (Clinger 1990).
 */
export const readPlainNumber: ReadPart = (codes, begin, end, into, place) => {
  const last = end - 1;
  let value = 0;
  let dot = last;
  for (let at = begin; at < end; at += 1) {
    const code = codes[at] ?? 0;
    if (code >= zero && code < zero + 10) value = 10 * value + (code - zero);
    else if (code === point && dot === last && at < last) dot = at;
    else return readOtherNumber(codes, begin, end, into, place);
  }
  if (begin === end) return false;
  const power = powersOfTen[last - dot];
  if (power === undefined || value > Number.MAX_SAFE_INTEGER) {
    return readOtherNumber(codes, begin, end, into, place);
  }
  into[place] = value / power;
  return true;
};

const readOtherNumber: ReadPart = (codes, begin, end, into, place) => {
  const text = textOf(codes, begin, end);
  const value = Number(text);
  into[place] = value;
  return Number.isFinite(value) && numberForm.test(text);
};
