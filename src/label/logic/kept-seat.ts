import type { Joined } from '../../core/room/protocol.ts';
import type { OwnEvent } from '../../core/room/own-event.ts';
import type { EventId, RoomId } from '../../core/schemas/room-ids.ts';
import type { MemberState, Reveal, RoomCard } from '../../core/room/room.ts';
import type { SessionId } from '../../core/trials/session.ts';

export interface KeptSeat extends Joined {
  readonly room: RoomId;
  readonly card: RoomCard;
  /** What was known last; null before the first contact. */
  readonly state: MemberState | null;
  readonly reveals: readonly Reveal[];
  /** For each image whether the person thinks that the network gets it: a game, which leaves this device in no way. */
  readonly calls?: Readonly<Record<string, boolean>>;
  /** At how many milliseconds they bet that the class misses half; likewise. */
  readonly bet?: number;
}

/** Something that was done in a room, as the device keeps it until the room has ended. */
export interface OutboxRow {
  readonly sessionId: SessionId;
  readonly id: EventId;
  readonly event: OwnEvent;
  /** `waiting`: the server has not said that it has it; `refused`: it never will. */
  readonly sent: 'waiting' | 'acked' | 'refused';
}
