/** How long the browser may take to begin reading what it saves, in milliseconds. */
const grace = 60_000;

/** Hands a file to the person, to be saved where the browser saves downloads. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), grace);
}

/** A file name that none of the others has: "a.csv" is "a (2).csv" where there is an "a.csv". */
export function freeName(wanted: string, others: readonly { readonly name: string }[]): string {
  const [, stem = wanted, ending = ''] = /^(.+)(\.[^.]*)$/s.exec(wanted) ?? [];
  let name = wanted;
  for (let number = 2; others.some((other) => other.name === name); number += 1) {
    name = `${stem} (${number})${ending}`;
  }
  return name;
}
