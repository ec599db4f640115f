import { counted } from '../../src/core/text/counted.ts';

/** A number of things, which may be large: "1 photo", "1,214 examples". */
export function manyOf(number: number, what: string): string {
  return counted(number, what).replace(String(number), number.toLocaleString('en'));
}
