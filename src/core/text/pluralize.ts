/** A number of things: "1 image", "12 images", "3 classes", "24 people". */
export function pluralize(
  number: number,
  one: string,
  many = one.endsWith('s') ? `${one}es` : `${one}s`,
): string {
  return `${number} ${number === 1 ? one : many}`;
}

const and = new Intl.ListFormat('en-GB');
const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** "a, b and c"; with more than so many "a, b and 3 more". */
export function list(words: readonly string[], most = words.length): string {
  const rest = words.length - most;
  return and.format(rest > 0 ? [...words.slice(0, most), `${rest} more`] : words);
}

/** "a, b or c". */
export function either(words: readonly string[]): string {
  return or.format(words);
}

/** "12 to 40", or "12" where both are the same. */
export function fromTo(least: number, most: number): string {
  return least === most ? String(least) : `${least} to ${most}`;
}
