import { FormatError, parseJson } from '../check-format.ts';
import { visibleText } from '../truth-files/visible-text.ts';
import { parseSessionContent, sessionContent, type SessionFile } from './session-content.ts';
import { withoutMark } from './text-lines.ts';

/**
 * Reads a Hit5 session file, `{"format": "hit5-session", "version": 1, …}`.
 *
 * @param file how to name it in a message.
 * @throws FormatError when it is empty, no JSON, of a newer version, or damaged.
 */
export function readSessionFile(file: string, text: string): SessionFile {
  const shown = visibleText(file);
  if (withoutMark(text).trim() === '') throw new FormatError(`${shown} is empty: expected a Hit5 session.`);
  return parseSessionContent(shown, parseJson(shown, withoutMark(text)));
}

/** The file of a session: everything that was recorded, and unknown fields as they were read. */
export function writeSessionFile(file: SessionFile): string {
  return `${JSON.stringify(sessionContent(file), null, 2)}\n`;
}
