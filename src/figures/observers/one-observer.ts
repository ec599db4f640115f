import { grouped } from '../../core/grouped.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { counted } from '../../core/text/counted.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import type { ObserverEdit, ObserverFile } from './gather-observers.ts';
import { geirhosKey, imageKey } from '../../core/observers/image-key.ts';
import { lookOfName } from './look-of-name.ts';
import type { Observer, ObserverKind } from '../../core/observers/observer.ts';
import { isPractice } from './practice.ts';
import { stimulusKey, stimulusName } from '../../core/observers/stimulus.ts';

/** What one file says of an observer. */
export interface ObserverPart {
  readonly from: ObserverFile;
  readonly observer: Observer;
}

/** Stimuli that files of one name have in common. */
interface SharedStimuli {
  /** How many. */
  readonly count: number;
  /** One of them, by name. */
  readonly example: string;
}

/** Why what has one name and kind is several observers, though no answer of one speaks against the others. */
type ApartBy = keyof typeof apartWhy;

/** What differs, as the end of a sentence, and whether one is asked to join them, had better not, or cannot. */
const apartWhy = {
  labels: { why: 'some answer with the 1000 classes, others with words of their own', join: 'cannot' },
  naming: { why: 'their files name images in different ways', join: 'cannot' },
  weights: { why: 'their weights differ', join: 'no' },
  simulated: { why: 'a program drew the answers of some', join: 'no' },
  'weights said once': { why: 'not all of their files say the weights', join: 'ask' },
  group: { why: 'their files say different groups', join: 'ask' },
} as const;

/** One observer, in however many files. */
export interface OneObserver {
  /** The first of its keys. */
  readonly key: string;
  /** Those of what was taken for one observer; with more than one they can be separated. */
  readonly keys: readonly string[];
  readonly parts: readonly ObserverPart[];
  /** What it shares with others of the same name and kind, so that it cannot be told whether they are one; null: nothing. */
  readonly shares: SharedStimuli | null;
  /** Why it was kept apart from others of the same name and kind, with whom it shares nothing; null: there are none. */
  readonly apart: ApartBy | null;
}

/** What an observer's answer at a place is an answer to, among observers whose images are named in one way. */
export function stimulusOf({ naming, images, conditions }: Observer, place: number): string {
  const image = images[place] ?? '';
  return stimulusKey(naming === 'geirhos' ? geirhosKey(image) : imageKey(image), conditions?.[place] ?? '');
}

/** An observer as its file and a person say it. */
interface Told {
  readonly key: string;
  readonly parts: readonly ObserverPart[];
  readonly name: string;
  readonly kind: ObserverKind;
}

/**
 * Takes files that name the same observer of the same kind and share no stimulus for one observer. Where they share any,
 * they stay several, and say so; so do files of one name and kind that differ in form or group. What a person said counts
 * instead.
 *
 * @param found by their keys, in the order of the files.
 * @throws FormatError where a person joined what cannot be one: of two kinds, or with two answers to one stimulus.
 */
export function oneObservers(
  found: ReadonlyMap<string, readonly ObserverPart[]>,
  edits: ReadonlyMap<string, ObserverEdit>,
): readonly OneObserver[] {
  const groups = new Map<string, Told[]>();
  for (const [key, parts] of found) {
    const [first] = parts;
    if (!first) continue;
    const edit = edits.get(key) ?? {};
    const { name = first.observer.name, kind = first.observer.kind } = edit;
    const id =
      edit.one === undefined ? likeness(key, first.observer, { ...edit, name, kind }) : `said ${edit.one}`;
    groups.set(id, [...(groups.get(id) ?? []), { key, parts, name, kind }]);
  }
  const places = new Map([...found.keys()].map((key, place) => [key, place]));
  const apart = keptApart([...groups].filter(([id]) => id.startsWith('like ')).map(([, group]) => group));
  return [...groups]
    .flatMap(([id, group]) => {
      const kept = apart.get(group);
      return togetherOrNot(group, id.startsWith('said ')).map((one) => ({
        ...one,
        ...(!one.shares && kept),
      }));
    })
    .sort((one, other) => (places.get(one.key) ?? 0) - (places.get(other.key) ?? 0));
}

/** What files of one observer have in common; of what can only be by itself, its key. */
function likeness(key: string, observer: Observer, { name, kind, leftOut, group }: ObserverEdit): string {
  const { naming, labels, weights, simulated } = observer;
  if (leftOut !== undefined || naming === 'in-order') return `only ${key}`;
  const said = group ?? observer.group;
  const all = [
    name?.normalize('NFC'),
    kind,
    naming,
    labels !== null,
    weights,
    simulated,
    said,
    isPractice(observer),
  ];
  return `like ${JSON.stringify(all)}`;
}

/** What is told of groups of one name and kind: that they share stimuli where they could be joined, or why they are apart. */
function keptApart(
  groups: readonly (readonly Told[])[],
): ReadonlyMap<readonly Told[], Partial<Pick<OneObserver, 'shares' | 'apart'>>> {
  const told = groups.filter(
    ([first]) => first && !first.parts.every(({ observer }) => isPractice(observer)),
  );
  const sameName = grouped(told, ([first]) => JSON.stringify([first?.name.normalize('NFC'), first?.kind]));
  return new Map(
    [...sameName.values()].flatMap((same) => {
      if (same.length === 1) return [];
      const apart = apartBy(same.flatMap((group) => group[0]?.parts[0]?.observer ?? []));
      const shares = apartWhy[apart].join === 'ask' ? sharedStimuli(same.flat()) : null;
      return same.map((group) => [group, shares ? { shares } : { apart }] as const);
    }),
  );
}

/** What observers of one name and kind differ in. */
function apartBy(all: readonly Observer[]): ApartBy {
  const differ = (of: (one: Observer) => unknown) => new Set(all.map(of)).size > 1;
  if (differ(({ labels }) => labels === null)) return 'labels';
  if (differ(({ naming }) => naming)) return 'naming';
  if (new Set(all.map(({ weights }) => weights).filter((weights) => weights !== null)).size > 1)
    return 'weights';
  if (differ(({ simulated }) => simulated)) return 'simulated';
  return differ(({ weights }) => weights) ? 'weights said once' : 'group';
}

function togetherOrNot(group: readonly Told[], isSaid: boolean): readonly OneObserver[] {
  const together = (shares: SharedStimuli | null): readonly OneObserver[] => {
    const parts = group.flatMap((one) => one.parts);
    return [{ key: group[0]?.key ?? '', keys: group.map(({ key }) => key), parts, shares, apart: null }];
  };
  if (group.length === 1) return together(null);
  const shared = sharedStimuli(group);
  if (isSaid) {
    requireOneKind(group);
    if (shared) throw new FormatError(twoAnswers(group, shared));
  }
  if (!shared) return together(null);
  return group.map(({ key, parts }) => ({ key, keys: [key], parts, shares: shared, apart: null }));
}

function sharedStimuli(group: readonly Told[]): SharedStimuli | null {
  const owner = new Map<string, string>();
  let count = 0;
  let example: string | null = null;
  for (const { key, parts } of group) {
    for (const { observer } of parts) {
      observer.images.forEach((image, place) => {
        const stimulus = stimulusOf(observer, place);
        const before = owner.get(stimulus);
        if (before === undefined) owner.set(stimulus, key);
        else if (before !== key) {
          count += 1;
          example ??= stimulusName(image, observer.conditions?.[place] ?? '');
        }
      });
    }
  }
  return example === null ? null : { count, example };
}

function requireOneKind(group: readonly Told[]): void {
  const [first] = group;
  for (const one of group) {
    const [own, its] = [first?.parts[0]?.observer, one.parts[0]?.observer];
    if (!first || !own || !its) continue;
    const why =
      one.kind !== first.kind
        ? `${quoted(first.name)} is a ${first.kind} and ${quoted(one.name)} a ${one.kind}`
        : own.naming !== its.naming || (own.labels === null) !== (its.labels === null)
          ? `the files of ${quoted(first.name)} and ${quoted(one.name)} name images or classes in different ways`
          : null;
    if (why !== null) throw new FormatError(`These cannot be one observer: ${why}.`);
  }
}

function twoAnswers(group: readonly Told[], { count, example }: SharedStimuli): string {
  const files = [...new Set(group.flatMap(({ parts }) => parts.map(({ from }) => visibleText(from.file))))];
  const names = [...new Set(group.map(({ name }) => quoted(name)))].join(' and ');
  return (
    `${names} cannot be one observer: ${files.join(' and ')} both answer ${quoted(example)}` +
    `${count > 1 ? ` and ${counted(count - 1, 'image')} more` : ''}. Expected one answer for each image and condition: ` +
    'leave one of the files out, or keep them as several observers.'
  );
}

/** An observer as sentences tell of it. */
interface Named {
  readonly name: string;
  readonly named: string;
  readonly kind: ObserverKind;
  readonly files: readonly string[];
  readonly keys: readonly string[];
  readonly shares: SharedStimuli | null;
  readonly apart: ApartBy | null;
  /** Whether it is compared with nobody. */
  readonly leftOut?: boolean;
}

/** How a person says what files cannot, as sentences. */
export interface HowToSay {
  /** That they are several observers. */
  readonly several: string;
  /** That those of one name are one, or, with two names, those of both. */
  readonly one: (...names: readonly string[]) => string;
}

/** How many are named. */
const mostNamed = 6;

/**
 * Which files were taken for one observer, which cannot be told, and who is said to be of two kinds: a sentence or two
 * each; none where each file has observers of its own.
 */
export function oneObserverWords(observers: readonly Named[], how: HowToSay): readonly string[] {
  const merged = observers.filter(({ keys }) => keys.length > 1);
  const asked = grouped(
    observers.filter(({ shares }) => shares),
    ({ named }) => named,
  );
  const apart = grouped(
    observers.flatMap((one) => (one.apart ? [{ ...one, apart: one.apart }] : [])),
    (one) => one.apart,
  );
  return [
    ...(merged.length === 0
      ? []
      : [
          `${listed(merged.map(({ name, keys }) => `${visibleText(name)} (${counted(keys.length, 'file')})`))} ${merged.length === 1 ? 'is one observer' : 'are one observer each'}: the files name the same one, or you said so, and nothing in them was answered twice.`,
        ]),
    ...[...asked.values()].map(sharedWords).map((words) => `${words} ${how.several}`),
    ...[...apart].map(([by, group]) => apartWords(group, by, how)),
    ...twoKinds(observers),
    ...byCapitals(observers, how),
  ];
}

function apartWords(group: readonly Named[], by: ApartBy, how: HowToSay): string {
  const names = [...new Set(group.map(({ named }) => named))];
  const files = [...new Set(group.flatMap((one) => one.files.map(visibleText)))];
  const where = names.length === 1 && files.length > 0 ? ` (${listed(files)})` : '';
  const { why, join } = apartWhy[by];
  const next = {
    ask: ` ${how.one(names.length === 1 ? (names[0] ?? '') : 'NAME')}`,
    no: '',
    cannot: ' For the same reason they cannot be joined.',
  }[join];
  return `Several files name ${listed(names.map(quoted))}${where}. They count as ${group.length} observers, because ${why}.${next}`;
}

/** Who may have been typed once with capitals and once without. */
function byCapitals(observers: readonly Named[], how: HowToSay): readonly string[] {
  const alike = new Map<string, Map<string, string>>();
  for (const { named, kind, leftOut = false } of observers) {
    if (leftOut) continue;
    const look = lookOfName(named);
    const id = `${kind} ${look.toLowerCase()}`;
    alike.set(id, (alike.get(id) ?? new Map<string, string>()).set(look, named));
  }
  return [...alike.values()]
    .map((looks) => [...looks.values()])
    .filter((names) => names.length > 1)
    .map(
      (names) =>
        `${listed(names.map(quoted))} differ by capital letters only, and count as ${names.length} observers. ${how.one(names[0] ?? '', names[1] ?? '')}`,
    );
}

function sharedWords(group: readonly Named[]): string {
  const [first] = group;
  const files = [...new Set(group.flatMap((one) => one.files.map(visibleText)))];
  const { count = 0, example = '' } = first?.shares ?? {};
  return (
    `Are ${listed(group.map(({ name }) => visibleText(name)))} one who answered twice, or several?` +
    `${files.length === 0 ? '' : ` ${listed(files)} share ${counted(count, 'image')}, such as ${visibleText(example)}.`}` +
    ` They count as ${group.length} observers.`
  );
}

function twoKinds(observers: readonly Named[]): readonly string[] {
  const kinds = new Map<string, Set<ObserverKind>>();
  for (const { named, kind } of observers) kinds.set(named, (kinds.get(named) ?? new Set()).add(kind));
  return [...kinds]
    .filter(([, own]) => own.size > 1)
    .map(([name, own]) => {
      const words = [...own]
        .map((kind) => (kind === 'unknown' ? 'not said what' : `a ${kind}`))
        .join(' and ');
      return `${quoted(name)} is ${words} in different files: these count as different observers.`;
    });
}

/** "a, b and 3 more". */
function listed(words: readonly string[]): string {
  const more = words.length - mostNamed;
  if (more > 0) return `${words.slice(0, mostNamed).join(', ')} and ${more} more`;
  return [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter((one) => one !== '').join(' and ');
}
