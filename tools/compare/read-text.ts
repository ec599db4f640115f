import { readFileSync } from 'node:fs';
import { messageOf } from '../../src/core/message-of.ts';
import { FormatError } from '../../src/core/schemas/check-format.ts';
import { isZip } from '../../src/files/formats/text-lines.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  ERR_STRING_TOO_LONG: 'it is larger than 500 MB',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text; save it as UTF-8',
};

/**
 * The text of a file, UTF-8.
 *
 * @throws FormatError naming the file and why it cannot be read.
 */
export function readText(path: string): string {
  try {
    const bytes = readFileSync(path);
    if (isZip(bytes)) throw new Error('it is a zip; unpack it, and give its files');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    // Node gives the words of a command line with this sign for bytes that are none.
    if (code === 'ENOENT' && path.includes('\ufffd'))
      throw new FormatError(`${path} cannot be read: its name is not UTF-8; give it another.`, { cause });
    throw new FormatError(`${visibleText(path)} cannot be read: ${reasons[code] ?? messageOf(cause)}.`, {
      cause,
    });
  }
}
