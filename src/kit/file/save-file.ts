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
