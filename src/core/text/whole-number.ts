/** A whole number from 0; null where the text is none, or one that is too large. */
export function wholeNumber(text: string, largest: number): number | null {
  if (!/^\d{1,10}$/.test(text)) return null;
  const number = Number(text);
  return number <= largest ? number : null;
}
