/** The name of an observer whose file does not say one: the file's name without folders and ending. */
export function observerName(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return name.replace(/(?<=.)\.[^.]*$/, '');
}
