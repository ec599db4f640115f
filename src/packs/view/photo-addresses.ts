import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The addresses of photos that are shown before they are kept; given back when the host goes. */
export class PhotoAddresses implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #open: (name: string) => Promise<Blob>;
  readonly #addresses = new Map<string, string>();

  /** @param open gives a photo's file by its name. */
  constructor(host: ReactiveControllerHost, open: (name: string) => Promise<Blob>) {
    this.#host = host;
    this.#open = open;
    host.addController(this);
  }

  /** Empty until the photo is at hand; the host is rendered again then. */
  of(name: string): string {
    const known = this.#addresses.get(name);
    if (known === undefined) void this.#load(name);
    return known ?? '';
  }

  hostDisconnected(): void {
    for (const address of this.#addresses.values()) if (address) URL.revokeObjectURL(address);
    this.#addresses.clear();
  }

  async #load(name: string): Promise<void> {
    this.#addresses.set(name, '');
    try {
      this.#addresses.set(name, URL.createObjectURL(await this.#open(name)));
      this.#host.requestUpdate();
    } catch {
      // The photo is shown by its name; making the pack says why it cannot be read.
    }
  }
}
