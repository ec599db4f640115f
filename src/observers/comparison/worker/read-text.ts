import { FormatError } from '../../../core/schemas/check-format.ts';
import { isZip } from '../../../files/formats/text-lines.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { GivenFile } from '../protocol.ts';

/** The longest text that engines hold, in 10⁶ bytes of ASCII. */
const longest = 500;

/** How much is read at a time, in bytes. */
const portion = 8 * 2 ** 20;

/**
 * The text of a file, UTF-8, read portion by portion.
 *
 * @param onBytes called after each portion with how many bytes are read.
 * @param megabytes how large it may be, in 10⁶ bytes.
 * @throws FormatError naming the file and why it cannot be read.
 */
export async function readText(
  { name, blob }: GivenFile,
  onBytes: (bytes: number) => void,
  megabytes = longest,
): Promise<string> {
  if (blob.size > 1e6 * megabytes) throw unreadable(name, `it is larger than ${megabytes} MB`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes: ArrayBuffer, isLast: boolean) => {
    try {
      return decoder.decode(bytes, { stream: !isLast });
    } catch (cause) {
      throw unreadable(name, 'it is not UTF-8 text; save it as UTF-8', cause);
    }
  };
  const parts: string[] = [];
  for (let from = 0; from < blob.size; from += portion) {
    const bytes = await blob
      .slice(from, from + portion)
      .arrayBuffer()
      .catch((cause: unknown) => {
        throw unreadable(name, 'it was changed or moved after it was chosen; choose it again', cause);
      });
    if (from === 0 && isZip(new Uint8Array(bytes)))
      throw unreadable(name, 'it is a zip; unpack it, and give its files');
    const read = from + bytes.byteLength;
    parts.push(decode(bytes, read === blob.size));
    onBytes(read);
  }
  return parts.join('');
}

function unreadable(name: string, reason: string, cause?: unknown): FormatError {
  return new FormatError(`${visibleText(name)} cannot be read: ${reason}.`, { cause });
}
