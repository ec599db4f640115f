/** What Chromium has beside `<input type="file">`: choices that it finds again after a reload. */
interface Pickers {
  showDirectoryPicker?(): Promise<FileSystemHandle>;
  showOpenFilePicker?(options: { readonly multiple: boolean }): Promise<readonly FileSystemHandle[]>;
}

/**
 * Lets the person choose a folder or files, with lasting access to them.
 *
 * @returns null when the person chose nothing; undefined where the browser has no such choice.
 */
export async function pick(
  what: 'folder' | 'files',
): Promise<readonly FileSystemHandle[] | null | undefined> {
  const pickers = window as unknown as Pickers;
  try {
    if (what === 'files') return await pickers.showOpenFilePicker?.({ multiple: true });
    const folder = await pickers.showDirectoryPicker?.();
    return folder && [folder];
  } catch (cause) {
    // Not allowed in some frames and by some settings: the plain choice works there.
    return cause instanceof DOMException && cause.name === 'AbortError' ? null : undefined;
  }
}
