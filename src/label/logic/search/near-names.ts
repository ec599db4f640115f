import type { SearchedName } from './searched-names.ts';
import { singularsOf, slipsBetween, soundOf, spellingOf } from './word-forms.ts';

/** The nearest name, and how many slips lead to it; half a one where it sounds the same. */
export interface NearName {
  readonly text: string;
  readonly slips: number;
}

interface Correct {
  readonly letters: string;
  readonly text: string;
  /** What speaks against it, beside the slips. */
  readonly weight: number;
  readonly sound: string;
  /** The letters that it has, a bit each. */
  readonly mask: number;
  readonly soundMask: number;
}

/** First letters that are soon heard as one another. */
const soundAlike = new Set(['e', 'i', 'y']);

/** Longer texts are no names. */
const longestSlip = 40;

function slipLimit(letters: number): number {
  return letters < 4 ? 0 : letters < 6 ? 1 : 2;
}

export class NearNames {
  readonly #correct: readonly Correct[];

  constructor(names: readonly SearchedName[]) {
    this.#correct = gatherCorrect(names);
  }

  /** The name, or the word of names, that the letters most likely were meant for; null: none is near. */
  nearest(letters: string): NearName | null {
    const limit = slipLimit(letters.length);
    const sound = soundOf(spellingOf(letters));
    const mask = maskOf(letters);
    const soundMask = maskOf(sound);
    if (letters.length > longestSlip) return null;
    let best: { readonly correct: Correct; readonly slips: number; readonly cost: number } | null = null;
    for (const correct of this.#correct) {
      if (Math.abs(correct.letters.length - letters.length) > 3) continue;
      if (best && correct.weight + 0.5 >= best.cost) continue;
      // A slip changes two letters at most.
      if (bitsOf(mask ^ correct.mask) > 2 * limit && bitsOf(soundMask ^ correct.soundMask) > 2 * limit - 2)
        continue;
      const slips = slipsOf(letters, sound, correct, limit);
      if (slips > Math.max(limit, letters.length === 3 ? 1 : 0)) continue;
      // People leave a letter out sooner than they add one, and mean whole names rather than a word inside one.
      const cost =
        slips +
        firstCost(letters, correct.letters) +
        (correct.letters.length < letters.length ? 0.25 : 0) +
        correct.weight;
      if (best && cost >= best.cost) continue;
      best = { correct, slips, cost };
    }
    return best && { text: best.correct.text, slips: best.slips };
  }
}

/** What the first letter adds to the slips: people seldom miss it, unless the one that they write sounds like the right one. */
function firstCost(letters: string, correct: string): number {
  const [first = '', right = ''] = [letters[0], correct[0]];
  if (first === right) return 0;
  return soundAlike.has(first) && soundAlike.has(right) ? -0.1 : 0.4;
}

function gatherCorrect(names: readonly SearchedName[]): readonly Correct[] {
  const correct = new Map<string, { text: string; weight: number }>();
  const add = (letters: string, text: string, weight: number) => {
    const there = correct.get(letters);
    if (!there || weight < there.weight) correct.set(letters, { text, weight });
  };
  for (const { letters, text, target, language, spelled, rank, starts } of names) {
    // The first names of groups are those that are said most often; WordNet's Latin is said least.
    const kind = target.startsWith('missing:') ? 0.1 : rank === 0 ? 0 : 0.15;
    const foreign = language === 'en' ? 0 : 0.05;
    add(letters, text, kind + foreign);
    for (const singular of singularsOf(letters))
      add(singular, singularText(text, spelled), kind + foreign + 0.02);
    if (spelled.length < 2) continue;
    for (const [at, start] of starts.entries()) {
      const word = letters.slice(start, starts[at + 1]);
      if (word.length > 3) add(word, word, 0.3 + foreign);
    }
  }
  return [...correct].map(([letters, { text, weight }]) => {
    const sound = soundOf(letters);
    return { letters, text, weight, sound, mask: maskOf(letters), soundMask: maskOf(sound) };
  });
}

/** "polar bears": polar bear */
function singularText(text: string, words: readonly string[]): string {
  const [singular = ''] = singularsOf(words.at(-1) ?? '');
  return [...words.slice(0, -1), singular].join(' ').trim() || text;
}

/** How many slips lead from the letters to the correct ones; half a one where both sound the same. */
function slipsOf(letters: string, sound: string, correct: Correct, limit: number): number {
  if (letters.length === 3) return isSwapped(letters, correct.letters) ? 1 : Infinity;
  const written = slipsBetween(letters, correct.letters, limit);
  if (letters.length < 5) return sound === correct.sound ? Math.min(written, 0.5) : written;
  if (written <= 1) return written;
  return Math.min(written, slipsBetween(sound, correct.sound, limit - 1) + 0.5);
}

/** "dgo" is dog. */
function isSwapped(one: string, other: string): boolean {
  return (
    one.length === other.length &&
    one !== other &&
    slipsBetween(one, other, 1) === 1 &&
    [...one].sort().join() === [...other].sort().join()
  );
}

function maskOf(letters: string): number {
  let mask = 0;
  for (let at = 0; at < letters.length; at++) mask |= 1 << (letters.charCodeAt(at) % 32);
  return mask;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
