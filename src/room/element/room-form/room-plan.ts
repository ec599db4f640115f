import type { NewRoom } from '../../../core/room/room.ts';
import type { RoomOptions } from '../../../core/room/room-options.ts';
import type { ChallengeId, KindGroup } from '../../../core/trials/challenge.ts';

/** A room as its teacher wants it; the store makes it of the challenge's images. */
export interface RoomPlan extends Pick<NewRoom, 'title' | 'group'> {
  readonly challenge: ChallengeId;
  /** The kinds that are taken; undefined: all of them. */
  readonly kinds: KindGroup | undefined;
  readonly count: number;
  readonly options: RoomOptions;
  /** The ids of the networks that answer each photo on this machine, the main one first. */
  readonly networks: readonly string[];
  /** For how many days the server keeps it. */
  readonly days: number;
}
