/** What Chromium adds to a handle: whether the page may read it, and asking the person. */
interface AskableHandle {
  queryPermission?(options: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'read' }): Promise<PermissionState>;
}

/** Whether the page may read what a handle names: yes, after asking, or no. */
export async function accessTo(handle: FileSystemHandle): Promise<PermissionState> {
  try {
    return (await (handle as AskableHandle).queryPermission?.({ mode: 'read' })) ?? 'granted';
  } catch {
    return 'denied';
  }
}

/** Asks the person where need be; to be called in answer to a click or a key. */
export async function askAccessTo(handle: FileSystemHandle): Promise<boolean> {
  if ((await accessTo(handle)) === 'granted') return true;
  try {
    return (await (handle as AskableHandle).requestPermission?.({ mode: 'read' })) === 'granted';
  } catch {
    // Browsers refuse to ask when nothing was clicked just now.
    return false;
  }
}

/** The file behind a handle; null when it is gone, or the page may not read it. */
export async function fileOf(handle: FileSystemFileHandle): Promise<File | null> {
  try {
    return await handle.getFile();
  } catch {
    return null;
  }
}
