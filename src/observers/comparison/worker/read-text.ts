import { FormatError } from '../../../core/formats/check-format.ts';
import { visibleText } from '../../../core/formats/truth-files/visible-text.ts';
import type { FilePortions } from './file-portions.ts';

/** The longest text that engines hold, in 10⁶ bytes of ASCII. */
const longest = 500;

/** A file's text. */
interface FileText {
  readonly text: string;
  /** Its characters where all of them are ASCII and the file is small; null elsewhere. */
  readonly ascii: Uint8Array | null;
}

/**
 * The text of a file, UTF-8, read portion by portion.
 *
 * @param onBytes called after each portion with how many bytes are read.
 * @param megabytes how large it may be, in 10⁶ bytes.
 * @throws FormatError naming the file and why it cannot be read.
 */
export async function readText(
  name: string,
  portions: FilePortions,
  onBytes: (bytes: number) => void = () => undefined,
  megabytes = longest,
): Promise<FileText> {
  if (portions.size > 1e6 * megabytes) throw unreadable(name, `it is larger than ${String(megabytes)} MB`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes: ArrayBuffer, isLast: boolean) => {
    try {
      return decoder.decode(bytes, { stream: !isLast });
    } catch (cause) {
      throw unreadable(name, 'it is not UTF-8 text; save it as UTF-8', cause);
    }
  };
  const parts: string[] = [];
  let read = 0;
  let whole: ArrayBuffer | null = null;
  try {
    for await (const bytes of portions) {
      read += bytes.byteLength;
      if (read === portions.size) whole = bytes;
      parts.push(decode(bytes, read === portions.size));
      onBytes(read);
    }
  } catch (cause) {
    if (cause instanceof FormatError) throw cause;
    throw unreadable(name, 'it was changed or moved after it was chosen; choose it again', cause);
  }
  const text = parts.join('');
  // In UTF-8 any other character takes two bytes or more.
  const ascii = whole?.byteLength === text.length ? new Uint8Array(whole) : null;
  return { text, ascii };
}

function unreadable(name: string, reason: string, cause?: unknown): FormatError {
  return new FormatError(`${visibleText(name)} cannot be read: ${reason}.`, { cause });
}
