import { grouped } from '../../core/grouped.ts';
import { geirhosKey, imageKey } from '../../core/observers/image-key.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { WordList } from '../../core/text/name-list.ts';
import { matchKey } from '../../core/text/plain-name.ts';
import { list } from '../../core/text/pluralize.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import { ObserverBuilder } from '../../core/observers/observer-builder.ts';
import { excludedFor } from './leave-out.ts';
import {
  type Observer,
  type ObserverKind,
  practisedColumn,
  roomSaid,
} from '../../core/observers/observer.ts';
import { conditionKey, lacksCondition, saysConditions, stimulusKey } from '../../core/observers/stimulus.ts';
import { exposureOfCondition } from '../../core/trials/timed-view.ts';
import { isPractice, noPractice, type Practice, practiceName, practiceOf } from './practice.ts';

/** What one file says of an observer. */
interface ObserverPart {
  readonly from: ObserverFile;
  readonly observer: Observer;
}

/** What was found under a key, and the files that say it. */
interface KeyedFiles {
  readonly key: string;
  readonly files: readonly string[];
}

/** One observer, in however many files. */
interface OneObserver {
  /** The first of its keys. */
  readonly key: string;
  /** Each key of what was taken for it. */
  readonly keyed: readonly KeyedFiles[];
  readonly parts: readonly ObserverPart[];
}

/** What an observer's answer at a place is an answer to, among observers whose images are named in one way. */
function stimulusOf({ naming, images, conditions }: Observer, place: number): string {
  const image = images[place] ?? '';
  return stimulusKey(naming === 'geirhos' ? geirhosKey(image) : imageKey(image), conditions?.[place] ?? '');
}

/**
 * Takes what has the same name and kind for one observer, unless two of them answered the same stimulus or differ in what
 * else their files say of them: how images and classes are named, weights, group, simulated, practice.
 *
 * @param found by their keys, in the order of the files.
 */
function oneObservers(
  found: ReadonlyMap<string, readonly ObserverPart[]>,
  edits: ReadonlyMap<string, ObserverEdit>,
): readonly OneObserver[] {
  const keyed = [...found].map(([key, parts]) => ({ key, parts }));
  const places = new Map(keyed.map(({ key }, place) => [key, place]));
  const same = grouped(keyed, ({ key, parts: [first] }) =>
    first ? likeness(key, first.observer, edits.get(key) ?? {}) : key,
  );
  return [...same.values()]
    .flatMap((group) => (shareStimuli(group) ? group.map((one) => [one]) : [group]))
    .map((group) => ({
      key: group[0]?.key ?? '',
      keyed: group.map(({ key, parts }) => ({ key, files: parts.map(({ from }) => from.file) })),
      parts: group.flatMap(({ parts }) => parts),
    }))
    .sort((one, other) => (places.get(one.key) ?? 0) - (places.get(other.key) ?? 0));
}

/** What files of one observer have in common; of what can only be by itself, its key. */
function likeness(key: string, observer: Observer, edit: ObserverEdit): string {
  const { naming, labels, weights, simulated } = observer;
  if (edit.leftOut !== undefined || naming === 'in-order') return key;
  const { name = observer.name, kind = observer.kind, group = observer.group } = edit;
  const told = [matchKey(name), kind, naming, labels !== null, weights, simulated, group];
  return JSON.stringify([...told, isPractice(observer)]);
}

function shareStimuli(group: readonly { readonly parts: readonly ObserverPart[] }[]): boolean {
  if (group.length === 1) return false;
  const seen = new Set<string>();
  return group.some(({ parts }) => {
    const own = new Set(
      parts.flatMap(({ observer }) => observer.images.map((_, place) => stimulusOf(observer, place))),
    );
    return [...own].some((stimulus) => seen.has(stimulus) || !seen.add(stimulus));
  });
}

/** An observer as sentences tell of it. */
interface Named {
  readonly name: string;
  readonly kind: ObserverKind;
  readonly files: readonly string[];
  readonly keyed: readonly KeyedFiles[];
  readonly alike: boolean;
}

/** How many are named. */
const mostNamed = 6;

/**
 * Which files were taken for one observer, and who has a number behind the name: a sentence each; none where each file has
 * observers of its own.
 *
 * @param rename how a person says what the files do not, as a sentence.
 */
export function oneObserverWords(observers: readonly Named[], rename: string): readonly string[] {
  const joined = observers.filter(({ keyed }) => keyed.length > 1);
  const alike = observers.filter((one) => one.alike);
  return [
    ...(joined.length === 0
      ? []
      : [
          `${list(
            joined.map(({ name, keyed }) => `${visibleText(name)} (${keyed.length} files)`),
            mostNamed,
          )} ${joined.length === 1 ? 'is one observer' : 'are one observer each'}: the files name the same one, and nothing in them was answered twice.`,
        ]),
    ...(alike.length === 0
      ? []
      : [
          `Some names are the same: ${list(
            alike.map(
              ({ name, files }) => `${visibleText(name)} is from ${list(files.map(visibleText), mostNamed)}`,
            ),
            mostNamed,
          )}. Each counts on its own, as both answered the same image, or their files say that they differ. ${rename}`,
        ]),
  ];
}

/** The observers that one file holds. */
export interface ObserverFile {
  readonly file: string;
  readonly observers: readonly Observer[];
}

/** What a person changed about an observer. */
export interface ObserverEdit {
  /** In place of the name that the file says. */
  readonly name?: string;
  /** In place of the kind that the file says. */
  readonly kind?: ObserverKind;
  /** Whether it is compared with nobody; false: it is no other's practice either. */
  readonly leftOut?: boolean;
  /** In place of the group that the file says; empty: in no group. */
  readonly group?: string;
  /** The condition of its answers whose file says none. */
  readonly condition?: string;
}

/** An observer with where it comes from. */
export interface GatheredObserver extends Practice {
  readonly observer: Observer;
  /** Each key of what was taken for it; with more than one they can be separated. */
  readonly keyed: readonly KeyedFiles[];
  /** Its name before a number told it from others of the name. */
  readonly named: string;
  /** Stays the same as long as its file does, whatever the observer is called. */
  readonly key: string;
  /** The files that hold it, in the order given. */
  readonly files: readonly string[];
  /** Whether it is compared with nobody: a person wants it so, a study's rules do, or it is somebody's practice beside another session. */
  readonly leftOut: boolean;
  /** Whether another's name is the same: a number behind it tells them apart. */
  readonly alike: boolean;
  /** The group that a person put it in, or else its file; null: none. */
  readonly group: string | null;
  /** Whether its own file says that the person is of a class: in a group or a room, whatever was typed since. */
  readonly inClass: boolean;
}

/** The group that counts for an observer: what a person said of it, or else its file; null: none. */
export function groupOf({ group }: Pick<Observer, 'group'>, edit: ObserverEdit | undefined): string | null {
  return (edit?.group ?? group) || null;
}

/**
 * The observers of several files as one list. A network that several people's sessions hold is one observer over all
 * their images, and so are observers of one name and kind (`oneObservers`). Observers of one name
 * that are not the same are called `Mia`, `Mia 2`, …; a name that a person gave stays as it was given. A person's practice
 * is left out where another session of that name is here, and called `Mia (practice)`, with what the network said in it:
 * one person counts once, on the images of the other session.
 *
 * @param said by the observer's key; who is renamed takes the practice along.
 * @throws FormatError when the files belong to different challenges.
 */
export function resolveObservers(
  files: readonly ObserverFile[],
  said: ReadonlyMap<string, ObserverEdit> = new Map(),
): readonly GatheredObserver[] {
  requireOneChallenge(files);
  const parts = partsOf(files);
  const edits = withPractice(parts, said);
  const found = oneObservers(withMeantConditions(parts, edits), edits);
  const practices = practicesOf(found, edits);
  const aside = filesAside(found, practices);
  const gathered = found.map(({ key, keyed, parts: all }) => {
    const { name, kind, leftOut } = edits.get(key) ?? {};
    const { ownPractice, practised } = practices.get(key) ?? noPractice;
    const counting = all.filter(({ from }) => !aside.has(from));
    const parts = counting.length > 0 ? counting : all;
    const observer = {
      ...joined(parts.map((part) => part.observer)),
      ...(name !== undefined && { name }),
      ...(kind !== undefined && { kind }),
    };
    return {
      ...{ key, keyed, ownPractice, practised },
      files: [...new Set(parts.map(({ from }) => from.file))],
      leftOut: leftOut ?? (ownPractice || excludedFor(observer) !== null),
      named: observer.name,
      group: groupOf(observer, edits.get(key)),
      inClass: observer.group !== null || observer.also.has(roomSaid),
      observer: ownPractice ? { ...observer, name: practiceName(observer.name) } : observer,
    };
  });
  return distinctNames(gathered, ({ key }) => edits.get(key)?.name !== undefined);
}

/** What each file says of each observer, by the observer's key. */
function partsOf(files: readonly ObserverFile[]): ReadonlyMap<string, readonly ObserverPart[]> {
  const found = new Map<string, ObserverPart[]>();
  const sameName = new Map<string, number>();
  for (const from of files) {
    const { file, observers } = from;
    const number = (sameName.get(file) ?? 0) + 1;
    sameName.set(file, number);
    for (const observer of observers) {
      const key = keyOf({ file, ...(number > 1 && { number }) }, observer);
      const known = found.get(key);
      if (known) known.push({ from, observer });
      else found.set(key, [{ from, observer }]);
    }
  }
  return found;
}

/** The edits, practice renamed that has no name of its own, once no other session has the name that both had. */
function withPractice(
  found: ReadonlyMap<string, readonly ObserverPart[]>,
  said: ReadonlyMap<string, ObserverEdit>,
): ReadonlyMap<string, ObserverEdit> {
  const people = [...found].flatMap(([key, [first]]) => {
    const edit = said.get(key) ?? {};
    const isPerson = (edit.kind ?? first?.observer.kind) === 'person';
    return first && isPerson && edit.leftOut !== false ? [{ key, edit, observer: first.observer }] : [];
  });
  const byName = grouped(people, ({ observer }) => matchKey(observer.name));
  const renamed = [...byName].flatMap(([shared, all]) => {
    const others = all.filter(({ observer }) => !isPractice(observer));
    const name = others[0]?.edit.name;
    const isGone = others.every(({ edit }) => edit.name !== undefined && matchKey(edit.name) !== shared);
    if (name === undefined || !isGone) return [];
    return all
      .filter(({ observer, edit }) => isPractice(observer) && edit.name === undefined)
      .map(({ key, edit }) => [key, { ...edit, name }] as const);
  });
  return new Map([...said, ...renamed]);
}

/**
 * Gives answers without a condition the one that a person said, or else the only one that there is: it tells nothing apart.
 * Where a file says it of some of its answers only, or it is an exposure and a person's file says none, since that photo
 * stayed, none means none.
 */
function withMeantConditions(
  found: ReadonlyMap<string, readonly ObserverPart[]>,
  edits: ReadonlyMap<string, ObserverEdit>,
): ReadonlyMap<string, readonly ObserverPart[]> {
  const said = new Map(
    [...found].map(([key, parts]) => [key, meant(parts, edits.get(key)?.condition ?? '')]),
  );
  const all = [...said.values()].flat().map(({ observer }) => observer);
  const written = new Map<string, string>();
  for (const { conditions } of all)
    for (const one of conditions ?? []) if (conditionKey(one) !== '') written.set(conditionKey(one), one);
  const [only, another] = written.values();
  if (only === undefined || another !== undefined) return said;
  const isExposure = exposureOfCondition(only) !== null;
  const tells = (one: Observer) => saysConditions(one) || (isExposure && one.kind !== 'network');
  if (all.some((one) => lacksCondition(one) && tells(one))) return said;
  return new Map([...said].map(([key, parts]) => [key, meant(parts, only)]));
}

function meant(parts: readonly ObserverPart[], condition: string): readonly ObserverPart[] {
  return parts.map(({ from, observer }) => {
    if (condition === '' || !lacksCondition(observer)) return { from, observer };
    const { images, conditions } = observer;
    const filled = images.map((_, place) => conditions?.[place]?.trim() || condition);
    return { from, observer: { ...observer, conditions: filled } };
  });
}

/** What the files say of practice, by the observers' keys; it goes by the names that they have now. */
function practicesOf(
  found: readonly OneObserver[],
  edits: ReadonlyMap<string, ObserverEdit>,
): ReadonlyMap<string, Practice> {
  const heads = found.flatMap(({ key, keyed, parts }) => {
    const [first] = parts;
    if (!first) return [];
    const { name = first.observer.name, kind = first.observer.kind, leftOut } = edits.get(key) ?? {};
    const also = new Map(
      ['mode', 'committed_at', practisedColumn].map((column) => [column, allOf(parts, column)]),
    );
    return [{ name, kind, also, key, sessions: keyed.length, apart: leftOut === false }];
  });
  const practices = practiceOf(heads);
  return new Map(heads.map(({ key }, at) => [key, practices[at] ?? noPractice]));
}

/** What all parts of an observer say in a column. */
function allOf(parts: readonly ObserverPart[], column: string): readonly string[] {
  return parts.flatMap(({ observer }) => observer.also.get(column) ?? []);
}

/** The files of practice that is set aside, with what the network said in it: nobody else answered these images. */
function filesAside(
  found: readonly OneObserver[],
  practices: ReadonlyMap<string, Practice>,
): ReadonlySet<ObserverFile> {
  const [aside, others] = [new Set<ObserverFile>(), new Set<ObserverFile>()];
  for (const { key, parts } of found) {
    const isAside = practices.get(key)?.ownPractice ?? false;
    for (const { from, observer } of parts) {
      if (observer.kind !== 'network') (isAside ? aside : others).add(from);
    }
  }
  return new Set([...aside].filter((from) => !others.has(from)));
}

/**
 * A network of known weights is the same in every file that has it answer with the same labels, by its id where that is
 * said; any other observer is one of its file.
 */
function keyOf(
  file: { file: string; number?: number },
  { name, weights, also, labels }: Pick<Observer, 'name' | 'weights' | 'also' | 'labels'>,
): string {
  if (weights === null) return JSON.stringify({ ...file, name });
  return JSON.stringify({
    name: also.get('network')?.[0] ?? name,
    weights,
    ...(labels && { ownWords: true }),
  });
}

/** @throws FormatError when the files belong to different challenges. */
export function requireOneChallenge(files: readonly ObserverFile[]): void {
  let first: { file: string; challenge: string } | null = null;
  for (const { file, observers } of files) {
    for (const { challenge } of observers) {
      if (challenge === null) continue;
      first ??= { file, challenge };
      if (challenge === first.challenge) continue;
      throw new FormatError(
        `The files belong to different challenges: ${visibleText(first.file)} to ${quoted(first.challenge)}, ` +
          `${visibleText(file)} to ${quoted(challenge)}. Compare files of one challenge at a time.`,
      );
    }
  }
}

/** One observer's answers out of several files; of a stimulus in two of them, as of a network, the first counts. */
function joined(parts: readonly Observer[]): Observer {
  const [first] = parts;
  if (!first || parts.length === 1) return first as Observer;
  const list = first.labels ? new WordList() : null;
  const guessCount = Math.min(...parts.map((part) => part.guessCount));
  const builder = new ObserverBuilder({
    ...first,
    labels: list?.words ?? null,
    challenge: parts.find(({ challenge }) => challenge !== null)?.challenge ?? null,
    group: parts.find(({ group }) => group !== null)?.group ?? null,
  });
  const seen = new Set<string>();
  for (const part of parts) {
    const { images, depth, guesses, probabilities, labels } = part;
    const labelOf = (label: number) => (label < 0 || !list ? label : list.label(labels?.[label] ?? ''));
    images.forEach((image, place) => {
      const key = stimulusOf(part, place);
      if (seen.has(key)) return;
      seen.add(key);
      const from = place * depth;
      const named = [...guesses.subarray(from, from + depth)].filter((label) => label >= 0);
      builder.add(image, named.map(labelOf), {
        probabilities: probabilities ? [...probabilities.subarray(from, from + depth)] : null,
        seconds: part.seconds?.[place] ?? Number.NaN,
        truth: labelOf(part.truth?.[place] ?? -1),
        alsoRight: (part.alsoRight?.get(place) ?? []).map(labelOf),
        assisted: part.assisted?.[place] === 1,
        spoiled: part.spoiled?.[place] === 1,
        condition: part.conditions?.[place] ?? '',
        confidence: part.confidence?.[place] ?? -1,
      });
      for (const [column, texts] of part.also) builder.say(column, texts[place] ?? '');
    });
  }
  // Fewer than some of the answers have, where one of the files has fewer: what all of them could give.
  return { ...builder.build(), guessCount };
}

/** @param isGiven whether a person named the observer. */
function distinctNames(
  all: readonly Omit<GatheredObserver, 'alike'>[],
  isGiven: (one: Omit<GatheredObserver, 'alike'>) => boolean,
): readonly GatheredObserver[] {
  const looks = new Map(all.map((one) => [one, matchKey(one.observer.name)]));
  const count = new Map<string, number>();
  for (const look of looks.values()) count.set(look, (count.get(look) ?? 0) + 1);
  const isAlike = (one: (typeof all)[number]) => (count.get(looks.get(one) ?? '') ?? 0) > 1;
  const taken = new Set<string>();
  const free = (wanted: string) => {
    let name = wanted;
    for (let number = 2; taken.has(matchKey(name)); number += 1) name = `${wanted} ${number}`;
    taken.add(matchKey(name));
    return name;
  };
  // What a person gave comes first, then the names that are one's own, so that no number takes them.
  const rank = (one: (typeof all)[number]) => (isGiven(one) ? 0 : isAlike(one) ? 2 : 1);
  const names = new Map(
    [...all].sort((a, b) => rank(a) - rank(b)).map((one) => [one, free(one.observer.name)]),
  );
  return all.map((one) => {
    const name = names.get(one) ?? one.observer.name;
    return { ...one, alike: isAlike(one), observer: { ...one.observer, name } };
  });
}
