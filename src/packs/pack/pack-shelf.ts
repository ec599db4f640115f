import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import {
  type PackManifest,
  type PackPredictions,
  type PackRecord,
  parsePackPredictions,
} from '../../files/pack-format.ts';
import {
  type Challenge,
  type ChallengeId,
  type ChallengeImage,
  ImageUnreadableError,
} from '../../core/trials/challenge.ts';
import { readZipEntry } from '../archives/zip-content.ts';
import { zipEntries } from '../archives/zip-entries.ts';
import type { ImportInput } from '../import/import-plan.ts';
import { decodeImage } from '../source/decode-image.ts';
import { downloadPack, packAddress, type DownloadProgress } from './download-pack.ts';
import { typeOf } from './image-endings.ts';
import { OfferedPacks } from './offered-packs.ts';
import { countImages, packEntries, filesOfFolder, filesOfZip, holdsPackFile } from './pack-files.ts';
import { type OpenPack, type PackContents, PackError } from './pack-contents.ts';
import type { PackDatabase } from '../disk/pack-database.ts';
import type { Examples } from '../source/library.ts';
import { readPack } from './read-pack.ts';
import { contentOffset, type ZipFile, zipParts } from './zip-writer.ts';

/** A pack in the browser's disk that is open: its files are read in place. */
class KeptPack implements OpenPack {
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

export interface ShelvedPack extends PackRecord {
  /** Where it is read from: the browser's disk, or the app's own server. */
  readonly place: 'browser' | 'server';
  /** What the server offers under its id: this pack, one that was made at another time, or nothing. */
  readonly offered: 'same' | 'other' | null;
  /** Whether it lies on the app's own server, or was kept from there. */
  readonly fromServer: boolean;
}

interface ShelfList {
  /** Those of the browser first. */
  readonly packs: readonly ShelvedPack[];
  readonly damaged: readonly string[];
  readonly broken: readonly string[];
  /** Why the server's list did not come; null where it did, or there is none. */
  readonly unreachable: string | null;
}

export class PackShelf {
  readonly #keeper: PackDatabase;
  readonly #catalogue: Catalogue;
  readonly #base: string;
  readonly #offered: OfferedPacks;
  readonly #open = new Map<ChallengeId, Promise<OpenPack | null>>();

  /** @param base the page's own address, to which those of packs may be relative. */
  constructor(keeper: PackDatabase, catalogue: Catalogue, base: string) {
    this.#keeper = keeper;
    this.#catalogue = catalogue;
    this.#base = base;
    this.#offered = new OfferedPacks(base, catalogue);
  }

  /** All that is known at the moment: the server's list may be on its way. */
  async list(): Promise<ShelfList> {
    const { packs, damaged } = await this.#keeper.list();
    const { packs: offered, broken, unreachable } = this.#offered.known;
    const ids = new Set(packs.map(({ id }) => id));
    const kept = packs.map((record) => this.#shelved(record));
    const others = offered
      .filter(({ id }) => !ids.has(id))
      .map((pack) => ({ ...pack, ...ofServer, added: pack.created }));
    return { packs: [...kept, ...others], damaged, broken, unreachable };
  }

  async lookAtServer(): Promise<void> {
    await this.#offered.look();
    // What the server has now may be another pack.
    for (const [id, opened] of this.#open) {
      const pack = await opened.catch(() => null);
      if (!(pack instanceof KeptPack)) this.#open.delete(id);
    }
  }

  /** The pack, opened once; null when there is none. One of the browser goes before the server's of its id. */
  open(id: ChallengeId): Promise<OpenPack | null> {
    const known = this.#open.get(id);
    if (known) return known;
    const opened = this.#read(id);
    this.#open.set(id, opened);
    const forget = () => this.#open.delete(id);
    opened.then((pack) => pack === null && forget(), forget);
    return opened;
  }

  /** The pack from the server with examples of the most classes; null where none has any. */
  async serverExamples(): Promise<ChallengeId | null> {
    const packs = (await this.list()).packs.filter(({ fromServer }) => fromServer);
    const most = Math.max(0, ...packs.map(({ classesWithExamples }) => classesWithExamples));
    return most === 0 ? null : (packs.find((pack) => pack.classesWithExamples === most)?.id ?? null);
  }

  /**
   * Keeps the server's pack in the browser, for use offline.
   * @throws PackError when it is not there any more, or there is no room for it; the signal's reason when aborted.
   */
  async keepOffered(
    id: ChallengeId,
    signal: AbortSignal,
    onProgress: DownloadProgress,
  ): Promise<ShelvedPack> {
    const bytes = this.#offered.known.packs.find((pack) => pack.id === id)?.bytes ?? null;
    const pack = await this.#offered.open(id);
    if (!pack) throw new PackError('The server does not offer this pack any more.');
    return this.#add(pack, this.#offered.addressOf(id), signal, (done) => onProgress(done, bytes));
  }

  async examples(id: ChallengeId): Promise<Examples | null> {
    const pack = await this.open(id);
    return pack && pack.manifest.examples.size > 0 ? pack : null;
  }

  async predictions(id: ChallengeId): Promise<PackPredictions | null> {
    const pack = await this.open(id);
    return pack && predictionsOf(pack);
  }

  /**
   * Where an address leads, to be shown before anything is asked of it.
   *
   * @throws PackError when it is no address.
   */
  whereTo(text: string): { readonly address: string; readonly host: string; readonly own: boolean } {
    const { href, host } = packAddress(text, this.#base);
    return { address: href, host, own: host === new URL(this.#base).host };
  }

  /** @param ask asks the person what only shows while it is fetched: a redirect. */
  async addFromAddress(
    text: string,
    signal: AbortSignal,
    onProgress: DownloadProgress,
  ): Promise<ShelvedPack> {
    const address = packAddress(text, this.#base);
    const zip = await downloadPack(address, { signal, onProgress });
    const name = decodeURIComponent(address.pathname.split('/').pop() ?? '') || address.host;
    const files = await filesOfZip(zip, name, signal);
    return this.#add(await readPack(name, files, this.#catalogue, signal), address.href, signal);
  }

  async addFromFiles(
    inputs: readonly ImportInput[],
    signal: AbortSignal,
    onProgress: DownloadProgress,
  ): Promise<ShelvedPack> {
    const [first] = inputs;
    const isZip = inputs.length === 1 && first && !holdsPackFile(inputs);
    const files = isZip ? await filesOfZip(first.blob, first.path, signal) : filesOfFolder(inputs);
    const name = isZip ? first.path : 'The folder';
    const total = inputs.reduce((sum, { blob }) => sum + blob.size, 0);
    const contents = await readPack(name, files, this.#catalogue, signal);
    return this.#add(contents, null, signal, (bytes) => onProgress(bytes, total));
  }

  /**
   * @param files `hit5-pack.json` the last.
   * @param describe asked once the files are written.
   */
  async keep(
    files: AsyncIterable<ZipFile>,
    describe: () => Omit<PackRecord, 'bytes' | 'added'>,
    signal: AbortSignal,
  ): Promise<ShelvedPack> {
    try {
      const whole = (bytes: number) => ({ ...describe(), bytes, added: new Date().toISOString() });
      const record = await this.#keeper.keep(zipParts(files, signal), whole, signal);
      await this.#letGo(record.id);
      void this.#keeper.askToStay();
      return this.#shelved(record);
    } catch (cause) {
      if (!isFull(cause)) throw cause;
      throw new PackError(
        'The disk space that the browser gives to this page is used up, and the pack does not fit. Remove ' +
          'packs that you do not need, make room on the disk, or take fewer images; then try again.',
        { cause },
      );
    }
  }

  /** Keeps a pack that was changed, in place of the former one, which may be read meanwhile. */
  rewrite(contents: PackContents, signal: AbortSignal): Promise<ShelvedPack> {
    return this.#add(contents, null, signal);
  }

  /** @throws PackError when it is not there, or an image of the server does not come. */
  async save(id: ChallengeId, signal: AbortSignal): Promise<{ readonly name: string; readonly blob: Blob }> {
    const pack = await this.open(id);
    const file = await this.#keeper.file(id);
    if (!pack) throw new PackError('This pack is not there any more.');
    const name = `${id}.hit5.zip`;
    if (file) return { name, blob: file.slice(0, file.size, 'application/zip') };
    const parts: (Blob | Uint8Array<ArrayBuffer>)[] = [];
    for await (const part of zipParts(
      packEntries(pack, signal, () => undefined),
      signal,
    ))
      parts.push(part);
    return { name, blob: new Blob(parts, { type: 'application/zip' }) };
  }

  async remove(id: ChallengeId): Promise<void> {
    await this.#keeper.remove(id);
    await this.#letGo(id);
  }

  space(): ReturnType<PackDatabase['space']> {
    return this.#keeper.space();
  }

  #add(
    contents: PackContents,
    address: string | null,
    signal: AbortSignal,
    onProgress: (bytes: number) => void = () => undefined,
  ): Promise<ShelvedPack> {
    const { examples, ...manifest } = contents.manifest;
    const described = {
      ...manifest,
      ...countImages(contents.challenge?.images ?? []),
      classesWithExamples: examples.size,
      address,
      predictionsOf: predictionsOf(contents)?.network ?? null,
    };
    return this.keep(packEntries(contents, signal, onProgress), () => described, signal);
  }

  async #read(id: ChallengeId): Promise<OpenPack | null> {
    const file = await this.#keeper.file(id);
    if (!file) return this.#offered.open(id);
    return KeptPack.open(file, id, this.#catalogue);
  }

  #shelved(record: PackRecord): ShelvedPack {
    const { id, created, address } = record;
    const offered = this.#offered.known.packs.find((pack) => pack.id === id);
    return {
      ...record,
      place: 'browser',
      offered: offered ? (offered.created === created ? 'same' : 'other') : null,
      fromServer: address === this.#offered.addressOf(id),
    };
  }

  async #letGo(id: ChallengeId): Promise<void> {
    const open = await this.#open.get(id)?.catch(() => null);
    this.#open.delete(id);
    open?.close();
  }
}

const ofServer = {
  address: null,
  place: 'server',
  offered: 'same',
  fromServer: true,
} as const;

function predictionsOf({ predictions }: Pick<PackContents, 'predictions'>): PackPredictions | null {
  return predictions === null ? null : parsePackPredictions('predictions.json', predictions);
}

function isFull(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'QuotaExceededError';
}
