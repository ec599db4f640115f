/**
 * Controls, line breaks, and the characters that turn the direction of the text around them or take no room; before them
 * what such a character joins: the signs of one emoji, and letters of Arabic script.
 */
const unseen =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]\u200D(?=\p{Extended_Pictographic})|\p{Script=Arabic}[\u200C\u200D](?=\p{Script=Arabic})|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const isolate = { first: '\u2068', last: '\u2069' };

/**
 * Text from a file, fit for a message: what cannot be seen is written out («⟨U+202E⟩» for a right-to-left override),
 * and right-to-left text is isolated, so that it leaves the words around it where they are. Cut after 200 characters.
 */
export function visibleText(text: string): string {
  const characters = [...text];
  const short = characters.length > 200 ? `${characters.slice(0, 199).join('')}…` : text;
  const seen = short.replace(unseen, (one) => {
    if ([...one].length > 1) return one;
    const code = (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
  return rightToLeft.test(seen) ? `${isolate.first}${seen}${isolate.last}` : seen;
}

/** The text between quotation marks: “n99999999”. */
export function quoted(text: string): string {
  return `“${visibleText(text)}”`;
}
