import type { PackRecord } from '../../files/pack-format.ts';
import type { PackOrder } from '../logic/pack-order.ts';

/** Where packs are kept; `PackDatabase` on the disk, `PackMemory` as long as the page is open. */
export interface PackKeeper {
  list(): Promise<{ readonly packs: readonly PackRecord[]; readonly damaged: readonly string[] }>;
  file(id: string): Promise<Blob | null>;
  handles(id: string): Promise<readonly (FileSystemFileHandle | null)[]>;
  /** All of it, or nothing: what fails or is aborted leaves what was there before. */
  keep(
    parts: AsyncIterable<Blob | Uint8Array<ArrayBuffer>>,
    describe: (bytes: number) => PackRecord,
    handles: readonly (FileSystemFileHandle | null)[],
    signal: AbortSignal,
  ): Promise<PackRecord>;
  remove(id: string): Promise<void>;
  begunImport(): Promise<BegunImport | null>;
  rememberImport(begun: BegunImport | null): Promise<void>;
  space(): Promise<{ readonly used: number; readonly quota: number } | null>;
  askToStay(): Promise<boolean>;
}

/** An import that was begun, so that it can go on after a reload. */
export interface BegunImport {
  readonly label: string;
  readonly handles: readonly FileSystemHandle[];
  /** The file that says the classes, where the person added one. */
  readonly truth: File | null;
  /** The pack that was being made; null while none was. */
  readonly order: PackOrder | null;
}
