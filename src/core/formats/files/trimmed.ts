/** The text without white space at its ends, as `trim` gives it, which is asked only where there may be some. */
export function trimmed(text: string): string {
  if (text === '' || (isBare(text.charCodeAt(0)) && isBare(text.charCodeAt(text.length - 1)))) return text;
  return text.trim();
}

/** Whether a character is surely no white space: ASCII that can be seen. */
export function isBare(code: number): boolean {
  return code > 32 && code < 128;
}
