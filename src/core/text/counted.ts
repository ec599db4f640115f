/** A number of things: "1 image", "12 images", "1 class", "3 classes". */
export function counted(number: number, what: string): string {
  const ending = what.endsWith('s') ? 'es' : 's';
  return `${number} ${what}${number === 1 ? '' : ending}`;
}

/** "12 to 40", or "12" where both are the same. */
export function fromTo(least: number, most: number): string {
  return least === most ? String(least) : `${least} to ${most}`;
}
