import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { ExampleStrips } from './example-strips.ts';

/** Strips decoded at a time. */
const width = 4;
/** Several times what is in view. */
const mostHeld = 64;

/** The strips of the classes in view, decoded before they are shown; those that scrolled by before their turn came are not loaded. */
export class StripCache implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #examples: ExampleStrips | null = null;
  /** What became of the strips, those wanted last at the end; null: there is no image at the address. */
  readonly #held = new Map<Wnid, HTMLImageElement | null>();
  readonly #loading = new Set<Wnid>();
  #wanted: readonly Wnid[] = [];
  #frame = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  set examples(examples: ExampleStrips | null) {
    if (examples === this.#examples) return;
    this.#examples = examples;
    this.#held.clear();
    this.#loading.clear();
    this.#wanted = [];
  }

  /** How many tiles the class has; 0 where there are none or they cannot be shown. */
  count(wnid: Wnid): number {
    return this.#held.get(wnid) === null ? 0 : (this.#examples?.count(wnid) ?? 0);
  }

  image(wnid: Wnid): HTMLImageElement | null {
    return this.#held.get(wnid) ?? null;
  }

  /** Loads these strips, the first ones first, instead of those wanted before. */
  want(wnids: readonly Wnid[]): void {
    this.#wanted = wnids;
    for (const wnid of wnids) {
      const image = this.#held.get(wnid);
      if (image === undefined) continue;
      this.#held.delete(wnid);
      this.#held.set(wnid, image);
    }
    this.#loadNext();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#wanted = [];
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #loadNext(): void {
    while (this.#loading.size < width) {
      const next = this.#wanted.find(
        (wnid) => !this.#held.has(wnid) && !this.#loading.has(wnid) && this.count(wnid) > 0,
      );
      if (next === undefined || !this.#examples) return;
      void this.#load(next, this.#examples);
    }
  }

  async #load(wnid: Wnid, examples: ExampleStrips): Promise<void> {
    this.#loading.add(wnid);
    const image = await decodeStrip(examples, wnid);
    if (examples !== this.#examples) return;
    this.#loading.delete(wnid);
    this.#held.set(wnid, image);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= mostHeld) break;
      this.#held.delete(oldest);
    }
    this.#showSoon();
    this.#loadNext();
  }

  /** All strips that come within one frame are shown together. */
  #showSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#host.requestUpdate();
    });
  }
}

/** Null where there is no strip or it is no image: its class is then shown without. */
async function decodeStrip(examples: ExampleStrips, wnid: Wnid): Promise<HTMLImageElement | null> {
  try {
    const address = await examples.strip(wnid);
    if (address === null) return null;
    const image = new Image();
    image.alt = '';
    image.draggable = false;
    image.decoding = 'async';
    image.src = address;
    await image.decode();
    return image;
  } catch {
    return null;
  }
}
