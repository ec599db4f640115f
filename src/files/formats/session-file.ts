import { FormatError, parseJson } from '../../core/schemas/check-format.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { checkList, checkShowable } from './check-showable.ts';
import type { FileFormat } from './file-format.ts';
import { parseSessionContent, sessionContent, type SessionFile } from './session-content.ts';
import { sessionObservers } from './session-observers.ts';
import { withoutMark } from './text-lines.ts';

/** All that was recorded of a session. */
export const hit5Session: FileFormat = {
  id: 'hit5-session',
  title: 'Hit5 session',
  expected: 'a Hit5 session (JSON)',
  page: {
    topic: 'people',
    words:
      'Hit5 session files (JSON). They hold a person, and the network that answered beside. You find the sessions of ' +
      'this machine under “Add sessions of this machine”.',
  },
  detect: ({ said }) => said === 'hit5-session',
  readObservers: (file, text, catalogue) => {
    const { session } = readSessionFile(file, text);
    checkList(visibleText(file), session, catalogue);
    return sessionObservers(file, session, catalogue);
  },
  readSessions: (file, text, catalogue) => {
    const content = readSessionFile(file, text);
    checkShowable(visibleText(file), content.session, catalogue);
    return [content];
  },
  sessionDownloads: [
    {
      id: 'session',
      label: 'Save a file to hand in',
      purpose:
        'Give it to your teacher or whoever asked: all your answers and times, and what you found about the errors. It opens again in Hit5.',
      ending: 'json',
      write: (file) => ({ content: writeSessionFile(file), missing: null, network: null }),
    },
  ],
};

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
