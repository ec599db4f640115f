import { signal, type ReadonlySignal } from '@preact/signals-core';
import * as v from 'valibot';
import type { CategoryList } from '../../core/classes/category-list.ts';
import { messageOf } from '../../core/message-of.ts';
import { randomId, type RoomId } from '../../core/schemas/room-ids.ts';
import type { NewRoom, RoomOutline } from '../../core/room/room.ts';
import { keptOf } from '../../core/trials/session.ts';
import {
  imagesOf,
  practiceOf,
  type Challenge,
  type ChallengeImage,
  type ImageId,
} from '../../core/trials/challenge.ts';
import { evenImages } from '../../core/trials/even-list.ts';
import { seededOrder } from '../../core/trials/seeded-order.ts';
import { imageOrder, plainRequest, type SessionRequest } from '../../core/trials/session-request.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';
import { freshSeed } from '../../kit/route/router.ts';
import { Latest } from '../../kit/latest.ts';
import type { RoomPlan } from '../element/room-form/room-plan.ts';
import { isKeyWanted, type TeacherServer } from '../server/teacher-server.ts';
import { fillRoom, isFilled, type FillingParts, type RoomFilling } from './fill-room.ts';

interface Filling {
  readonly room: RoomId;
  /** Null before the first photo. */
  readonly now: RoomFilling | null;
  /** For a person; null where all is well. */
  readonly problem: string | null;
}

const dayLength = 86_400_000;

const networksSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.record(v.string(), v.array(v.string())),
  v.readonly(),
);

/** Which networks answer in which room, so that it goes on after a reload. */
const keptNetworks = new KeptValue<Readonly<Record<string, readonly string[]>>>({
  key: 'hit5-room-networks',
  parse(text) {
    const result = v.safeParse(networksSchema, text);
    return result.success ? result.output : {};
  },
  print: (value) => JSON.stringify(value),
});

export class ClassStore {
  readonly #parts: FillingParts;
  readonly #server: TeacherServer;
  readonly #forget: (room: RoomId) => Promise<void>;
  readonly #rooms = signal<readonly RoomOutline[] | null>(null);
  readonly #problem = signal<string | null>(null);
  readonly #keyWanted = signal(false);
  readonly #filling = signal<Filling | null>(null);
  readonly #latest = new Latest();

  /** @param forget lets all go that this browser keeps of a room besides; called once the server has deleted it. */
  constructor(parts: FillingParts, forget: (room: RoomId) => Promise<void>) {
    this.#parts = parts;
    this.#server = parts.server;
    this.#forget = forget;
  }

  /** The rooms, the latest first; null before they have come. */
  readonly rooms: ReadonlySignal<readonly RoomOutline[] | null> = this.#rooms;

  /** Why the last thing was not done, for a person; null where it was. */
  readonly problem: ReadonlySignal<string | null> = this.#problem;
  readonly keyWanted: ReadonlySignal<boolean> = this.#keyWanted;

  /** How far the room is made that is being made; null for none. */
  readonly filling: ReadonlySignal<Filling | null> = this.#filling;

  refresh(): Promise<void> {
    return this.#guard(async () => {
      const rooms = await this.#server.ask('rooms', {});
      this.#rooms.value = [...rooms].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
    });
  }

  async useKey(key: string): Promise<void> {
    this.#server.useKey(key);
    await this.refresh();
    if (this.#keyWanted.value) this.#problem.value = 'That is not the key of this server.';
  }

  /** Makes a room, and goes on to bring its photos and the networks' answers; gives its id, or null where it was not made. */
  async make(plan: RoomPlan): Promise<RoomId | null> {
    let made: RoomId | null = null;
    await this.#guard(async () => {
      const id: RoomId = randomId(crypto.getRandomValues(new Uint8Array(16)));
      const source = await this.#parts.library.open(plan.challenge);
      if (!source) throw new Error('These photos are not in this browser any more.');
      const { kinds, count, even, group } = plan;
      // As in a link: a test takes its images from the end of the seed's order, which a practice leaves alone.
      const { mode, list } = plan.options;
      const seed = plan.seed ?? freshSeed();
      const request = { ...plainRequest, mode, seed, count, kinds, list };
      const isStudy = plan.options.study !== null;
      const { images } = source.challenge;
      const taken = even ? evenImages(seededOrder(imagesOf(images, { kinds }), seed), even, count) : images;
      const known = new Map(images.map((image) => [image.id, image]));
      const now = Date.now();
      keptNetworks.write({ ...keptNetworks.read(), [id]: plan.networks });
      const body: NewRoom = {
        id,
        title: plan.title,
        challengeId: plan.challenge,
        options: { ...plan.options, seed },
        createdAt: new Date(now).toISOString(),
        expiresAt: new Date(now + plan.days * dayLength).toISOString(),
        images: roomOrder(taken, request, isStudy).flatMap((imageId) => {
          const image = known.get(imageId);
          if (!image) return [];
          const { width, height, kind, focus, credit, use } = image;
          const { imageKind: _, ...kept } = keptOf(image, list);
          return [
            {
              id: imageId,
              width,
              height,
              kind,
              ...kept,
              ...(focus && { focus }),
              ...(isStudy && use === 'check' && { use }),
              credit,
            },
          ];
        }),
        // Where all are led, the clock of the first photo would run meanwhile.
        ...(plan.options.show &&
          plan.options.pace === 'self' && { practice: roomPractice(source.challenge, list) }),
        ...(group === undefined ? {} : { group }),
      };
      await this.#server.ask('make', {}, { body });
      made = id;
    });
    if (made !== null) void this.fill(made);
    return made;
  }

  /** Brings what a room lacks: photos on the server, the networks' answers. Does nothing while that goes on. */
  async fill(id: RoomId): Promise<void> {
    const now = this.#filling.value;
    if (now?.room === id && now.problem === null) return;
    const ended = this.#latest.begin();
    try {
      const room = await this.#server.ask('room', { id });
      if (ended.aborted) return;
      if (isFilled(room)) {
        this.#filling.value = null;
        return;
      }
      const told = (filling: RoomFilling | null) => {
        if (!ended.aborted) this.#filling.value = { room: id, now: filling, problem: null };
      };
      told(null);
      const networks = keptNetworks.read()[id] ?? [this.#parts.network.chosen.value];
      await fillRoom(room, networks, this.#parts, ended, told);
      if (!ended.aborted) this.#filling.value = null;
    } catch (cause) {
      if (!ended.aborted) this.#filling.value = { room: id, now: null, problem: messageOf(cause) };
    }
  }

  remove(id: RoomId): Promise<void> {
    return this.#guard(async () => {
      if (this.#filling.value?.room === id) {
        this.#latest.end();
        this.#filling.value = null;
      }
      await this.#server.ask('remove', { id });
      await this.#forget(id);
      const { [id]: _, ...others } = keptNetworks.read();
      keptNetworks.write(others);
      await this.refresh();
    });
  }

  async #guard(act: () => Promise<void>): Promise<void> {
    this.#problem.value = null;
    try {
      await act();
      this.#keyWanted.value = false;
    } catch (cause) {
      if (isKeyWanted(cause)) this.#keyWanted.value = true;
      else this.#problem.value = messageOf(cause);
    }
  }
}

function roomPractice(
  challenge: Challenge,
  list: CategoryList | undefined,
): NonNullable<NewRoom['practice']> {
  return practiceOf(challenge, { list }).map((image) => {
    const { truth, truths } = keptOf(image, list);
    const { id, width, height, kind } = image;
    return { id, width, height, kind, truth, ...(truths && { truths }) };
  });
}

/** The images of a room in its order. All photos of a study's pack that are checks are among them. */
function roomOrder(
  images: readonly ChallengeImage[],
  request: SessionRequest,
  isStudy: boolean,
): readonly ImageId[] {
  const checks = isStudy ? imagesOf(images, request).filter(({ use }) => use === 'check') : [];
  if (checks.length === 0) return imageOrder(images, request, '');
  const others = images.filter((image) => !checks.includes(image));
  const count = request.count - checks.length;
  if (count < 1) {
    const few = pluralize(checks.length, 'check photo');
    throw new Error(
      `This pack has ${few}, which all stand among the photos: ask for more than ${checks.length}.`,
    );
  }
  const chosen = [...imageOrder(others, { ...request, count }, ''), ...checks.map(({ id }) => id)];
  return seededOrder(chosen.sort(), request.seed);
}
