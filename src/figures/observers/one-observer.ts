import { list } from '../../core/text/pluralize.ts';
import { grouped } from '../../core/grouped.ts';
import { matchKey } from '../../core/text/name-key.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ObserverEdit, ObserverFile } from './resolve-observers.ts';
import { geirhosKey, imageKey } from '../../core/observers/image-key.ts';
import type { Observer, ObserverKind } from '../../core/observers/observer.ts';
import { isPractice } from './practice.ts';
import { stimulusKey } from '../../core/observers/stimulus.ts';

/** What one file says of an observer. */
export interface ObserverPart {
  readonly from: ObserverFile;
  readonly observer: Observer;
}

/** What was found under a key, and the files that say it. */
export interface KeyedFiles {
  readonly key: string;
  readonly files: readonly string[];
}

/** One observer, in however many files. */
export interface OneObserver {
  /** The first of its keys. */
  readonly key: string;
  /** Each key of what was taken for it. */
  readonly keyed: readonly KeyedFiles[];
  readonly parts: readonly ObserverPart[];
}

/** What an observer's answer at a place is an answer to, among observers whose images are named in one way. */
export function stimulusOf({ naming, images, conditions }: Observer, place: number): string {
  const image = images[place] ?? '';
  return stimulusKey(naming === 'geirhos' ? geirhosKey(image) : imageKey(image), conditions?.[place] ?? '');
}

/**
 * Takes what has the same name and kind for one observer, unless two of them answered the same stimulus or differ in what
 * else their files say of them: how images and classes are named, weights, group, simulated, practice.
 *
 * @param found by their keys, in the order of the files.
 */
export function oneObservers(
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
