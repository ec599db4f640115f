import type { Catalogue } from '../../core/classes/catalogue.ts';
import { answeringObservers } from '../../files/formats/session-observers.ts';
import { compareGroups } from '../../figures/observers/groups/compare-groups.ts';
import { gatherObservers } from '../../figures/observers/gather-observers.ts';
import { gradeObservers, type ObserverFigures } from '../../figures/observers/grade-observers.ts';
import { pairFigures, type PairFigures } from '../../figures/observers/pair-figures.ts';
import { poolPeople, type PooledPeople } from '../../figures/observers/pool-people.ts';
import { commonTable } from '../../figures/observers/score-observers.ts';
import { pairedImages } from '../../figures/stats/paired-table.ts';
import { wilsonInterval, type Interval } from '../../figures/stats/wilson.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Session } from '../../core/trials/session.ts';

/** An error rate, Hit@5, with its 95 % interval and the counts behind it. */
interface FiguredRate {
  readonly interval: Interval;
  readonly errors: number;
  readonly images: number;
}

/** How many people have a common answer, and whether it was right, by image. */
interface Pooled {
  readonly people: number;
  readonly right: ReadonlyMap<string, boolean>;
}

/** A class beside the network: all that a board shows at the end, without a name. */
export interface ClassFigures {
  readonly people: number;
  /** How many images count. */
  readonly images: number;
  /**
   * Mean of the people's error rates, each counting once. The interval is over people and images; of one
   * person it is Wilson's.
   */
  readonly mean: Interval;
  /** The person who missed the smallest share, among those who answered most images. */
  readonly best: FiguredRate;
  /** The common answer by Borda count, on the images that all who are pooled answered; null with fewer than two people. */
  readonly pooled: (FiguredRate & Pooled) | null;
  readonly networks: readonly (FiguredRate & { readonly network: string })[];
  /** The class's common answer and a network on the images that both have; null without a network, or without an image in common. */
  readonly beside: PairFigures | null;
}

/**
 * A class beside the network, by the figures of `figures/observers`: the same that the page of observers shows of the same
 * sessions.
 *
 * @param sessions a person's each, with truth and predictions.
 * @param revealed the images that count; others are as if they had not been answered.
 * @returns null where nobody has an answer that counts.
 * @throws FormatError when two sessions disagree on an image's class.
 */
export function classFigures(
  sessions: readonly Session[],
  revealed: ReadonlySet<ImageId>,
  catalogue: Catalogue,
): ClassFigures | null {
  const files = sessions.map((session) => {
    const trials = session.trials.filter(({ imageId }) => revealed.has(imageId));
    return { file: session.id, observers: answeringObservers({ ...session, trials }, catalogue) };
  });
  const observers = gatherObservers(files).map(({ observer }) => observer);
  const graded = gradeObservers(observers, catalogue, null);
  const ofKind = (wanted: 'person' | 'network') =>
    graded.observers.filter(({ kind, n }) => kind === wanted && n > 0);
  const people = ofKind('person');
  const [group] = compareGroups(
    graded,
    graded.observers.map(({ kind }) => (kind === 'person' ? 'class' : null)),
  ).groups;
  if (!group) return null;
  const together = new Int8Array(graded.matched.names.length).fill(-1);
  const right = new Map<string, boolean>();
  const pooled = poolPeople(observers, graded, catalogue, (image, { majority }) => {
    together[image] = majority ? 1 : 0;
    right.set(graded.matched.images[image] ?? '', majority);
  });
  const most = Math.max(...people.map(({ n }) => n));
  const best = people.filter(({ n }) => n === most).sort((a, b) => a.errors - b.errors)[0];
  const own = pooled ? together : graded.outcomes[graded.observers.indexOf(people[0] as ObserverFigures)];
  const networks = ofKind('network');
  const main = [...networks].sort((a, b) => b.n - a.n)[0];
  const others = main && graded.outcomes[graded.observers.indexOf(main)];
  const figured = best && figuredRate(best.errors, best.n);
  if (!figured) return null;
  const counted = graded.outcomes.flatMap((all) => [...all.keys()].filter((at) => (all[at] ?? -1) >= 0));
  const images = new Set(counted).size;
  // One image has no spread to draw.
  const [low, high] = (images > 1 ? group.interval : null) ?? [group.mean, group.mean];
  return {
    people: people.length,
    images,
    mean: people.length === 1 ? figured.interval : { estimate: group.mean, low, high },
    best: figured,
    pooled: pooled && withPeople(pooled, right),
    networks: networks.flatMap(({ name, errors, n }) => {
      const rate = figuredRate(errors, n);
      return rate ? [{ ...rate, network: name }] : [];
    }),
    beside: own && others ? besideOf(main.name, own, others) : null,
  };
}

function figuredRate(errors: number, images: number): FiguredRate | null {
  const interval = wilsonInterval(errors, images);
  return interval && { interval, errors, images };
}

function withPeople(
  { majorityErrors, images, people }: PooledPeople,
  right: Pooled['right'],
): ClassFigures['pooled'] {
  const rate = figuredRate(majorityErrors, images);
  return rate && { ...rate, people: people.length, right };
}

function besideOf(network: string, own: Int8Array, other: Int8Array): PairFigures | null {
  const table = commonTable(own, other);
  return pairedImages(table) === 0 ? null : pairFigures({ first: 'class', second: network, ...table });
}
