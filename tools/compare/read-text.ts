import { readFileSync } from 'node:fs';
import { FormatError } from '../../src/core/schemas/check-format.ts';
import { isZip } from '../../src/observers/logic/files/ilsvrc-zip.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  ERR_STRING_TOO_LONG: 'it is larger than 500 MB',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text; save it as UTF-8',
};

/** The bytes of a zip; null for any other file, and for one that cannot be read: `readText` says why. */
export function readZip(path: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path);
    return isZip(bytes) ? bytes : null;
  } catch {
    return null;
  }
}

/**
 * The text of a file, UTF-8.
 *
 * @throws FormatError naming the file and why it cannot be read.
 */
export function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    throw new FormatError(`${visibleText(path)} cannot be read: ${reasons[code] ?? String(cause)}.`, {
      cause,
    });
  }
}
