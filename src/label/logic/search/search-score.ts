import type { NameHit } from './name-index.ts';
import { wordNetRank } from './searched-names.ts';

/** How well a name answers, the least the best; a band a whole number. */
export const score = {
  exactLabel: -2,
  title: -1,
  label: 0,
  otherGroupName: 0.5,
  bracketed: 0.75,
  otherName: 1,
  wordNetGroupName: 1.45,
  member: 1.9,
  head: 2,
  behindHead: 2.7,
  memberOfPart: 3.3,
  word: 3,
  beginning: 4,
  wordBeginning: 5,
  inner: 7,
} as const;

/** How well a name answers a text, as the name of a class or of a group. */
export function scoreOf({ name, where, form, letters }: NameHit, isClass: boolean): number {
  const first = name.rank === 0;
  const foreign = name.language === 'en' ? 0 : 0.1;
  const changed = { same: 0, plural: 0.05, stem: 0.35 }[form];
  if (where === 'whole') {
    // The label says by brackets that the word means something else too.
    if (isClass && first && name.text.endsWith(')') && letters < name.letters.length)
      return score.bracketed + changed;
    // "gibbon" is the class, "gibbons" its group.
    if (isClass && first && form === 'same' && letters === name.letters.length)
      return score.exactLabel + foreign;
    if (isClass) return (first ? score.label : score.otherName) + foreign + changed;
    if (name.rank === wordNetRank) return score.wordNetGroupName + changed;
    return (first ? score.title : score.otherGroupName) + foreign + changed;
  }
  const rank = (first ? 0 : 0.2) + foreign + changed / 10;
  // A group is found by its kind alone.
  return (
    score[where] + rank - (isClass ? 0 : 0.5) + (name.words > 1 && where === 'word' && !isClass ? 1.6 : 0)
  );
}
