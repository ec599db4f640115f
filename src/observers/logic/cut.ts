/** A text that is about so many pixels wide at 13 px at most; what is cut off is told by three dots. */
export function cut(text: string, pixels: number): string {
  const characters = [...text];
  let width = 0;
  for (const [at, character] of characters.entries()) {
    width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 13.5 : 6.6;
    if (width > pixels) return `${characters.slice(0, Math.max(1, at - 1)).join('')}…`;
  }
  return text;
}
