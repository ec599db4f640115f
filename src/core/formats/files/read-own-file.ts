import { FormatError } from '../check-format.ts';
import { visibleText } from '../truth-files/visible-text.ts';
import { readBackupFile } from './backup-file.ts';
import { detectFormat } from './detect-format.ts';
import type { SessionFile } from './session-content.ts';
import { readSessionFile } from './session-file.ts';

/**
 * The sessions that a file of Hit5's own holds: a session file one, a backup any number.
 *
 * @param file how to name it in a message.
 * @throws FormatError when it is neither, or damaged.
 */
export function readOwnFile(file: string, text: string): readonly SessionFile[] {
  const shown = visibleText(file);
  switch (detectFormat(text)) {
    case 'hit5-backup':
      return readBackupFile(file, text);
    case 'hit5-session':
      return [readSessionFile(file, text)];
    case 'tidy-csv':
    case 'geirhos-csv':
    case 'imagenet-x-csv':
    case 'ilsvrc-task1':
      throw new FormatError(
        `${shown} holds answers, but not what a session recorded of them. Expected a Hit5 session (JSON) or a ` +
          'backup. Files of answers are compared as observers.',
      );
    default:
      if (text.trimStart().startsWith('{')) readSessionFile(file, text);
      throw new FormatError(
        text.trim() === ''
          ? `${shown} is empty: expected a Hit5 session or a backup.`
          : `${shown} is none of Hit5’s own files: expected a Hit5 session (JSON) or a backup.`,
      );
  }
}
