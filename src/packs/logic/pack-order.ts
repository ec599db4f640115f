import type { Wnid } from '../../core/classes/class-ids.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';

/** Which of the images become a challenge. */
export type Take =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'total'; readonly count: number }
  | { readonly kind: 'per-class'; readonly count: number };

/** The pack that the person wants made of what was found. */
export interface PackOrder {
  /** The pack into which a few photos go, whose title and examples stay; null: a new one. */
  readonly into: ChallengeId | null;
  readonly title: string;
  readonly take: Take;
  /** Decides which images are taken. */
  readonly seed: number;
  readonly withExamples: boolean;
  /** Whether the images stay where they are. */
  readonly stay: boolean;
  /** The classes of photos, by name, as the person said them. */
  readonly truths: ReadonlyMap<string, Wnid>;
}
