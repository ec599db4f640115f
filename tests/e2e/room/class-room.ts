import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { openFolderStore } from '#server/store/open-store.ts';
import type { LogAnswer } from '#src/core/room/protocol.ts';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { LogEntry } from '#src/core/room/room-event.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import type { Trial } from '#src/core/trials/session.ts';
import { serveApp, type ServedApp } from '#tools/serve-app.ts';
import { plainOptions } from '#tests/unit/core/room/sample-room.ts';
import { builtFolder } from '../built-folder.ts';
import { launchChromium, Participant } from '../participant.ts';
import { littleDrawn } from '../use-chromium.ts';

/** The name by which other devices find the server: on loopback, and no secure context. */
const host = 'hit5.test';

/** What a Chromium is started with for which the server is another machine. */
export const distantArguments = [`--host-resolver-rules=MAP ${host} 127.0.0.1`];

const key = 'teachers-key-of-tests-0123456789';

/** An image of the challenge that ships. */
export interface ShippedImage {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly kind: string;
  readonly wnid: string;
  readonly credit: object;
}

const manifest = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
  readonly images: readonly ShippedImage[];
};

/** The photos of the challenge that ships. */
export const shippedPhotos = manifest.images.filter(({ kind }) => kind === 'photo');

/** The server of a class, which can go and come back, and what its teacher does. */
export class ClassRoom {
  readonly folder = mkdtempSync(join(tmpdir(), 'hit5-room-'));
  room: RoomId = '' as RoomId;
  code: RoomCode = '' as RoomCode;
  images: readonly ShippedImage[] = [];
  #server: ServedApp | null = null;
  #port = 0;

  /** A server with an empty folder, which ends with the test. */
  static async open(options: Partial<RoomOptions> = {}, images = 3): Promise<ClassRoom> {
    const room = new ClassRoom();
    onTestFinished(async () => {
      await room.stop();
      rmSync(room.folder, { recursive: true, force: true });
    });
    await room.start();
    await room.make(options, images);
    return room;
  }

  /** Where pupils find it. */
  get url(): string {
    return `http://${host}:${this.#port}`;
  }

  /** Starts it, again at the same port. */
  async start(): Promise<void> {
    const store = await openFolderStore(this.folder);
    const classes = { store, key, proxies: 0, listen: null, hosts: [host], addresses: () => [] };
    this.#server = await serveApp(builtFolder, this.#port, null, classes);
    this.#port = this.#server.port;
  }

  /** It is gone, with all its connections. */
  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  async make(options: Partial<RoomOptions>, count: number): Promise<void> {
    this.room = freshId() as RoomId;
    this.images = shippedPhotos.slice(0, count);
    const made = await this.ask('POST', 'rooms', {
      id: this.room,
      title: 'Animals',
      challengeId: 'default',
      options: { ...plainOptions, ...options },
      createdAt: '2026-11-27T10:00:00.000Z',
      expiresAt: '2036-12-24T10:00:00.000Z',
      images: this.images.map(({ id, width, height, kind, wnid, credit }) => ({
        id,
        width,
        height,
        kind,
        truth: wnid,
        credit,
      })),
    });
    this.code = (made as { readonly code: RoomCode }).code;
    for (const { id } of this.images) {
      const file = readFileSync(`assets/challenge/images/${id}.jpg`);
      await this.ask('PUT', `rooms/${this.room}/images/${id}`, file);
    }
    const prediction = {
      network: 'efficientnet-lite0',
      weightsHash: '00',
      backend: 'wasm',
      milliseconds: 30,
      guesses: [207, 208, 209, 210, 211].map((classIndex) => ({ classIndex, probability: 0.2 })),
    };
    const predictions = this.images.map(({ id }) => ({
      imageId: id,
      predictions: [prediction],
      offered: null,
    }));
    await this.ask('PUT', `rooms/${this.room}/predictions`, predictions);
  }

  /** The teacher does something. */
  async act(...events: readonly object[]): Promise<void> {
    const at = new Date().toISOString();
    const body = { events: events.map((event) => ({ id: freshId(), at, ...event })) };
    await this.ask('POST', `rooms/${this.room}/events`, body);
  }

  phase(phase: 'open' | 'frozen' | 'ended'): Promise<void> {
    return this.act({ type: 'phase', phase });
  }

  async log(): Promise<readonly LogEntry[]> {
    const answer = (await this.ask('GET', `rooms/${this.room}/log?since=0`)) as LogAnswer;
    return answer.entries;
  }

  /** The ids of the images that were answered, an entry each. */
  async answered(): Promise<readonly string[]> {
    return (await this.log()).flatMap(({ event }) => (event.type === 'answer' ? [event.imageId] : []));
  }

  /** Whether each image was answered, and none twice. */
  async answeredOnce(): Promise<boolean> {
    const answered = (await this.answered()).toSorted();
    return (
      answered.join() ===
      this.images
        .map(({ id }) => id)
        .toSorted()
        .join()
    );
  }

  async sessions(): Promise<
    readonly { readonly session: { readonly trials: readonly Pick<Trial, 'imageId' | 'assistance'>[] } }[]
  > {
    return (await this.ask('GET', `rooms/${this.room}/sessions`)) as never;
  }

  async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const isFile = Buffer.isBuffer(body);
    const response = await fetch(`http://127.0.0.1:${this.#port}/api/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'Content-Type': isFile ? 'image/jpeg' : 'application/json' }),
      },
      ...(body !== undefined && { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  }
}

/** A Chromium for which the server is another machine, so that the page is no secure context. */
export function useDistantChromium(): { readonly browser: Browser } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(distantArguments);
  });
  afterAll(() => browser.close());
  return {
    get browser() {
      return browser;
    },
  };
}

/** A pupil's device. */
export class Pupil {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every address that was asked for. */
  readonly asked: string[] = [];
  readonly #person: Participant;

  constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    this.#person = new Participant(page);
    context.on('request', (request) => this.asked.push(request.url()));
  }

  static async arrive(browser: Browser, link: string, context?: BrowserContext): Promise<Pupil> {
    const own = context ?? (await browser.newContext(littleDrawn));
    if (!context) onTestFinished(() => own.close());
    const page = await own.newPage();
    const pupil = new Pupil(own, page);
    page.setDefaultTimeout(60_000);
    await page.goto(link);
    return pupil;
  }

  /** Joins with the drawn name. */
  static async join(browser: Browser, room: ClassRoom, context?: BrowserContext): Promise<Pupil> {
    const pupil = await Pupil.arrive(browser, `${room.url}/#/join/${room.code}`, context);
    await pupil.page.getByRole('button', { name: 'Join', exact: true }).click();
    return pupil;
  }

  /** Answers the photo on screen: with the first class that the words find, or “I don’t know”. */
  async answer(position: number, total: number, words = ''): Promise<void> {
    if (words === '') await this.#person.see(position, total);
    else await this.pick(position, total, words);
    await this.#person.answer();
  }

  /** Picks the first class that the words find for the photo on screen, and does not press Answer. */
  async pick(position: number, total: number, words: string): Promise<void> {
    await this.#person.see(position, total);
    await this.#person.pickAtOnce(words);
  }

  /** Presses Tab until something of this name has the focus. */
  async tabTo(name: string | RegExp): Promise<void> {
    const wanted =
      typeof name === 'string' ? (found: string) => found === name : (found: string) => name.test(found);
    const seen: string[] = [];
    for (let press = 0; press < 40; press += 1) {
      const found = await this.page.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        return focused?.ariaLabel ?? focused?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      });
      if (wanted(found)) return;
      seen.push(found.slice(0, 30));
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab leads to no “${String(name)}”, but to: ${seen.join(' | ')}`);
  }

  /** Goes on from the answer face to face. */
  async next(): Promise<void> {
    await this.page.getByRole('button', { name: /Next image|To the end/ }).press('Enter');
  }

  /** Waits until so many photos are on the device. */
  async untilAhead(photos: number): Promise<void> {
    const photo = /rooms\/\w+\/images\/(\w+)/;
    await expect
      .poll(() => new Set(this.asked.flatMap((url) => photo.exec(url)?.[1] ?? [])).size)
      .toBe(photos);
    await this.page.waitForLoadState('networkidle', { timeout: 1000 }).catch(() => undefined);
  }

  /** The line that says where the answers are. */
  line(words: string | RegExp) {
    return this.page.locator('hit5-room-line [role="status"]').filter({ hasText: words });
  }
}

function freshId(): string {
  return randomBytes(16).toString('hex');
}
