import type { SessionDownload } from '../../../files/formats/file-format.ts';
import { fileFormats } from '../../../files/formats/file-formats.ts';

/** Every file that a session can be saved as, in the order shown. `docs/formats` describes them. */
export const sessionDownloads: readonly SessionDownload[] = fileFormats.flatMap(
  (format) => format.sessionDownloads ?? [],
);
