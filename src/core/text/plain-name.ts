/** Controls, line breaks, and characters that turn the direction of the text around them. */
const notInName = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A sign that can be seen: not the blanks that Unicode holds for letters or signs, nor marks with nothing below them. */
const visible = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a text can be a name: on one line, without spaces around it, of 1 to `longest` characters, some of them visible. */
export function isPlainName(text: string, longest: number): boolean {
  const length = [...text].length;
  return (
    length > 0 && length <= longest && text === text.trim() && !notInName.test(text) && visible.test(text)
  );
}

/** Whether others can read a new name: no musical sign without ink, nor more marks on a letter than any script needs. */
export function isReadableName(text: string): boolean {
  return visible.test(text.replaceAll('\u{1d159}', '')) && !/\p{M}{5}/u.test(text.normalize('NFD'));
}

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
