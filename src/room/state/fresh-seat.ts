import * as v from 'valibot';
import { tokenSchema } from '../../core/room/protocol.ts';
import { memberIdSchema, randomId, type MemberId } from '../../core/schemas/room-ids.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';

const freshSeatSchema = v.object({ id: memberIdSchema, token: tokenSchema });

export type FreshSeat = Readonly<v.InferOutput<typeof freshSeatSchema>>;

/** Outlasts a reload: an answer that got lost must not make a second seat. */
const kept = new KeptValue<FreshSeat | null>({
  key: 'hit5-fresh-seat',
  place: 'sessionStorage',
  parse(text) {
    const result = v.safeParse(v.pipe(v.string(), v.parseJson(), freshSeatSchema), text);
    return result.success ? result.output : null;
  },
  print: (seat) => (seat ? JSON.stringify(seat) : null),
});

/** The seat that this device was about to take, or a new one; works without a secure context. */
export function freshSeat(): FreshSeat {
  return kept.read() ?? drawSeat();
}

/** Another one: the name is drawn from it. */
export function drawSeat(): FreshSeat {
  const seat = { id: randomId<MemberId>(random()), token: freshToken() };
  kept.write(seat);
  return seat;
}

export function forgetSeat(): void {
  kept.write(null);
}

/** What a device shows to be let to its seat. */
export function freshToken(): string {
  return randomId<MemberId>(random());
}

function random(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16));
}
