/** A number of things: "1 image", "12 images", "1 class", "3 classes". */
export function counted(number: number, what: string): string {
  const ending = what.endsWith('s') ? 'es' : 's';
  return `${String(number)} ${what}${number === 1 ? '' : ending}`;
}
