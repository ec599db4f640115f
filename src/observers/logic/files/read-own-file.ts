import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { FormatError } from '../../../core/schemas/check-format.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { detectFormat } from '../../../files/formats/file-formats.ts';
import type { SessionFile } from '../../../files/formats/session-content.ts';
import { readSessionFile } from '../../../files/formats/session-file.ts';

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
  const { readSessions, readObservers, readTruth, noAnswers } = detectFormat(text) ?? {};
  if (readSessions) return readSessions(file, text, catalogue);
  const shown = visibleText(file);
  if (noAnswers !== undefined && !readTruth) throw new FormatError(`${shown} ${noAnswers}`);
  if (readObservers && !readTruth) {
    throw new FormatError(
      `${shown} holds answers, but not what a session recorded of them. Expected a Hit5 session (JSON) or a ` +
        'backup. Files of answers are compared as observers.',
    );
  }
  if (text.trimStart().startsWith('{')) readSessionFile(file, text);
  throw new FormatError(
    text.trim() === ''
      ? `${shown} is empty: expected a Hit5 session or a backup.`
      : `${shown} is not one of Hit5’s own files: expected a Hit5 session (JSON) or a backup.`,
  );
}
