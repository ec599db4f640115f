import type { ImportInput, Skipped } from './import-plan.ts';

/** Reads of folders that go on at a time. */
const batch = 16;

/** Why what the browser finds in a folder cannot be taken, as a sentence's end. */
const closed = 'cannot be read: you or the browser may not open this folder';
const unreadable = 'cannot be read: it was moved or changed, or the browser may not open it';
/** Browsers give such a file an empty name, by which they do not find it again. */
const nameless = 'is a file whose name the browser cannot read: rename it';

function whyNot(handle: { readonly name: string }): string {
  return handle.name === '' ? nameless : unreadable;
}

/** The files of an `<input type="file">`, with their folders where a folder was chosen. */
export function inputsFromFiles(files: Iterable<File>): readonly ImportInput[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
}

/**
 * The files in a folder that the person gave access to, those in its folders included.
 * @param skipped what cannot be opened is added to it.
 * @throws the signal's reason when aborted.
 */
export async function inputsFromDirectory(
  directory: FileSystemDirectoryHandle,
  signal: AbortSignal,
  skipped: Skipped[] = [],
): Promise<readonly ImportInput[]> {
  const files: { path: string; handle: FileSystemFileHandle }[] = [];
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    try {
      for await (const handle of valuesOf(folder)) {
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
  await walk(directory, directory.name);
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
  return inputs;
}

/**
 * To be called in the drop event itself: afterwards the browser forgets what was dropped.
 * @param skipped what cannot be opened is added to it.
 * @throws the signal's reason when aborted.
 */
export async function inputsFromDrop(
  items: DataTransferItemList,
  signal: AbortSignal,
  skipped: Skipped[] = [],
): Promise<readonly ImportInput[]> {
  const dropped = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const inputs: ImportInput[] = [];
  for (const { entry, file } of dropped) {
    if (entry) await walkEntry(entry, inputs, signal, skipped);
    else if (file) inputs.push({ path: file.name, blob: file });
  }
  return inputs;
}

async function walkEntry(
  entry: FileSystemEntry,
  inputs: ImportInput[],
  signal: AbortSignal,
  skipped: Skipped[],
): Promise<void> {
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
    for (const inner of entries) await walkEntry(inner, inputs, signal, skipped);
  }
}

/** TypeScript's DOM library has no iteration of folders yet without `DOM.AsyncIterable`. */
function valuesOf(folder: FileSystemDirectoryHandle): AsyncIterable<FileSystemHandle> {
  return (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
}
