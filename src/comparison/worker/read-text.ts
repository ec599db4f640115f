import { FormatError } from '../../domain/formats/check-format.ts';
import { visibleText } from '../../domain/formats/truth-files/visible-text.ts';

/** How much is read at a time, in bytes. */
const portion = 8 * 2 ** 20;

/** The longest text that engines hold, in bytes of ASCII. */
const largest = 500e6;

/**
 * The text of a file, UTF-8, read portion by portion.
 *
 * @param onBytes called after each portion with how many bytes are read.
 * @throws FormatError naming the file and why it cannot be read.
 */
export async function readText(
  name: string,
  blob: Blob,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<string> {
  if (blob.size > largest) throw unreadable(name, 'it is larger than 500 MB');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  for (let from = 0; from < blob.size; from += portion) {
    const bytes = await blob
      .slice(from, from + portion)
      .arrayBuffer()
      .catch((cause: unknown) => {
        throw unreadable(name, 'it was changed or moved after it was chosen; choose it anew', cause);
      });
    try {
      parts.push(decoder.decode(bytes, { stream: true }));
    } catch (cause) {
      throw notText(name, cause);
    }
    onBytes(Math.min(from + portion, blob.size));
  }
  try {
    parts.push(decoder.decode());
  } catch (cause) {
    throw notText(name, cause);
  }
  return parts.join('');
}

function notText(name: string, cause: unknown): FormatError {
  return unreadable(name, 'it is not UTF-8 text; save it as UTF-8', cause);
}

function unreadable(name: string, reason: string, cause?: unknown): FormatError {
  return new FormatError(`${visibleText(name)} cannot be read: ${reason}.`, { cause });
}
