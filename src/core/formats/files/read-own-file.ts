import type { Catalogue } from '../../classes/catalogue.ts';
import { FormatError } from '../check-format.ts';
import { visibleText } from '../truth-files/visible-text.ts';
import { readBackupFile, sessionPlace } from './backup-file.ts';
import { checkShowable } from './check-showable.ts';
import { detectFormat } from './detect-format.ts';
import type { SessionFile } from './session-content.ts';
import { readSessionFile } from './session-file.ts';

/**
 * The sessions that a file of Hit5's own holds: a session file one, a backup any number, with what is wrong in place of those that
 * are damaged.
 *
 * @param file how to name it in a message.
 * @throws FormatError when it is neither, or damaged.
 */
export function readOwnFile(
  file: string,
  text: string,
  catalogue: Catalogue,
): readonly (SessionFile | FormatError)[] {
  const shown = visibleText(file);
  switch (detectFormat(text)) {
    case 'hit5-backup':
      return readBackupFile(file, text).map((read, at) =>
        read instanceof FormatError ? read : showable(sessionPlace(shown, at, read.session), read, catalogue),
      );
    case 'hit5-session': {
      const content = readSessionFile(file, text);
      checkShowable(shown, content.session, catalogue);
      return [content];
    }
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
          : `${shown} is not one of Hit5’s own files: expected a Hit5 session (JSON) or a backup.`,
      );
  }
}

/** The session, or what is wrong with it where it cannot be shown. */
function showable(place: string, content: SessionFile, catalogue: Catalogue): SessionFile | FormatError {
  try {
    checkShowable(place, content.session, catalogue);
    return content;
  } catch (cause) {
    if (cause instanceof FormatError) return cause;
    throw cause;
  }
}
