import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Side } from '../errors/side.ts';
import type { GradedObservers } from './grade-observers.ts';
import type { GatheredObserver } from './resolve-observers.ts';
import { confusedImages } from './observer-confusions.ts';
import { poolPeople } from './pool-people.ts';
import { outcomes, type Outcomes } from './score-observers.ts';

/** How two observers did on an image: the cells of their table, all of it, and where they differ. */
export const pairParts = ['both-right', 'only-first', 'only-second', 'both-wrong', 'differ', 'all'] as const;

export type PairPart = (typeof pairParts)[number];

/** The ways to pool people that are right or wrong on each image. */
export const poolings = ['majority', 'optimistic', 'all'] as const;

export type Pooling = (typeof poolings)[number];

/** The images behind a number of a comparison; observers by their names, which are distinct in it. */
export type ImageChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'missed'; readonly observer: string }
  | { readonly kind: 'pair'; readonly first: string; readonly second: string; readonly part: PairPart }
  /** What the pooled people missed together; `all`: what all of them answered. */
  | { readonly kind: 'pooled'; readonly by: Pooling }
  /** What a side took for another class or branch: wnids or ids of branches; an empty `taken`: what it had no guess for. */
  | { readonly kind: 'confused'; readonly side: Side; readonly truth: string; readonly taken: string };

/**
 * The images behind a number, by name, in file-name order.
 *
 * @param gathered those that were compared, in the same order.
 * @returns null where an observer of that name is not among them.
 */
export function chosenImages(
  choice: ImageChoice,
  gathered: readonly GatheredObserver[],
  comparison: GradedObservers,
  catalogue: Catalogue,
): readonly string[] | null {
  const { matched, outcomes: scored } = comparison;
  const of = (name: string) => scored[gathered.findIndex(({ observer }) => observer.name === name)];
  const named = (wanted: (image: number) => boolean) => matched.names.filter((_, image) => wanted(image));
  if (choice.kind === 'all') return matched.names;
  if (choice.kind === 'missed') {
    const own = of(choice.observer);
    return own ? named((image) => own[image] === outcomes.wrong) : null;
  }
  if (choice.kind === 'pair') {
    const [first, second] = [of(choice.first), of(choice.second)];
    return first && second ? named((image) => isPart(first, second, image, choice.part)) : null;
  }
  const observers = gathered.map(({ observer }) => observer);
  if (choice.kind === 'confused') {
    const images = confusedImages(observers, comparison, catalogue, choice);
    return named((image) => images.has(image));
  }
  const found = new Set<number>();
  const pooled = poolPeople(observers, comparison, catalogue, (image, { majority, optimistic }) => {
    if (!{ majority, optimistic, all: false }[choice.by]) found.add(image);
  });
  return pooled && named((image) => found.has(image));
}

function isPart(first: Outcomes, second: Outcomes, image: number, part: PairPart): boolean {
  const [one = -1, other = -1] = [first[image], second[image]];
  if (one < 0 || other < 0) return false;
  if (part === 'all') return true;
  if (one !== other) return part === 'differ' || part === (one > other ? 'only-first' : 'only-second');
  return part === (one === outcomes.right ? 'both-right' : 'both-wrong');
}
