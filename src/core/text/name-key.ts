/** Names in which there is nothing to change: ASCII without `\\`, and no `.` or `/` in front. */
const ownKey = /^[^./\\\x80-\uffff][^\\\x80-\uffff]*$/;

/** A name as it is compared: `/` between folders, composed letters (macOS writes é as two characters), no `../formats/truth-files/`. */
export function nameKey(name: string): string {
  if (ownKey.test(name)) return name;
  return name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '');
}

/** An observer's name as it is compared: capitals, spaces and how letters are put together make no difference. */
export function matchKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
