import { setMaxListeners } from 'node:events';
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest';
import type { MemberState } from '#src/core/room/room.ts';
import type { OwnEvent } from '#src/core/room/own-event.ts';
import type { EventId, MemberId, RoomId } from '#src/core/schemas/room-ids.ts';
import type { SessionId } from '#src/core/trials/session.ts';
import { Outbox } from '#src/room/outbox/outbox.ts';
import { followRoom } from '#src/room/server/follow-room.ts';
import { RoomServer, type RoomAccess, type StreamHandlers } from '#src/room/server/room-server.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { answered } from '#tests/unit/core/room/samples.ts';
import { freshId, head } from '#tests/unit/server/test-class.ts';

/** An answer that a device gave; times are in milliseconds since 1970. */
interface Given {
  readonly id: EventId;
  readonly image: string;
  readonly at: number;
  /** When the server had said that it has it; null: not yet. */
  acked: number | null;
  /** How long it was on its way, there and back, at most: of several times that it was sent the longest. */
  onWay: number;
}

/** What the device's network tells it. */
const network = new EventTarget();

/** For the tests of a file: what the page has of a browser, as far as the client asks for it. */
export function asOnPages(): void {
  setMaxListeners(0, network);
  beforeAll(() => {
    vi.stubGlobal('window', globalThis);
    vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
    vi.stubGlobal('document', { addEventListener: () => undefined, visibilityState: 'visible' });
  });
  afterAll(() => vi.unstubAllGlobals());
}

/** Tells all devices that their network is back. */
export function backOnline(): void {
  network.dispatchEvent(new Event('online'));
}

/** A pupil's device without a screen: the page's own way of asking, of sending again and of following a room. */
export class ClientDevice {
  readonly member: MemberId;
  readonly outbox: Outbox;
  /** All that was answered, in this order. */
  readonly given: Given[] = [];
  /** What it knows of the room. */
  state: MemberState | null = null;
  /** Whether a stream tells it what happens. */
  isTold = false;
  /** How often a stream has told it that something happened. */
  news = 0;

  constructor(server: RoomServer, access: RoomAccess, member: MemberId, disk: SessionRepository) {
    this.member = member;
    const post: RoomServer['post'] = (who, events, options) => {
      const sent = Date.now();
      return server.post(who, events, options).finally(() => this.#cameBack(events, Date.now() - sent));
    };
    const session = member as string as SessionId;
    this.outbox = new Outbox({ server: { post }, access, member, session, disk });
    const end = new AbortController();
    onTestFinished(() => {
      end.abort();
      this.outbox.close();
    });
    const stream = async (who: RoomAccess, handlers: StreamHandlers, signal: AbortSignal) => {
      const onLife = () => {
        this.isTold = true;
        handlers.onLife();
      };
      const onNews = () => {
        this.news += 1;
        handlers.onNews();
      };
      await server.stream(who, { onLife, onNews }, signal).finally(() => (this.isTold = false));
    };
    const look = async (signal: AbortSignal) => {
      this.state = await server.ask('state', { id: access.room }, { token: access.token, signal });
      await this.outbox.compare(this.state.have);
    };
    followRoom({ stream }, access, look, end.signal);
  }

  /** Takes a seat in a room, on the servers behind a port. */
  static async join(port: number, room: RoomId): Promise<ClientDevice> {
    const server = new RoomServer(`http://127.0.0.1:${port}/`);
    const body = { id: freshId() as MemberId, token: freshId() };
    const { token, member } = await server.ask('join', { id: room }, { body });
    return new ClientDevice(server, { room, token }, member, await SessionRepository.open(null));
  }

  /** Answers an image; it is sent, now and until it has arrived. */
  answer(image: string, guess: string): void {
    const event = { ...head(), ...answered(image, guess), position: this.given.length } as OwnEvent;
    const given: Given = { id: event.id, image, at: Date.now(), acked: null, onWay: 0 };
    this.given.push(given);
    void this.outbox.add(event).then(() => (given.acked = Date.now()));
  }

  #cameBack(events: readonly { readonly id: EventId }[], onWay: number): void {
    const sent = new Set(events.map(({ id }) => id));
    for (const given of this.given) if (sent.has(given.id)) given.onWay = Math.max(given.onWay, onWay);
  }
}
