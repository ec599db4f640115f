import * as v from 'valibot';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { wholeAbove0Schema } from '../../core/schemas/number-schemas.ts';
import { checkFormat, checkJson, FormatError, parseAnyJson } from '../../core/schemas/check-format.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import { checkShowable } from './check-showable.ts';
import type { FileFormat } from './file-format.ts';
import { parseSessionContent, sessionContent, type SessionFile } from './session-content.ts';
import { withoutMark } from './text-lines.ts';

/** All sessions of a machine. */
export const hit5Backup: FileFormat = {
  id: 'hit5-backup',
  title: 'Hit5 backup',
  detect: ({ said }) => said === 'hit5-backup',
  noAnswers:
    'is a backup of a whole machine. Restore it on the page “My photos”, and save the sessions that you want ' +
    'to compare.',
  readSessions: (file, text, catalogue) =>
    readBackupFile(file, text).map((read, at) =>
      read instanceof FormatError
        ? read
        : showable(sessionPlace(visibleText(file), at, read.session), read, catalogue),
    ),
};

const version = 1;

const schema = v.object({
  format: v.literal('hit5-backup'),
  version: wholeAbove0Schema,
  sessions: v.array(v.unknown()),
});

/**
 * Reads a backup, `{"format": "hit5-backup", "version": 1, …}`: the sessions of one machine. One that is damaged takes
 * none of the others away: in its place is what is wrong with it, naming it by its place, from 1, and its person.
 *
 * @param file how to name it in a message.
 * @throws FormatError when the file as a whole is of a newer version or damaged.
 */
export function readBackupFile(file: string, text: string): readonly (SessionFile | FormatError)[] {
  const shown = visibleText(file);
  const content = checkFormat(shown, parseAnyJson(shown, withoutMark(text)), schema);
  if (content.version > version) {
    throw new FormatError(
      `${shown} is a Hit5 backup of version ${content.version}; this Hit5 reads up to version ` +
        `${version}. Open it with a newer Hit5.`,
    );
  }
  const ids = new Set<string>();
  return content.sessions.map((session, at) => {
    const place = sessionPlace(shown, at, session);
    try {
      checkJson(place, session);
      const read = parseSessionContent(place, session);
      const { id } = read.session;
      if (ids.has(id)) throw new FormatError(`${place}: the id ${quoted(id)} comes twice. Expected it once.`);
      ids.add(id);
      return read;
    } catch (cause) {
      if (cause instanceof FormatError) return cause;
      throw cause;
    }
  });
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

const personSchema = v.object({ person: v.pipe(v.string(), v.nonEmpty()) });

/** A session of a backup, for a person: "b.json, session 2 of “Ada”". */
function sessionPlace(shown: string, at: number, session: unknown): string {
  const named = v.safeParse(personSchema, session);
  return `${shown}, session ${at + 1}${named.success ? ` of ${quoted(named.output.person)}` : ''}`;
}

/**
 * The backup of sessions: each as its own file would hold it.
 *
 * @param createdAt ISO 8601.
 */
export function writeBackupFile(files: readonly SessionFile[], createdAt: string): string {
  const content = { format: 'hit5-backup', version, createdAt, sessions: files.map(sessionContent) };
  return `${JSON.stringify(content)}\n`;
}
