import type { ImportInput } from './import-plan.ts';

/** Reads of folders that go on at a time. */
const batch = 16;

/** The files of an `<input type="file">`, with their folders where a folder was chosen. */
export function inputsFromFiles(files: Iterable<File>): readonly ImportInput[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
}

/**
 * The files in a folder that the user gave access to, those in its folders included.
 *
 * @throws DOMException when access was withdrawn; the signal's reason when aborted.
 */
export async function inputsFromDirectory(
  directory: FileSystemDirectoryHandle,
  signal: AbortSignal,
): Promise<readonly ImportInput[]> {
  const files: { path: string; handle: FileSystemFileHandle }[] = [];
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const handle of valuesOf(folder)) {
      signal.throwIfAborted();
      const inner = `${path}/${handle.name}`;
      if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, inner);
      else files.push({ path: inner, handle: handle as FileSystemFileHandle });
    }
  };
  await walk(directory, directory.name);
  const inputs: ImportInput[] = [];
  for (let at = 0; at < files.length; at += batch) {
    signal.throwIfAborted();
    const opened = files
      .slice(at, at + batch)
      .map(async ({ path, handle }) => ({ path, blob: await handle.getFile() }));
    inputs.push(...(await Promise.all(opened)));
  }
  return inputs;
}

/**
 * The files that were dropped, those in dropped folders included. To be called in the drop event itself: afterwards
 * the browser forgets what was dropped.
 *
 * @throws DOMException when a folder cannot be read; the signal's reason when aborted.
 */
export async function inputsFromDrop(
  items: DataTransferItemList,
  signal: AbortSignal,
): Promise<readonly ImportInput[]> {
  const dropped = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const inputs: ImportInput[] = [];
  for (const { entry, file } of dropped) {
    if (entry) await walkEntry(entry, inputs, signal);
    else if (file) inputs.push({ path: file.name, blob: file });
  }
  return inputs;
}

async function walkEntry(entry: FileSystemEntry, inputs: ImportInput[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (entry.isFile) {
    const blob = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    inputs.push({ path: entry.fullPath.replace(/^\//, ''), blob });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // The browser hands out a folder a hundred entries at a time, and an empty list at its end.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return;
    for (const inner of entries) await walkEntry(inner, inputs, signal);
  }
}

/** TypeScript's DOM library has no iteration of folders yet without `DOM.AsyncIterable`. */
function valuesOf(folder: FileSystemDirectoryHandle): AsyncIterable<FileSystemHandle> {
  return (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
}
