import type { ChallengeId } from '../../domain/trials/challenge.ts';

/** Which of the images become a challenge. */
export type ImageTake =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'total'; readonly count: number }
  | { readonly kind: 'per-class'; readonly count: number };

/** The pack that shall be made. */
export interface PackWish {
  /** The pack into which the photos go; null: a new one. */
  readonly into: ChallengeId | null;
  readonly title: string;
  readonly take: ImageTake;
  readonly seed: number;
  readonly withExamples: boolean;
  /** Whether the images stay where they are. */
  readonly stay: boolean;
}

/** The person wants a pack made of what was found. */
export class PackOrderEvent extends Event {
  readonly wish: PackWish;

  constructor(wish: PackWish) {
    super('hit5-pack-order', { bubbles: true, composed: true });
    this.wish = wish;
  }
}
