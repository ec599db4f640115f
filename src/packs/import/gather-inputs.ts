import type { FilesGiven } from '../../kit/element/file-drop/file-drop.ts';
import type { ImportInput, Skipped } from './import-plan.ts';

/** Files of a folder that are opened at a time. */
const batch = 16;

/** Why what the browser finds in a folder cannot be taken, as a sentence's end. */
const closed = 'cannot be read: you or the browser may not open this folder';
const unreadable = 'cannot be read: it was moved or changed, or the browser may not open it';
/** Browsers give such a file an empty name, by which they do not find it again. */
const nameless = 'is a file whose name the browser cannot read: rename it';

interface Gathered {
  readonly inputs: readonly ImportInput[];
  readonly skipped: readonly Skipped[];
}

/**
 * The files that were given, those in folders included. To be called in the event itself: afterwards the browser forgets what was
 * dropped.
 * @throws the signal's reason when aborted.
 */
export async function gatherInputs(given: FilesGiven, signal: AbortSignal): Promise<Gathered> {
  if (given.kind === 'folder') return fromFolder(given.folder, signal);
  if (given.kind === 'drop') return fromDrop(given.items, signal);
  const inputs = given.files.map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
  return { inputs, skipped: [] };
}

async function fromFolder(top: FileSystemDirectoryHandle, signal: AbortSignal): Promise<Gathered> {
  const files: { path: string; handle: FileSystemFileHandle }[] = [];
  const skipped: Skipped[] = [];
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    try {
      // TypeScript's DOM library has no iteration of folders yet without `DOM.AsyncIterable`.
      const { values } = folder as unknown as { values(): AsyncIterable<FileSystemHandle> };
      for await (const handle of values.call(folder)) {
        signal.throwIfAborted();
        const inner = `${path}/${handle.name}`;
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, inner);
        else files.push({ path: inner, handle: handle as FileSystemFileHandle });
      }
    } catch {
      signal.throwIfAborted();
      skipped.push({ name: path, reason: closed });
    }
  };
  await walk(top, top.name);
  const inputs: ImportInput[] = [];
  for (let at = 0; at < files.length; at += batch) {
    signal.throwIfAborted();
    const opened = files.slice(at, at + batch).map(async ({ path, handle }) => {
      try {
        return [{ path, blob: await handle.getFile() }];
      } catch {
        skipped.push({ name: path, reason: whyNot(handle) });
        return [];
      }
    });
    inputs.push(...(await Promise.all(opened)).flat());
  }
  return { inputs, skipped };
}

async function fromDrop(items: DataTransferItemList, signal: AbortSignal): Promise<Gathered> {
  const inputs: ImportInput[] = [];
  const skipped: Skipped[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    signal.throwIfAborted();
    const path = entry.fullPath.replace(/^\//, '');
    if (entry.isFile) {
      const blob = await new Promise<File | null>((resolve) =>
        (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
      );
      if (blob) inputs.push({ path, blob });
      else skipped.push({ name: path, reason: whyNot(entry) });
      return;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (;;) {
      // The browser hands out a folder a hundred entries at a time, and an empty list at its end.
      const entries = await new Promise<FileSystemEntry[] | null>((resolve) =>
        reader.readEntries(resolve, () => resolve(null)),
      );
      if (entries === null) skipped.push({ name: path, reason: closed });
      if (entries === null || entries.length === 0) return;
      for (const inner of entries) await walk(inner);
    }
  };
  const dropped = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  for (const { entry, file } of dropped) {
    if (entry) await walk(entry);
    else if (file) inputs.push({ path: file.name, blob: file });
  }
  return { inputs, skipped };
}

function whyNot(file: { readonly name: string }): string {
  return file.name === '' ? nameless : unreadable;
}
