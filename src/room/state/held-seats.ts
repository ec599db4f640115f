import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import type { OwnEvent } from '../../core/room/own-event.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { SessionId } from '../../core/trials/session.ts';
import type { SessionDatabase } from '../../label/disk/session-database.ts';
import { Outbox } from '../outbox/outbox.ts';
import type { RoomServer } from '../server/room-server.ts';
import { RoomImages } from '../source/room-images.ts';

/** A seat of which the page shows or sends something. */
interface HeldSeat {
  seat: KeptSeat;
  readonly images: RoomImages;
  readonly outbox: Outbox;
}

/** The seats in the page's hands; those of which it shows or sends something with their images and what they send. */
export class HeldSeats {
  readonly #server: RoomServer;
  readonly #disk: SessionDatabase;
  readonly #onArrived: (room: RoomId) => void;
  readonly #held = new Map<RoomId, HeldSeat>();

  /** @param onArrived called when the server of a room has got something. */
  constructor(server: RoomServer, disk: SessionDatabase, onArrived: (room: RoomId) => void) {
    this.#server = server;
    this.#disk = disk;
    this.#onArrived = onArrived;
  }

  /** Holds a seat, from now on as it is here. */
  hold(seat: KeptSeat): HeldSeat {
    const { room, token, member } = seat;
    let held = this.#held.get(room);
    if (!held) {
      const images = new RoomImages(({ key }) => this.#server.imageUrl(room, key));
      const outbox = new Outbox({
        server: this.#server,
        access: { room, token },
        member,
        session: sessionOf(seat),
        disk: this.#disk,
        onArrived: () => this.#onArrived(room),
      });
      held = { seat, images, outbox };
      this.#held.set(room, held);
    }
    held.seat = seat;
    if (seat.state) held.images.know(seat.state);
    return held;
  }

  /** Knows a seat no more, and sends nothing of it. */
  drop(room: RoomId): void {
    this.#held.get(room)?.outbox.close();
    this.#held.delete(room);
  }

  /** As `MemberStore.sent`. */
  sent(session: SessionId, event: OwnEvent): Promise<void> | undefined {
    return [...this.#held.values()].find(({ outbox }) => outbox.isOf(session))?.outbox.add(event);
  }
}

/** A seat's session: the same one on each device. */
export const sessionOf = ({ member }: KeptSeat) => member as string as SessionId;
