/** The values that a network takes for black and white. */
export interface InputRange {
  readonly id: InputRangeId;
  /** For a person. */
  readonly name: string;
  /** The network takes `(x − mean) / scale` of x in 0..255. */
  readonly mean: number;
  readonly scale: number;
}

export type InputRangeId = '0..1' | '-1..1' | '0..255';

/** The ranges that networks are trained with. */
export const inputRanges: readonly InputRange[] = [
  { id: '0..1', name: '0 to 1', mean: 0, scale: 255 },
  { id: '-1..1', name: '−1 to 1', mean: 127.5, scale: 127.5 },
  { id: '0..255', name: '0 to 255', mean: 0, scale: 1 },
];

/** One of `inputRanges`. */
export function inputRange(id: InputRangeId): InputRange {
  return inputRanges.find((range) => range.id === id) as InputRange;
}
