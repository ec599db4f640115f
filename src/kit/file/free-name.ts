/** A file name that none of the others has: "a.csv" is "a (2).csv" where there is an "a.csv". */
export function freeName(wanted: string, others: readonly { readonly name: string }[]): string {
  const [, stem = wanted, ending = ''] = /^(.+)(\.[^.]*)$/s.exec(wanted) ?? [];
  let name = wanted;
  for (let number = 2; others.some((other) => other.name === name); number += 1) {
    name = `${stem} (${number})${ending}`;
  }
  return name;
}
