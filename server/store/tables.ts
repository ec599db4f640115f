import type { Generated } from 'kysely';

interface RoomTable {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly challenge_id: string;
  /** `RoomOptions`, as JSON. */
  readonly options: string;
  readonly group_name: string | null;
  readonly created_at: string;
  readonly expires_at: string;
  /** The place of the log's last line; 0: it is empty. */
  readonly last_seq: Generated<number>;
  /** As the log says, so that it need not be read to know which rooms are open. */
  readonly phase: Generated<string>;
  /** `Leases.own` of the server that has the room in memory, where several share the database; null for none. */
  readonly served_by: string | null;
}

/** An image of a room, with its truth and, once they are there, its file's address and the networks' answers. */
interface ImageTable {
  readonly room_id: string;
  readonly id: string;
  /** From 0, in the room's order; up to −1, in that of the practice. */
  readonly position: number;
  /** `NewRoom['images'][number]`, or of `practice`, as JSON. */
  readonly body: string;
  readonly key: string | null;
  /** `ImagePredictions`, as JSON; null until the networks have answered. */
  readonly predictions: string | null;
}

interface FileTable {
  readonly key: string;
  readonly room_id: string;
  readonly image_id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

interface MemberTable {
  readonly id: string;
  readonly room_id: string;
  /** At joining. */
  readonly name: string;
  readonly return_code: string;
  readonly joined_at: string;
  /** The participant's id in a study, which has one seat; null for none. */
  readonly participant: string | null;
}

/** What a device of a member shows, as SHA-256 in hex. */
interface TokenTable {
  readonly hash: string;
  readonly member_id: string;
  readonly room_id: string;
}

interface EventTable {
  readonly room_id: string;
  readonly seq: number;
  readonly actor: string;
  readonly id: string;
  /** The event, as JSON, without `looks`. */
  readonly body: string;
  readonly received_at: string;
  /** When it was done, by the server's clock; null where that is not known. */
  readonly given_at: string | null;
  /** `InteractionTrace` of an answer, as JSON; null where it has none. */
  readonly looks: string | null;
}

export interface Tables {
  readonly room: RoomTable;
  readonly image: ImageTable;
  readonly file: FileTable;
  readonly member: MemberTable;
  readonly token: TokenTable;
  readonly event: EventTable;
}
