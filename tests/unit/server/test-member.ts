import type { Acknowledged, Join, Joined } from '#src/core/room/protocol.ts';
import type { LogEntry } from '#src/core/room/room-event.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import type { MemberState, Reveal } from '#src/core/room/room.ts';
import { answered } from '../core/room/samples.ts';
import { ask, freshId, head, type Answer, type Question } from './test-class.ts';

/** A pupil's device, by protocol. */
export class TestMember {
  readonly port: number;
  readonly room: RoomId;
  readonly joined: Joined;

  constructor(port: number, room: RoomId, joined: Joined) {
    this.port = port;
    this.room = room;
    this.joined = joined;
  }

  /** Joins a room, and fails where it is not let in. */
  static async join(
    port: number,
    room: RoomId,
    name?: string,
    also: Partial<Extract<Join, { readonly id: unknown }>> = {},
  ): Promise<TestMember> {
    const body = { id: freshId(), token: freshId(), ...(name !== undefined && { name }), ...also };
    const answer = await ask(port, `/api/rooms/${room}/members`, { method: 'POST', body });
    if (answer.status !== 200) throw new Error(answer.text);
    return new TestMember(port, room, answer.json as Joined);
  }

  ask(path: string, question: Question = {}): Promise<Answer> {
    return ask(this.port, `/api/rooms/${this.room}/${path}`, { token: this.joined.token, ...question });
  }

  async state(): Promise<MemberState> {
    return (await this.ask('state')).json as MemberState;
  }

  /** Sends events as they are. */
  post(...events: readonly object[]): Promise<Answer> {
    return this.ask('events', { method: 'POST', body: { events } });
  }

  /** An answer to an image that can be sent, once or again. */
  answer(imageId: string, ...guesses: readonly string[]): { readonly id: string } {
    return { ...head(), ...answered(imageId, ...guesses) };
  }

  /** Sends an answer, and says what the server says. */
  async give(imageId: string, ...guesses: readonly string[]): Promise<Acknowledged> {
    return (await this.post(this.answer(imageId, ...guesses))).json as Acknowledged;
  }

  reveal(...images: readonly string[]): Promise<Answer> {
    return this.ask('reveal', { method: 'POST', body: { images } });
  }

  /** What is shown of images that may be. */
  async revealed(...images: readonly string[]): Promise<readonly Reveal[]> {
    return (await this.reveal(...images)).json as readonly Reveal[];
  }

  async mine(): Promise<readonly LogEntry[]> {
    return ((await this.ask('mine')).json as { readonly entries: readonly LogEntry[] }).entries;
  }
}
