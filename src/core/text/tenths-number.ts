/** A number from 0 with one decimal at most, `8.3`; null where the text is none, or one that is too large. */
export function tenthsNumber(text: string, largest: number): number | null {
  if (!/^\d{1,10}(?:\.\d)?$/.test(text)) return null;
  const number = Number(text);
  return number <= largest ? number : null;
}
