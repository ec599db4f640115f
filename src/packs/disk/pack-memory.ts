import type { PackRecord } from '../../core/formats/pack-format.ts';
import { BlobDisk, type FileParts } from '../../kit/keep/pack-disk.ts';

/** Packs that last as long as the page, for browsers that keep no data here. */
export class PackMemory {
  readonly #records = new Map<string, PackRecord>();
  readonly #blobs = new Map<string, Blob>();
  readonly #handles = new Map<string, readonly (FileSystemFileHandle | null)[]>();
  readonly #disk = new BlobDisk({
    keys: () => Promise.resolve([...this.#blobs.keys()]),
    get: (name) => Promise.resolve(this.#blobs.get(name)),
    put: (name, blob) => Promise.resolve(void this.#blobs.set(name, blob)),
    delete: (name) => Promise.resolve(void this.#blobs.delete(name)),
  });

  list(): Promise<{ readonly packs: readonly PackRecord[]; readonly damaged: readonly string[] }> {
    return Promise.resolve({ packs: [...this.#records.values()].reverse(), damaged: [] });
  }

  file(id: string): Promise<Blob | null> {
    return this.#disk.read(id);
  }

  handles(id: string): Promise<readonly (FileSystemFileHandle | null)[]> {
    return Promise.resolve(this.#handles.get(id) ?? []);
  }

  async keep(
    parts: FileParts,
    describe: (bytes: number) => PackRecord,
    handles: readonly (FileSystemFileHandle | null)[],
    signal: AbortSignal,
  ): Promise<PackRecord> {
    const bytes = await this.#disk.write('new', parts, signal);
    const record = describe(bytes);
    this.#blobs.set(record.id, this.#blobs.get('new') as Blob);
    this.#blobs.delete('new');
    this.#records.delete(record.id);
    this.#records.set(record.id, record);
    this.#handles.set(record.id, handles);
    return record;
  }

  remove(id: string): Promise<void> {
    this.#records.delete(id);
    this.#blobs.delete(id);
    this.#handles.delete(id);
    return Promise.resolve();
  }

  begunImport(): Promise<null> {
    return Promise.resolve(null);
  }

  rememberImport(): Promise<void> {
    return Promise.resolve();
  }

  space(): Promise<null> {
    return Promise.resolve(null);
  }

  askToStay(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
