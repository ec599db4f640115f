import * as v from 'valibot';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import { joinedSchema } from '../../core/room/protocol.ts';
import { roomIdSchema } from '../../core/schemas/room-ids.ts';
import { memberStateSchema, revealSchema, roomCardSchema } from '../../core/room/room.ts';

const seatSchema = v.object({
  ...joinedSchema.entries,
  room: roomIdSchema,
  card: roomCardSchema,
  // What the server tells again is left out where it is damaged, or of another version.
  state: v.fallback(v.nullable(memberStateSchema), null),
  reveals: v.fallback(v.array(revealSchema), []),
  calls: v.exactOptional(v.fallback(v.record(v.string(), v.boolean()), {})),
  bet: v.exactOptional(v.number()),
});

/** @returns null where the seat is damaged: the return code gives it back. */
export function readSeat(row: unknown): KeptSeat | null {
  const result = v.safeParse(seatSchema, row);
  return result.success ? result.output : null;
}
