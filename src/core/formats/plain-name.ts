/** Controls, line breaks, and characters that turn the direction of the text around them. */
const notInName = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Whether a text can be a name: on one line, without spaces around it, of 1 to `longest` characters. */
export function isPlainName(text: string, longest: number): boolean {
  const length = [...text].length;
  return length > 0 && length <= longest && text === text.trim() && !notInName.test(text);
}
