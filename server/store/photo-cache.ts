export interface KeptPhoto {
  readonly type: string;
  readonly bytes: Buffer;
}

/** In bytes. */
const most = 64_000_000;

/** The photos that were asked for last: a class asks for the same one at the same moment, and all share its bytes. */
export class PhotoCache {
  /** The one that was asked for last comes last. */
  readonly #photos = new Map<string, Promise<KeptPhoto | null>>();
  readonly #sizes = new Map<string, number>();

  /** @param read from disk, where it is not here. */
  async of(name: string, read: () => Promise<KeptPhoto | null>): Promise<KeptPhoto | null> {
    const kept = this.#photos.get(name) ?? read();
    this.#photos.delete(name);
    this.#photos.set(name, kept);
    try {
      const photo = await kept;
      if (this.#photos.get(name) === kept) this.#sizes.set(name, photo?.bytes.length ?? 0);
      this.#trim();
      return photo;
    } catch (cause) {
      this.#photos.delete(name);
      throw cause;
    }
  }

  clear(): void {
    this.#photos.clear();
    this.#sizes.clear();
  }

  #trim(): void {
    let size = [...this.#sizes.values()].reduce((sum, one) => sum + one, 0);
    for (const name of this.#photos.keys()) {
      if (size <= most) return;
      size -= this.#sizes.get(name) ?? 0;
      this.#photos.delete(name);
      this.#sizes.delete(name);
    }
  }
}
