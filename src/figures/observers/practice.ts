import { grouped } from '../../core/grouped.ts';
import { matchKey } from '../../core/text/plain-name.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import type { GatheredObserver } from './resolve-observers.ts';
import { excludedFor, excludedReason, type LeftOut } from './leave-out.ts';
import { type Observer, type ObserverKind, practisedColumn } from '../../core/observers/observer.ts';

/** What the files say of an observer's practice. */
export interface Practice {
  /**
   * Whether it is the practice of a person who is here with another session too, by the same name: one person, who must
   * not count twice, so it is compared with nobody.
   */
  readonly ownPractice: boolean;
  /** Whether the person practised before; null for others than people, for practice itself, and where it cannot be told. */
  readonly practised: boolean | null;
}

interface NamedObserver extends Pick<Observer, 'name' | 'kind' | 'also'> {
  /** Whether somebody said that this is another person than the others of that name. */
  readonly apart: boolean;
  /** In how many files it stands. */
  readonly sessions: number;
}

/** What holds of others than people, and of those of whom nothing is said. */
export const noPractice: Practice = { ownPractice: false, practised: null };

/**
 * What the files say of practice, for each observer in the same order. A session is a person's practice where its mode
 * says so; it belongs to the other sessions of that name. Of two people of one name of whom one practised it cannot be
 * told which.
 */
export function practiceOf(observers: readonly NamedObserver[]): readonly Practice[] {
  const keyOf = ({ name }: NamedObserver) => matchKey(name);
  const people = observers.filter(({ kind, apart }) => kind === 'person' && !apart);
  const byName = grouped(people, keyOf);
  return observers.map((one) => {
    if (one.kind !== 'person' || one.apart) return noPractice;
    const same = byName.get(keyOf(one)) ?? [];
    const [practices, others] = [same.filter(isPractice), same.filter((other) => !isPractice(other))];
    if (isPractice(one)) return { ...noPractice, ownPractice: others.length > 0 };
    const said = saidOf(one);
    if (modesOf(one).has('practice') || said === '1') return { ...noPractice, practised: true };
    const earlier = practices
      .filter((practice) => !isLater(practice, one))
      .reduce((sum, { sessions }) => sum + sessions, 0);
    const isUnclear = earlier > 0 ? earlier < others.length : said === cannotTell;
    return { ...noPractice, practised: isUnclear ? null : earlier > 0 };
  });
}

/** What a tidy CSV says where it cannot be told whether a person practised. */
const cannotTell = 'unknown';

/**
 * What the tidy CSV of a comparison says of an observer's practice, which is not among its rows: 1, 0 or `unknown`; null
 * for others than people.
 */
export function practisedCell(kind: ObserverKind, practised: boolean | null): string | null {
  if (kind !== 'person') return null;
  return practised === null ? cannotTell : practised ? '1' : '0';
}

/** What such a file says; empty where none does. */
function saidOf({ also }: NamedObserver): string {
  return also.get(practisedColumn)?.find((text) => text !== '') ?? '';
}

function modesOf({ also }: Pick<Observer, 'also'>): ReadonlySet<string> {
  return new Set(also.get('mode')?.filter((mode) => mode !== ''));
}

/** Whether all that a file holds of an observer is practice. */
export function isPractice(one: Pick<Observer, 'also'>): boolean {
  const modes = modesOf(one);
  return modes.size === 1 && modes.has('practice');
}

/** Whether one began after the other did, as far as both say when. */
function isLater(one: NamedObserver, other: NamedObserver): boolean {
  const [own, its] = [startOf(one), startOf(other)];
  return own !== null && its !== null && own > its;
}

/** When the first image was answered, in milliseconds; null where the file does not say. */
function startOf({ also }: NamedObserver): number | null {
  const times = (also.get('committed_at') ?? []).map((time) => Date.parse(time)).filter(Number.isFinite);
  return times.length === 0 ? null : times.reduce((first, time) => Math.min(first, time));
}

/** Those whose practice is set aside, as they are here with another session, and whom a study leaves out; they are compared with nobody. */
export function setAside(gathered: readonly GatheredObserver[]): readonly LeftOut[] {
  return gathered
    .filter(({ ownPractice, observer }) => ownPractice || excludedFor(observer) !== null)
    .map(({ observer, ownPractice, files }) => ({
      name: observer.name,
      files,
      reason: ownPractice ? practiceReason : excludedReason(excludedFor(observer) ?? ''),
    }));
}

/** Why a practice is set aside, as the end of a sentence. */
export const practiceReason = 'practice of a person who is here with another session, and counts once';

/**
 * What the page says of practice that is set aside; null where none is.
 *
 * @param observers those that are compared with nobody.
 */
export function practiceWords(observers: readonly Pick<GatheredObserver, 'ownPractice'>[]): string | null {
  const count = observers.filter(({ ownPractice }) => ownPractice).length;
  if (count === 0) return null;
  return count === 1
    ? 'The practice of one person is set aside, so that nobody counts twice: a practice session belongs to the other session of the same name.'
    : `${pluralize(count, 'practice session')} are set aside, so that nobody counts twice: each belongs to another session of the same name.`;
}

/** The name of a person's practice beside the person's own. */
export function practiceName(name: string): string {
  return `${name} (practice)`;
}
