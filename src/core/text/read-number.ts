/** A whole number from 0; null where the text is none, or one that is too large. */
export function wholeNumber(text: string, largest: number): number | null {
  return /^\d{1,10}$/.test(text) ? within(Number(text), largest) : null;
}

/** A number from 0 with one decimal at most, `8.3`; null where the text is none, or one that is too large. */
export function tenthsNumber(text: string, largest: number): number | null {
  return /^\d{1,10}(?:\.\d)?$/.test(text) ? within(Number(text), largest) : null;
}

const within = (number: number, largest: number) => (number <= largest ? number : null);
