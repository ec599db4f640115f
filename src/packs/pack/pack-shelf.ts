import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { AskPerson } from '../../core/fetching/fetch-question.ts';
import {
  parsePackPredictions,
  type PackPredictions,
  type PackRecord,
} from '../../core/formats/pack-format.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import type { ImportInput } from '../import/import-plan.ts';
import { downloadPack, packAddress, type DownloadProgress } from './download-pack.ts';
import { KeptPack } from './kept-pack.ts';
import { LiveFiles, type LiveState } from './live-files.ts';
import { packEntries } from './pack-entries.ts';
import type { PackContents } from './pack-contents.ts';
import { PackError } from './pack-error.ts';
import { filesOfFolder, filesOfZip, holdsPackFile } from './pack-files.ts';
import type { PackKeeper } from './pack-keeper.ts';
import { readPack } from './read-pack.ts';
import { zipParts, type ZipFile } from './zip-writer.ts';

/** A pack as a list shows it. */
export interface ShelvedPack extends PackRecord {
  /** Null for a pack that has its images itself. */
  readonly live: LiveState | null;
}

/** The packs in this browser: added, opened, written to a file, removed. */
export class PackShelf {
  readonly #keeper: PackKeeper;
  readonly #catalogue: Catalogue;
  readonly #base: string;
  readonly #open = new Map<ChallengeId, Promise<KeptPack | null>>();

  /** @param base the page's own address, to which those of packs may be relative. */
  constructor(keeper: PackKeeper, catalogue: Catalogue, base: string) {
    this.#keeper = keeper;
    this.#catalogue = catalogue;
    this.#base = base;
  }

  async list(): Promise<{ readonly packs: readonly ShelvedPack[]; readonly damaged: readonly string[] }> {
    const { packs, damaged } = await this.#keeper.list();
    return { packs: await Promise.all(packs.map((record) => this.#shelved(record))), damaged };
  }

  /** The pack, opened once; null when there is none. */
  open(id: ChallengeId): Promise<KeptPack | null> {
    const known = this.#open.get(id);
    if (known) return known;
    const opened = this.#read(id);
    this.#open.set(id, opened);
    opened.catch(() => this.#open.delete(id));
    return opened;
  }

  async examples(id: ChallengeId): Promise<KeptPack | null> {
    const pack = await this.open(id);
    return pack && pack.manifest.examples.size > 0 ? pack : null;
  }

  /** The network's answers that a pack brings; null when it brings none, or is not there. */
  async predictions(id: ChallengeId): Promise<PackPredictions | null> {
    const pack = await this.open(id);
    return pack && predictionsOf(pack);
  }

  /** @throws PackError when it is no address. */
  whereTo(text: string): { readonly address: string; readonly host: string; readonly own: boolean } {
    const { href, host } = packAddress(text, this.#base);
    return { address: href, host, own: host === new URL(this.#base).host };
  }

  /** @param ask asks the person what only shows while it is fetched: a redirect, a file without an end. */
  async addFromAddress(
    text: string,
    signal: AbortSignal,
    onProgress: DownloadProgress,
    ask: AskPerson,
  ): Promise<ShelvedPack> {
    const address = packAddress(text, this.#base);
    const space = await this.space();
    const free = space && space.quota - space.used;
    const zip = await downloadPack(address, { signal, onProgress, ask, free });
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
   * Keeps a pack that is made now.
   *
   * @param files its files, `hit5-pack.json` the last.
   * @param describe what is known of it, asked once the files are written.
   */
  async keep(
    files: AsyncIterable<ZipFile>,
    describe: () => Omit<PackRecord, 'bytes' | 'added'>,
    signal: AbortSignal,
    live: {
      readonly handles: readonly (FileSystemFileHandle | null)[];
      readonly files: readonly File[];
    } | null = null,
  ): Promise<ShelvedPack> {
    const record = await this.#write(files, describe, live?.handles ?? [], signal);
    if (live) (await this.open(record.id))?.live?.take(live.files);
    return this.#shelved(record);
  }

  /** Keeps a pack that was changed, in place of the former one, which may be read meanwhile. */
  rewrite(contents: PackContents, signal: AbortSignal): Promise<ShelvedPack> {
    return this.#add(contents, null, signal);
  }

  /** @throws PackError when the file in which its images were left cannot be read. */
  async save(id: ChallengeId, signal: AbortSignal): Promise<{ readonly name: string; readonly blob: Blob }> {
    const pack = await this.open(id);
    const file = await this.#keeper.file(id);
    if (!pack || !file) throw new PackError('This pack is not in the browser any more.');
    const name = `${id}.hit5.zip`;
    if (!pack.live) return { name, blob: file.slice(0, file.size, 'application/zip') };
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

  async allow(id: ChallengeId): Promise<void> {
    await (await this.open(id))?.live?.ask();
  }

  async giveAgain(id: ChallengeId, files: readonly File[]): Promise<boolean> {
    const live = (await this.open(id))?.live;
    live?.take(files);
    return (await live?.state()) === 'ready';
  }

  space(): ReturnType<PackKeeper['space']> {
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
      images: contents.challenge?.images.length ?? 0,
      classesWithExamples: examples.size,
      address,
      liveSource: null,
      predictionsOf: predictionsOf(contents)?.network ?? null,
    };
    return this.keep(packEntries(contents, signal, onProgress), () => described, signal);
  }

  async #write(
    files: AsyncIterable<ZipFile>,
    describe: () => Omit<PackRecord, 'bytes' | 'added'>,
    handles: readonly (FileSystemFileHandle | null)[],
    signal: AbortSignal,
  ): Promise<PackRecord> {
    try {
      const whole = (bytes: number) => ({ ...describe(), bytes, added: new Date().toISOString() });
      const record = await this.#keeper.keep(zipParts(files, signal), whole, handles, signal);
      await this.#letGo(record.id);
      void this.#keeper.askToStay();
      return record;
    } catch (cause) {
      if (!isFull(cause)) throw cause;
      throw new PackError(
        'The disk space that the browser gives to this page is used up, and the pack does not fit. Remove ' +
          'packs that you do not need, make room on the disk, or take fewer images; then try again.',
        { cause },
      );
    }
  }

  async #read(id: ChallengeId): Promise<KeptPack | null> {
    const file = await this.#keeper.file(id);
    if (!file) return null;
    const handles = await this.#keeper.handles(id);
    return KeptPack.open(file, id, this.#catalogue, (sources) => new LiveFiles(sources, handles));
  }

  async #shelved(record: PackRecord): Promise<ShelvedPack> {
    if (record.liveSource === null) return { ...record, live: null };
    const pack = await this.open(record.id).catch(() => null);
    return { ...record, live: (await pack?.live?.state()) ?? 'lost' };
  }

  async #letGo(id: ChallengeId): Promise<void> {
    const open = await this.#open.get(id)?.catch(() => null);
    this.#open.delete(id);
    open?.close();
  }
}

function predictionsOf({ predictions }: Pick<PackContents, 'predictions'>): PackPredictions | null {
  return predictions === null ? null : parsePackPredictions('predictions.json', predictions);
}

function isFull(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'QuotaExceededError';
}
