import type { Catalogue, ClassGroup, ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import {
  foldName,
  segmentsOf,
  type FoldedName,
  type NameSegment,
  type Span,
} from '../../../core/classes/folded-name.ts';
import type { LanguageCode } from '../../../core/classes/search-words.ts';
import type { NameHit } from './name-index.ts';
import { wordNetRank } from './searched-names.ts';

export interface ClassMatch {
  readonly kind: 'class';
  readonly imageClass: ImageClass;
  /** The name by which it was found: the label, another one, or the wnid. */
  readonly name: string;
  readonly language: LanguageCode;
  /** `name`, in order and whole, cut where the match begins and ends. */
  readonly segments: readonly NameSegment[];
}

/** A group that was found, with those of its classes that are offered. */
export interface GroupMatch extends ClassGroup {
  readonly kind: 'group';
  readonly name: string;
}

/** A common thing that was looked for and that no class is. */
export interface MissingMatch {
  readonly id: string;
  readonly title: string;
  readonly near: readonly { readonly id: Wnid; readonly title: string }[];
}

const mostGroups = 3;
/** How many of them, where their names only begin with the text. */
const mostBegun = 2;
/** A missing thing is named from so many letters on. */
const shortestMissing = 4;

interface Scored {
  readonly match: ClassMatch | GroupMatch;
  readonly score: number;
}

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

function scoreOf({ name, where, form, letters }: NameHit, isClass: boolean): number {
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
    score[where] + rank - (isClass ? 0 : 0.5) + (name.core > 1 && where === 'word' && !isClass ? 1.6 : 0)
  );
}

export function rankedMatches(catalogue: Catalogue, hits: readonly NameHit[]): readonly Scored[] {
  const best = new Map<string, { readonly hit: NameHit; readonly score: number }>();
  const named = hits.filter(({ where, form }) => where === 'whole' && form !== 'stem');
  const isEnglish = named.some(({ name }) => name.language === 'en' && !name.target.startsWith('missing:'));
  const headed = new Set(
    hits.filter(({ where, form }) => where === 'head' && form !== 'stem').map(({ name }) => name.language),
  );
  for (const hit of hits) {
    // What is named as it is written is no form of another word.
    if (hit.form === 'stem' && named.length > 0) continue;
    const { target } = hit.name;
    if (target.startsWith('missing:')) continue;
    let own = scoreOf(hit, catalogue.has(target));
    if (hit.name.language !== 'en' && hit.where === 'whole') {
      // Right beside what the word means in English.
      if (isEnglish) own = Math.max(own, score.title + 0.1);
      // A plural that nobody wrote down is behind the names that have the very word.
      if (hit.form === 'stem' && headed.has(hit.name.language)) own = Math.max(own, score.behindHead);
    }
    const before = best.get(target);
    if (!before || own < before.score) best.set(target, { hit, score: own });
  }
  const classes = new Map<Wnid, Scored>();
  const groups: Scored[] = [];
  for (const [target, { hit, score: own }] of best) {
    if (catalogue.has(target)) {
      const match = classMatch(catalogue.byWnid(target), hit.name.folded, hit.spans, hit.name.language);
      classes.set(target, { match, score: own });
    } else {
      groups.push({ match: { kind: 'group', ...catalogue.group(target), name: hit.name.text }, score: own });
    }
  }
  const shown = chooseGroups(groups);
  for (const { match, score: own } of shown) {
    if (match.kind === 'group' && own < score.word) gather(match.members, own, classes);
  }
  const { common } = catalogue.names;
  const commonness = ({ match }: Scored) =>
    match.kind === 'class' && common.has(match.imageClass.wnid) ? 0 : 1;
  const position = ({ match }: Scored) => (match.kind === 'class' ? match.imageClass.position : -1);
  return [...shown, ...classes.values()].sort(
    (a, b) => a.score - b.score || commonness(a) - commonness(b) || position(a) - position(b),
  );
}

/** The best groups, of equals the largest; one of those that have the same title or the same classes. */
function chooseGroups(found: readonly Scored[]): readonly Scored[] {
  const size = ({ match }: Scored) => (match.kind === 'group' ? match.members.length : 0);
  const sorted = [...found].sort((a, b) => a.score - b.score || size(b) - size(a));
  // A title says all; another name of a group leaves room for those that have the word in theirs.
  const limit = (sorted[0]?.score ?? Infinity) < score.label ? score.otherName : score.wordBeginning - 1;
  const chosen: Scored[] = [];
  const taken = new Set<string>();
  for (const one of sorted) {
    const { match, score: own } = one;
    if (match.kind !== 'group' || own >= limit) continue;
    const most = own >= score.word ? mostBegun : mostGroups;
    const keys = [match.title.toLowerCase(), match.members.map(({ index }) => index).join()];
    if (chosen.length >= most || keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    chosen.push(one);
  }
  return chosen;
}

/** The missing thing that the hits name whole, or where nothing else was found, begin to name. */
export function missingOf(
  catalogue: Catalogue,
  hits: readonly NameHit[],
  begun: boolean,
): MissingMatch | null {
  let best: { readonly hit: NameHit; readonly score: number } | null = null;
  for (const hit of hits) {
    if (!hit.name.target.startsWith('missing:')) continue;
    const own = scoreOf(hit, true);
    const named = own < score.head || (begun && hit.letters >= shortestMissing && own < score.wordBeginning);
    if (named && (!best || own < best.score)) best = { hit, score: own };
  }
  if (!best) return null;
  const { target, text, language } = best.hit.name;
  const near = catalogue.names.missing.find(({ id }) => id === target)?.near ?? [];
  return {
    id: target,
    title: language === 'en' ? text : `${text} (${catalogue.title(target)})`,
    near: near.map((id) => ({ id, title: catalogue.title(id) })),
  };
}

/** The missing things that the person's own language names, where no class or group has the word in it. */
export function missingByLanguage(hits: readonly NameHit[]): readonly NameHit[] {
  const whole = hits.filter(
    ({ name, where, form }) => name.language !== 'en' && where === 'whole' && form === 'same',
  );
  const present = new Set(
    whole.filter(({ name }) => !name.target.startsWith('missing:')).map(({ name }) => name.language),
  );
  return whole.filter(({ name }) => name.target.startsWith('missing:') && !present.has(name.language));
}

function gather(members: readonly ImageClass[], groupScore: number, classes: Map<Wnid, Scored>): void {
  const place = groupScore < score.otherName ? score.member : score.memberOfPart;
  for (const imageClass of members) {
    const own = classes.get(imageClass.wnid);
    if (own && own.score <= place) continue;
    classes.set(imageClass.wnid, {
      match: own?.match ?? classMatch(imageClass, foldName(imageClass.label), []),
      score: place,
    });
  }
}

export function classMatch(
  imageClass: ImageClass,
  name: FoldedName,
  spans: readonly Span[],
  language: LanguageCode = 'en',
): ClassMatch {
  return { kind: 'class', imageClass, name: name.text, language, segments: segmentsOf(name, spans) };
}
