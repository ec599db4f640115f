import type { MemberState, RoomImage } from '../../core/room/room.ts';
import type { ChallengeImage, ImageId } from '../../core/trials/challenge.ts';
import { decodeImage } from '../../packs/source/decode-image.ts';
import { fetchPhoto } from '../../packs/source/fetch-photo.ts';
import type { ImageSource } from '../../packs/source/library.ts';

/** How much is fetched ahead at most, in bytes: what is answered while the Wi-Fi is gone. */
const mostAhead = 12e6;

/** The images of a room: each can be fetched once the room gives its key, and is waited for until then. */
export class RoomImages implements ImageSource {
  readonly #urlOf: (image: RoomImage) => string;
  readonly #known = new Map<ImageId, RoomImage>();
  readonly #ahead = new Map<ImageId, Blob>();
  readonly #awaited = new Map<ImageId, Set<() => void>>();

  constructor(urlOf: (image: RoomImage) => string) {
    this.#urlOf = urlOf;
  }

  know({ images, practice = [] }: Pick<MemberState, 'images' | 'practice'>): void {
    for (const image of [...images, ...practice]) {
      this.#known.set(image.id, image);
      for (const come of this.#awaited.get(image.id) ?? []) come();
      this.#awaited.delete(image.id);
    }
  }

  of(id: ImageId): RoomImage | null {
    return this.#known.get(id) ?? null;
  }

  /** Empty where it may not be fetched yet. */
  url({ id }: ChallengeImage): string {
    const image = this.#known.get(id);
    return image ? this.#urlOf(image) : '';
  }

  /** @throws as `ImageSource.load`. */
  async load({ id }: ChallengeImage, signal: AbortSignal): Promise<ImageBitmap> {
    const image = await this.#await(id, signal);
    const blob = this.#ahead.get(id) ?? (await this.#fetch(image, signal));
    return decodeImage(blob, `The photo ${id}`);
  }

  /**
   * Fetches images before they are shown, one after the other, as far as they may be and as long as there is room.
   *
   * @returns those that are here now.
   */
  async fetchAhead(ids: readonly ImageId[], signal: AbortSignal): Promise<ReadonlySet<ImageId>> {
    for (const id of this.#ahead.keys()) if (!ids.includes(id)) this.#ahead.delete(id);
    for (const id of ids) {
      const image = this.#known.get(id);
      const bytes = [...this.#ahead.values()].reduce((sum, { size }) => sum + size, 0);
      if (!image || bytes > mostAhead) break;
      if (!this.#ahead.has(id)) this.#ahead.set(id, await this.#fetch(image, signal));
    }
    return new Set(this.#ahead.keys());
  }

  async #fetch(image: RoomImage, signal: AbortSignal): Promise<Blob> {
    const { response, blob } = await fetchPhoto(this.#urlOf(image), signal);
    // What is no image may be the login page of a Wi-Fi: it is asked again, and never passed over.
    if (!response.ok || !response.headers.get('Content-Type')?.startsWith('image/')) {
      throw new Error(`the server gave no photo (${response.status}).`);
    }
    return blob;
  }

  #await(id: ImageId, signal: AbortSignal): Promise<RoomImage> {
    return new Promise((resolve, reject) => {
      const come = () => {
        const image = this.#known.get(id);
        if (image) resolve(image);
        return image !== undefined;
      };
      if (come()) return;
      const waiting = this.#awaited.get(id) ?? new Set();
      this.#awaited.set(id, waiting.add(come));
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
  }
}
