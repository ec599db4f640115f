/** A whole number from 0; null where the text is none, or one that is too large. */
export function wholeNumber(text: string, largest: number): number | null {
  return /^\d{1,10}$/.test(text) ? within(Number(text), largest) : null;
}

/** A number from 0 with one decimal at most, `8.3`; null where the text is none, or one that is too large. */
export function tenthsNumber(text: string, largest: number): number | null {
  return /^\d{1,10}(?:\.\d)?$/.test(text) ? within(Number(text), largest) : null;
}

const within = (number: number, largest: number) => (number <= largest ? number : null);

const numberForm = /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The value of a number, 0 or more, with a decimal point (".5" too) and nothing between the digits; NaN for any other
 * text, and for a number that is too large to be one ("1e999").
 */
export function plainNumber(text: string): number {
  const value = numberForm.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
