import type { Wnid } from '../classes/class-ids.ts';
import { guessSlots, type Session } from './session.ts';

/**
 * How many guesses a person may give for an image: one where a press on a category is the answer, as in a timed view that does not also
 * ask how sure one is; else five, and no more than there are categories.
 */
export function mostGuesses({ list, show, sure }: Pick<Session, 'list' | 'show' | 'sure'>): number {
  if (!list) return guessSlots;
  return show && !sure ? 1 : Math.min(guessSlots, list.categories.length);
}

/**
 * Adds a class to the guesses, which stay distinct and have no gaps.
 *
 * Without a slot it goes to the first free one, and nothing changes when all five are used. With a slot (0..4)
 * it takes that place: a class that stood there already is replaced, a class that was picked before is moved.
 */
export function pickGuess(guesses: readonly Wnid[], wnid: Wnid, slot: number | null): readonly Wnid[] {
  if (slot === null) {
    return guesses.includes(wnid) || guesses.length >= guessSlots ? guesses : [...guesses, wnid];
  }
  const from = guesses.indexOf(wnid);
  if (from >= 0) return moveGuess(guesses, from, slot);
  const place = Math.min(slot, guesses.length, guessSlots - 1);
  return guesses.toSpliced(place, place < guesses.length ? 1 : 0, wnid);
}

/** Moves the guess at one place to another; the ones between give way. Places outside are clamped. */
export function moveGuess(guesses: readonly Wnid[], from: number, to: number): readonly Wnid[] {
  const moved = guesses[from];
  if (moved === undefined) return guesses;
  const place = Math.max(0, Math.min(to, guesses.length - 1));
  return guesses.toSpliced(from, 1).toSpliced(place, 0, moved);
}

/** Takes the guess at a place away; the ones behind it move up. */
export function removeGuess(guesses: readonly Wnid[], slot: number): readonly Wnid[] {
  return slot in guesses ? guesses.toSpliced(slot, 1) : guesses;
}
