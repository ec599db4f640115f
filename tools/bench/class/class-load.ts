import { Agent, request } from 'node:http';
import { usualChoices } from '../../../src/core/room/room-options.ts';
import type { RoomId } from '../../../src/core/schemas/room-ids.ts';

/** A pupil's device, as the server knows it. */
export interface Device {
  readonly token: string;
}

export const images = Array.from({ length: 50 }, (_, at) => `image-${at}`);

/** 128 bits. */
export function freshId(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex');
}

export class Load {
  readonly #port: number;
  // The server closes those that are quiet for 75 s.
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: 60_000 });
  #answers = 0;

  constructor(port: number) {
    this.#port = port;
  }

  close(): void {
    this.#agent.destroy();
  }

  /** @throws Error where the status is not 200. */
  ask(path: string, method: string, token: string, body?: object): Promise<string> {
    return this.#send(path, method, token, body && JSON.stringify(body), 'application/json');
  }

  /** @throws Error where the status is not 200. */
  async put(path: string, token: string, photo: Buffer): Promise<void> {
    await this.#send(path, 'PUT', token, photo, 'image/jpeg');
  }

  async openRoom(id: RoomId, key: string, images: readonly object[]): Promise<string> {
    const options = {
      ...usualChoices,
      reveal: 'each',
      order: 'same',
      limit: null,
      pruned: null,
      study: null,
    };
    const made = await this.ask('/api/rooms', 'POST', key, {
      id,
      title: 'Bench',
      challengeId: 'default',
      options,
      createdAt: new Date().toISOString(),
      expiresAt: '2099-01-01T00:00:00.000Z',
      images: images.map((image) => ({ ...image, truth: 'n01440764', credit: null })),
    });
    const open = { id: freshId(), at: new Date().toISOString(), type: 'phase', phase: 'open' };
    await this.ask(`/api/rooms/${id}/events`, 'POST', key, { events: [open] });
    return (JSON.parse(made) as { readonly code: string }).code;
  }

  /** Gives seats to these devices, each of which comes from an address of its own. */
  async join(room: RoomId, devices: readonly Device[]): Promise<void> {
    const seats = devices.map(({ token }) => ({ id: freshId(), token }));
    await Promise.all(seats.map((seat) => this.ask(`/api/rooms/${room}/members`, 'POST', seat.token, seat)));
  }

  #send(
    path: string,
    method: string,
    token: string,
    content: string | Buffer | undefined,
    type: string,
  ): Promise<string> {
    const [one, other] = [token.slice(0, 2), token.slice(2, 4)].map((part) => Number.parseInt(part, 16) || 0);
    const headers = {
      authorization: `Bearer ${token}`,
      // Each device has an address of its own, so that none is held up.
      'x-forwarded-for': `10.0.${one}.${other}`,
      ...(content !== undefined && {
        'content-type': type,
        'content-length': String(Buffer.byteLength(content)),
      }),
    };
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: this.#port, path, method, headers, agent: this.#agent },
        (answer) => {
          let text = '';
          answer.on('data', (part: Buffer) => (text += part.toString()));
          answer.on('end', () => (answer.statusCode === 200 ? resolve(text) : reject(new Error(text))));
        },
      );
      asked.on('error', reject);
      asked.end(content);
    });
  }

  /** Opens a stream; what it says goes by. */
  listen(room: RoomId, { token }: Device): Promise<void> {
    return new Promise((opened, failed) => {
      const headers = { authorization: `Bearer ${token}` };
      const path = `/api/rooms/${room}/stream`;
      request({ host: '127.0.0.1', port: this.#port, path, headers, agent: false }, (answer) => {
        answer.once('data', opened);
        answer.on('error', () => undefined);
      })
        .on('error', failed)
        .end();
    });
  }

  /** Milliseconds until the answer is acknowledged. */
  async answer(room: RoomId, { token }: Device): Promise<number> {
    const id = freshId();
    this.#answers += 1;
    const event = {
      id,
      at: new Date().toISOString(),
      type: 'answer',
      imageId: images[this.#answers % images.length],
      position: 0,
      guesses: ['n01440764', 'n01443537', 'n01484850', 'n01491361', 'n01494475'],
      time: { response: 12.5, paused: 0 },
      timedOut: false,
      record: {
        seen: Array.from({ length: 40 }, (_, at) => ({ wnid: `n0${1440764 + at}`, seconds: at / 7 })),
        searches: [{ text: 'goldfish', at: 3.2, found: ['n01443537'] }],
        opened: [],
        changes: [{ guesses: ['n01443537'], at: 5 }],
      },
      offered: null,
    };
    const begin = performance.now();
    const said = await this.ask(`/api/rooms/${room}/events`, 'POST', token, { events: [event] });
    if (!said.includes(id)) throw new Error(`The answer is not acknowledged: ${said}`);
    return performance.now() - begin;
  }
}
