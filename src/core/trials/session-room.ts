import * as v from 'valibot';
import { roomCodeSchema } from '../schemas/room-code.ts';
import { wholeSchema } from '../schemas/number-schemas.ts';
import { memberIdSchema, roomIdSchema } from '../schemas/room-ids.ts';

/** What a session says of the room in which it is answered. */
export const sessionRoomSchema = v.object({
  id: roomIdSchema,
  code: roomCodeSchema,
  /** The seat of the person. */
  member: memberIdSchema,
  /** The how-manieth of all who joined the person is, from 0, where exposures are balanced over people; else left out. */
  turn: v.exactOptional(wholeSchema),
  /** The rules of the study beyond which the person was when this was written, in words: left out of its figures; left out where by none. */
  excluded: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
  /** Where the room's server was: `http://192.168.1.5:4173`; left out where nobody says it. */
  address: v.exactOptional(v.string()),
});

export type SessionRoom = Readonly<v.InferOutput<typeof sessionRoomSchema>>;
