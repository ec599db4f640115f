import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import {
  defaultChallenge,
  type ChallengeId,
  type ChallengeImage,
  type ImageId,
} from '../../core/trials/challenge.ts';
import type { Session, SessionRoom } from '../../core/trials/session.ts';
import type { ChallengeSummary, Library, OpenChallenge } from '../source/library.ts';
import type { Shape } from '../../core/shape.ts';

type PlayedOver = Pick<Session, 'challengeId' | 'room'>;

export interface FoundImage {
  readonly image: ChallengeImage;
  readonly source: OpenChallenge;
}

export class LibraryStore {
  readonly #library: Shape<Library>;
  readonly #summaries = signal<readonly ChallengeSummary[]>([]);
  readonly #isWithheld = signal(false);
  readonly #open = signal<ReadonlyMap<ChallengeId, OpenChallenge>>(new Map());
  readonly #lent = signal<ReadonlyMap<RoomId, OpenChallenge>>(new Map());
  readonly #images = new WeakMap<OpenChallenge, ReadonlyMap<ImageId, ChallengeImage>>();
  readonly #openRoom: (room: SessionRoom) => Promise<OpenChallenge | null>;

  /** @param openRoom the images of a session's room, as far as its device may know them; null where none are here. */
  constructor(
    library: Shape<Library>,
    openRoom: (room: SessionRoom) => Promise<OpenChallenge | null> = () => Promise.resolve(null),
  ) {
    this.#library = library;
    this.#openRoom = openRoom;
  }

  readonly summaries: ReadonlySignal<readonly ChallengeSummary[]> = this.#summaries;

  /** Whether the server keeps back the one that ships: a class is at work, and this device is not its teacher's. */
  readonly isWithheld: ReadonlySignal<boolean> = this.#isWithheld;

  readonly opened: ReadonlySignal<ReadonlyMap<ChallengeId, OpenChallenge>> = this.#open;

  /** @param changed the pack that came, perhaps in place of one of its name: it is opened again. */
  async refresh(changed: ChallengeId | null = null): Promise<void> {
    const summaries = await this.#library.list();
    const known = new Set(summaries.map(({ id }) => id));
    this.#isWithheld.value = !known.has(defaultChallenge);
    if (changed !== null) known.delete(changed);
    this.#open.value = new Map([...this.#open.value].filter(([id]) => known.has(id)));
    this.#summaries.value = summaries;
  }

  /** Opens a challenge, or gives the open one; null when there is none of that id. */
  async open(id: ChallengeId): Promise<OpenChallenge | null> {
    const known = this.#open.value.get(id);
    if (known) return known;
    const opened = await this.#library.open(id);
    if (!opened) return null;
    this.#open.value = new Map([...this.#open.value, [id, opened]]);
    return opened;
  }

  /** Opens what a session shows, or gives it: its challenge, or the images of its room; null when there is none. */
  async openOf(session: PlayedOver): Promise<OpenChallenge | null> {
    if (!session.room) return this.open(session.challengeId);
    const known = this.of(session);
    if (known) return known;
    const opened = await this.#openRoom(session.room);
    if (opened) this.lend(session.room.id, opened);
    return opened;
  }

  /** What a session shows, where it is open: never a challenge in place of a room's images, since it says what they show. */
  of({ challengeId, room }: PlayedOver): OpenChallenge | null {
    return (room ? this.#lent.value.get(room.id) : this.#open.value.get(challengeId)) ?? null;
  }

  lend(room: RoomId, source: OpenChallenge): void {
    this.#lent.value = new Map([...this.#lent.value, [room, source]]);
  }

  /** An image of a session, when what it shows is open and still has it. */
  find(session: PlayedOver, id: ImageId | undefined): FoundImage | null {
    const source = this.of(session);
    if (!source || id === undefined) return null;
    let images = this.#images.get(source);
    if (!images) {
      images = new Map(source.challenge.images.map((image) => [image.id, image]));
      this.#images.set(source, images);
    }
    const image = images.get(id);
    return image ? { image, source } : null;
  }
}
