import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { PackManifest } from '../../files/pack-format.ts';
import type { Challenge, ChallengeImage } from '../../core/trials/challenge.ts';
import { ImageUnreadableError } from '../../core/trials/image-unreadable-error.ts';
import { readZipEntry } from '../archives/zip-content.ts';
import { zipEntries } from '../archives/zip-entries.ts';
import { decodeImage } from '../source/decode-image.ts';
import { typeOf } from './image-endings.ts';
import {
  type LiveFiles,
  liveFile,
  parseLive,
  placeOf,
  type LiveIndex,
  type LiveSource,
} from './live-files.ts';
import type { OpenPack, PackContents } from './pack-contents.ts';
import type { PackFiles } from './pack-files.ts';
import { readPack } from './read-pack.ts';
import { contentOffset } from './zip-writer.ts';

/** A pack in the browser's disk that is open: its files are read in place. */
export class KeptPack implements OpenPack {
  readonly #contents: PackContents;
  readonly #places: ReadonlyMap<string, Blob>;
  readonly #index: LiveIndex | null;
  readonly #live: LiveFiles | null;
  readonly #addresses = new Map<string, string>();

  constructor(
    contents: PackContents,
    places: ReadonlyMap<string, Blob>,
    live: { readonly index: LiveIndex; readonly files: LiveFiles } | null,
  ) {
    this.#contents = contents;
    this.#places = places;
    this.#index = live?.index ?? null;
    this.#live = live?.files ?? null;
  }

  /**
   * Opens a zip that Hit5 wrote.
   * @throws FormatError, ArchiveError or PackError when it is damaged.
   */
  static async open(
    zip: Blob,
    name: string,
    catalogue: Catalogue,
    liveFiles: (sources: readonly LiveSource[]) => LiveFiles,
  ): Promise<KeptPack> {
    const { signal } = new AbortController();
    const places = new Map<string, Blob>();
    const files = new Map<string, { size: number; open: (opening: AbortSignal) => Promise<Blob> }>();
    for await (const entry of zipEntries(zip, name, signal)) {
      const from = contentOffset(entry.header, entry.name);
      places.set(entry.name, zip.slice(from, from + entry.size, typeOf(entry.name)));
      files.set(entry.name, { size: entry.size, open: (opening) => readZipEntry(zip, entry, opening) });
    }
    const index = files.has(liveFile) ? parseLive(await (places.get(liveFile) as Blob).text()) : null;
    const contents = await readPack(name, withLivePlaces(files, index), catalogue, signal);
    return new KeptPack(contents, places, index && { index, files: liveFiles(index.sources) });
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

  get live(): LiveFiles | null {
    return this.#live;
  }

  async openImage(image: ChallengeImage, signal: AbortSignal): Promise<Blob> {
    const place = this.#index && placeOf(this.#index, image.id);
    if (!place || !this.#live) return this.#contents.openImage(image, signal);
    const [source, offset, size, type] = place;
    const file = await this.#live.open(source);
    signal.throwIfAborted();
    return file.slice(offset, offset + size, type);
  }

  openStrip(wnid: Wnid, signal: AbortSignal): Promise<Blob> {
    return this.#contents.openStrip(wnid, signal);
  }

  async load(image: ChallengeImage, signal: AbortSignal): Promise<ImageBitmap> {
    const live = this.#index && placeOf(this.#index, image.id) && this.#live;
    const blob = live ? await this.openImage(image, signal) : this.#places.get(image.file);
    if (!blob) throw new ImageUnreadableError(`${image.file} is not in the pack.`);
    return decodeImage(blob, image.file);
  }

  /** The address of an image's file; empty while the file that it lies in cannot be read. */
  url(image: ChallengeImage): string {
    const place = this.#index && placeOf(this.#index, image.id);
    if (!place) return this.#addressOf(image.file, this.#places.get(image.file)) ?? '';
    const [source, offset, size, type] = place;
    return this.#addressOf(image.file, this.#live?.at(source)?.slice(offset, offset + size, type)) ?? '';
  }

  count(wnid: Wnid): number {
    return this.manifest.examples.get(wnid)?.tiles ?? 0;
  }

  strip(wnid: Wnid): Promise<string | null> {
    const strip = this.manifest.examples.get(wnid);
    return Promise.resolve(strip ? this.#addressOf(strip.file, this.#places.get(strip.file)) : null);
  }

  close(): void {
    for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
    this.#addresses.clear();
  }

  #addressOf(path: string, blob: Blob | undefined): string | null {
    if (!blob) return null;
    const known = this.#addresses.get(path);
    if (known !== undefined) return known;
    const address = URL.createObjectURL(blob);
    this.#addresses.set(path, address);
    return address;
  }
}

/** The files of the zip, and those that its live index places elsewhere. */
function withLivePlaces(files: PackFiles, index: LiveIndex | null): PackFiles {
  if (!index) return files;
  const elsewhere = () => Promise.reject(new Error('This image lies in another file.'));
  const places = Object.entries(index.places).map(
    ([id, [, , size]]) => [livePath(id), { size, open: elsewhere }] as const,
  );
  return new Map([...files, ...places]);
}

/** How a challenge names an image that lies in another file. */
export function livePath(id: string): string {
  return `live/${id}`;
}
