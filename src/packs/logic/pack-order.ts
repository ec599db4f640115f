import type { Wnid } from '../../core/classes/class-ids.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';

export type Take =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'total'; readonly count: number }
  | { readonly kind: 'per-class'; readonly count: number };

export interface PackOrder {
  /** The pack into which a few photos go, whose title and examples stay; null: a new one. */
  readonly into: ChallengeId | null;
  readonly title: string;
  readonly take: Take;
  readonly seed: number;
  readonly withExamples: boolean;
  readonly truths: ReadonlyMap<string, Wnid>;
}
