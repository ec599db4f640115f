import * as v from 'valibot';
import type { Session } from '../../trials/session.ts';
import { checkFormat, FormatError, parseJson } from '../check-format.ts';
import { parseSession } from '../session-format.ts';
import { quoted, visibleText } from '../truth-files/visible-text.ts';
import { keepUnknown, type Json } from './keep-unknown.ts';
import { withoutMark } from './text-lines.ts';

/** The version that is written; all versions up to it are read. */
const version = 1;

const headSchema = v.object({
  format: v.literal('hit5-session'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** A session as a file holds it, with what a later version of Hit5, or somebody else, wrote beside. */
export interface SessionFile {
  readonly session: Session;
  /** The whole file, with the fields that this version does not know; null for a session that was in none. */
  readonly unknown: Json | null;
}

/**
 * Reads a Hit5 session file, `{"format": "hit5-session", "version": 1, …}`.
 *
 * @param file how to name it in a message.
 * @throws FormatError when it is of a newer version, damaged, or answers an image twice or out of its order.
 */
export function readSessionFile(file: string, text: string): SessionFile {
  const shown = visibleText(file);
  if (withoutMark(text).trim() === '') throw new FormatError(`${shown} is empty: expected a Hit5 session.`);
  const content = parseJson(shown, withoutMark(text));
  const head = checkFormat(shown, content, headSchema);
  if (head.version > version) {
    throw new FormatError(
      `${shown} is a Hit5 session of version ${String(head.version)}; this Hit5 reads up to version ` +
        `${String(version)}. Open it with a newer Hit5.`,
    );
  }
  const session = parseSession(shown, content);
  checkTrials(shown, session);
  return { session, unknown: content as Json };
}

/** The file of a session: everything that was recorded, and unknown fields as they were read. */
export function writeSessionFile({ session, unknown }: SessionFile): string {
  const content = { format: 'hit5-session', version, ...session } as unknown as Json;
  return `${JSON.stringify(keepUnknown(unknown ?? undefined, content), null, 2)}\n`;
}

function checkTrials(shown: string, { order, trials, skipped }: Session): void {
  const repeated = order.find((id, at) => order.indexOf(id) !== at);
  if (repeated !== undefined) {
    throw new FormatError(
      `${shown}: the image ${quoted(repeated)} stands twice in the order. Expected it once.`,
    );
  }
  const seen = new Set<number>();
  for (const { position, imageId } of [...trials, ...skipped]) {
    if (order[position] !== imageId) {
      throw new FormatError(
        `${shown}: position ${String(position)} is answered for the image ${quoted(imageId)}. Expected ` +
          `${order[position] === undefined ? 'a position within the order' : quoted(order[position])}.`,
      );
    }
    if (seen.has(position)) {
      throw new FormatError(`${shown}: the image ${quoted(imageId)} has two answers. Expected one.`);
    }
    seen.add(position);
  }
}
