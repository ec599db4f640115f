import type { ImageClass } from '../../../core/classes/catalogue.ts';
import { foldName, wordsOf, type FoldedName } from '../../../core/classes/folded-name.ts';

/** Fewer letters than these occur inside too many words to mean anything. */
const shortestInnerMatch = 3;

const wnidStart = /^n\d+$/;

/**
 * Whether a class was among what a text found before the search knew groups, plurals and everyday words: it looked for the
 * letters in WordNet's names. It answers for old records, which hold the text alone.
 */
export function nameSearchFound(text: string, { wnid, label, synonyms }: ImageClass): boolean {
  // Names have no comma: of a list that was pasted, "tench, Tinca tinca", the first name counted.
  const words = wordsOf(foldName(text.split(',').find((name) => name.trim() !== '') ?? ''));
  const [first = ''] = words;
  if (words.length === 0) return false;
  if (words.length === 1 && wnidStart.test(first)) return wnid.startsWith(first);
  return [label, ...synonyms].some((name) => isFound(foldName(name), words));
}

function isFound(name: FoldedName, words: readonly string[]): boolean {
  if (name.letters.startsWith(words.join(''))) return true;
  return words.every(
    (word) => name.wordStarts.some((at) => name.letters.startsWith(word, at)) || isInner(name, word),
  );
}

/** Whether the letters stand inside one word of the name. */
function isInner(name: FoldedName, letters: string): boolean {
  return letters.length >= shortestInnerMatch && wordsOf(name).some((word) => word.includes(letters));
}
