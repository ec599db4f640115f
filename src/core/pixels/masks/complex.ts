/** Complex numbers: all their real parts, and in the same order all their imaginary parts. */
export interface Complex {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** So many complex numbers, all 0. */
export function complexZeros(count: number): Complex {
  return { re: new Float64Array(count), im: new Float64Array(count) };
}

/** The same numbers with real and imaginary parts in each other's place: so a transform becomes its inverse, but for the scale. */
export function swapped({ re, im }: Complex): Complex {
  return { re: im, im: re };
}
