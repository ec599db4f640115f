const byteOrderMark = '\ufeff';

/** Whether a file begins as zips do, which are no text. */
export function isZip([p, k, three, four]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}

/** The text without the byte order mark that Windows programs put in front. */
export function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/** The lines of a text, whichever way they end; a break after the last one does not make another. */
export function* textLines(text: string): Generator<string, void> {
  const body = text.includes('\n') ? text : text.replaceAll('\r', '\n');
  for (let from = 0; from < body.length;) {
    const found = body.indexOf('\n', from);
    const end = found < 0 ? body.length : found;
    const cut = end > from && body.charCodeAt(end - 1) === 13 ? end - 1 : end;
    yield body.slice(from, cut);
    from = end + 1;
  }
}
