import { messageOf } from '../../core/message-of.ts';

/**
 * What a server gives at the address of a photo.
 * @throws Error when it cannot be reached, never the browser's TypeError, which looks like a fault of ours; the signal's reason when
 *   aborted.
 */
export async function fetchPhoto(
  address: string,
  signal: AbortSignal,
): Promise<{ readonly response: Response; readonly blob: Blob }> {
  try {
    const response = await fetch(address, { signal });
    return { response, blob: await response.blob() };
  } catch (cause) {
    signal.throwIfAborted();
    throw new Error(messageOf(cause), { cause });
  }
}
