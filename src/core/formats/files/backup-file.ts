import * as v from 'valibot';
import { checkFormat, FormatError, parseJson } from '../check-format.ts';
import { quoted, visibleText } from '../truth-files/visible-text.ts';
import { parseSessionContent, sessionContent, type SessionFile } from './session-content.ts';
import { withoutMark } from './text-lines.ts';

const version = 1;

const schema = v.object({
  format: v.literal('hit5-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sessions: v.array(v.unknown()),
});

/**
 * Reads a backup, `{"format": "hit5-backup", "version": 1, …}`: the sessions of one machine.
 *
 * @param file how to name it in a message.
 * @throws FormatError when it is of a newer version or damaged, naming the session by its place, from 1.
 */
export function readBackupFile(file: string, text: string): readonly SessionFile[] {
  const shown = visibleText(file);
  const content = checkFormat(shown, parseJson(shown, withoutMark(text)), schema);
  if (content.version > version) {
    throw new FormatError(
      `${shown} is a Hit5 backup of version ${String(content.version)}; this Hit5 reads up to version ` +
        `${String(version)}. Open it with a newer Hit5.`,
    );
  }
  const ids = new Set<string>();
  return content.sessions.map((session, at) => {
    const place = `${shown}, session ${String(at + 1)}`;
    const read = parseSessionContent(place, session);
    const { id } = read.session;
    if (ids.has(id)) throw new FormatError(`${place}: the id ${quoted(id)} comes twice. Expected it once.`);
    ids.add(id);
    return read;
  });
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
