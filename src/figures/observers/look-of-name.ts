/** Letters of other alphabets that look like a Latin one: Cyrillic, then Greek. */
const lookalikes = new Map(
  ['аaеeоoрpсcуyхxіiѕsјjһhԁdАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅS', 'οoνvΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'].flatMap(
    (pairs) => [...pairs.matchAll(/(.)(.)/gu)].map(([, letter = '', latin = '']) => [letter, latin]),
  ),
);

/**
 * What two names have in common that a reader takes for the same: the same letters however they are put together, or
 * letters of another alphabet that look like them.
 */
export function lookOfName(name: string): string {
  return [...name.normalize('NFKC')]
    .map((letter) => lookalikes.get(letter) ?? letter)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
