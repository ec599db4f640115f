import type { NewRoom } from '../../../core/room/room.ts';
import type { RoomOptions } from '../../../core/room/room-options.ts';
import type { ChallengeId, KindGroup } from '../../../core/trials/challenge.ts';
import type { EvenList } from '../../../core/trials/even-list.ts';

/** A room as its teacher wants it; the store makes it of the challenge's images. */
export interface RoomPlan extends Pick<NewRoom, 'title' | 'group'> {
  readonly challenge: ChallengeId;
  readonly kinds: KindGroup | undefined;
  readonly count: number;
  /** The tiles of which as many photos come of each; null: photos come as the seed says. */
  readonly even: EvenList | null;
  /** Which images are taken, and in which order: the same seed gives two rooms the same; null: no matter. */
  readonly seed: number | null;
  readonly options: RoomOptions;
  readonly networks: readonly string[];
  readonly days: number;
}
