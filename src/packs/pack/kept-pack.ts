import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { PackManifest } from '../../files/pack-format.ts';
import { type Challenge, type ChallengeImage, ImageUnreadableError } from '../../core/trials/challenge.ts';
import { readZipEntry } from '../archives/zip-content.ts';
import { zipEntries } from '../archives/zip-entries.ts';
import { decodeImage } from '../source/decode-image.ts';
import { typeOf } from './image-endings.ts';
import type { OpenPack, PackContents } from './pack-contents.ts';
import { readPack } from './read-pack.ts';
import { contentOffset } from './zip-writer.ts';

/** A pack in the browser's disk that is open: its files are read in place. */
export class KeptPack implements OpenPack {
  readonly #contents: PackContents;
  readonly #places: ReadonlyMap<string, Blob>;
  readonly #addresses = new Map<string, string>();

  constructor(contents: PackContents, places: ReadonlyMap<string, Blob>) {
    this.#contents = contents;
    this.#places = places;
  }

  /**
   * Opens a zip that Hit5 wrote.
   * @throws FormatError, ArchiveError or PackError when it is damaged.
   */
  static async open(zip: Blob, name: string, catalogue: Catalogue): Promise<KeptPack> {
    const { signal } = new AbortController();
    const places = new Map<string, Blob>();
    const files = new Map<string, { size: number; open: (opening: AbortSignal) => Promise<Blob> }>();
    for await (const entry of zipEntries(zip, name, signal)) {
      const from = contentOffset(entry.header, entry.name);
      places.set(entry.name, zip.slice(from, from + entry.size, typeOf(entry.name)));
      files.set(entry.name, { size: entry.size, open: (opening) => readZipEntry(zip, entry, opening) });
    }
    return new KeptPack(await readPack(name, files, catalogue, signal), places);
  }

  get manifest(): PackManifest {
    return this.#contents.manifest;
  }

  get challenge(): Challenge | null {
    return this.#contents.challenge;
  }

  get predictions(): string | null {
    return this.#contents.predictions;
  }

  openImage(image: ChallengeImage, signal: AbortSignal): Promise<Blob> {
    return this.#contents.openImage(image, signal);
  }

  openStrip(wnid: Wnid, signal: AbortSignal): Promise<Blob> {
    return this.#contents.openStrip(wnid, signal);
  }

  async load(image: ChallengeImage): Promise<ImageBitmap> {
    const blob = this.#places.get(image.file);
    if (!blob) throw new ImageUnreadableError(`${image.file} is not in the pack.`);
    return decodeImage(blob, image.file);
  }

  url(image: ChallengeImage): string {
    return this.#addressOf(image.file) ?? '';
  }

  count(wnid: Wnid): number {
    return this.manifest.examples.get(wnid)?.tiles ?? 0;
  }

  strip(wnid: Wnid): Promise<string | null> {
    const strip = this.manifest.examples.get(wnid);
    return Promise.resolve(strip ? this.#addressOf(strip.file) : null);
  }

  close(): void {
    for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
    this.#addresses.clear();
  }

  #addressOf(path: string): string | null {
    const known = this.#addresses.get(path);
    if (known !== undefined) return known;
    const blob = this.#places.get(path);
    if (!blob) return null;
    const address = URL.createObjectURL(blob);
    this.#addresses.set(path, address);
    return address;
  }
}
