const numberForm = /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The value of a number, 0 or more, with a decimal point (".5" too) and nothing between the digits; NaN for any other
 * text, and for a number that is too large to be one ("1e999").
 */
export function plainNumber(text: string): number {
  const value = numberForm.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
