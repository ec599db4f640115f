import { inputsFromDirectory, inputsFromDrop, inputsFromFiles } from '../import/import-inputs.ts';
import type { ImportInput, Skipped } from '../import/import-plan.ts';
import { fileOf } from './file-access.ts';
import { PackError } from './pack-contents.ts';

/** What the person gave: chosen files, chosen places to which the browser gives access, or what was dropped. */
export type GivenFiles =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'handles'; readonly handles: readonly FileSystemHandle[] }
  | { readonly kind: 'drop'; readonly items: DataTransferItemList };

export interface Gathered {
  readonly inputs: readonly ImportInput[];
  /** Empty where the browser gives none. */
  readonly handles: readonly FileSystemHandle[];
  readonly skipped: readonly Skipped[];
}

/** What Chromium adds to a dropped item. */
interface DroppedItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/**
 * The files that were given, those in folders included; to be called in the event itself.
 * @throws PackError when nothing in it can be read; the signal's reason when aborted.
 */
export async function gatherInputs(given: GivenFiles, signal: AbortSignal): Promise<Gathered> {
  if (given.kind === 'files') return { inputs: inputsFromFiles(given.files), handles: [], skipped: [] };
  if (given.kind === 'handles') return fromHandles(given.handles, signal);
  const asked = Array.from(given.items)
    .filter(({ kind }) => kind === 'file')
    .map(
      (item) => (item as DroppedItem).getAsFileSystemHandle?.().catch(() => null) ?? Promise.resolve(null),
    );
  const skipped: Skipped[] = [];
  const inputs = inputsFromDrop(given.items, signal, skipped);
  inputs.catch(() => undefined);
  const handles = (await Promise.all(asked)).filter((handle) => handle !== null);
  return { inputs: await inputs, handles: handles.length === asked.length ? handles : [], skipped };
}

async function fromHandles(handles: readonly FileSystemHandle[], signal: AbortSignal): Promise<Gathered> {
  const inputs: ImportInput[] = [];
  const skipped: Skipped[] = [];
  for (const handle of handles) {
    if (handle.kind === 'directory') {
      inputs.push(...(await inputsFromDirectory(handle as FileSystemDirectoryHandle, signal, skipped)));
      continue;
    }
    const blob = await fileOf(handle as FileSystemFileHandle);
    if (!blob) {
      throw new PackError(
        `${handle.name} cannot be read any more: it was moved or deleted. Choose it again.`,
      );
    }
    inputs.push({ path: handle.name, blob });
  }
  return { inputs, handles, skipped };
}
