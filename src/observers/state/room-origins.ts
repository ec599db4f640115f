import { writeSessionFile } from '../../files/formats/session-file.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { Session } from '../../core/trials/session.ts';
import type { FromRoom, ObserverFile } from '../disk/observer-database.ts';

/** Where the files of a comparison come from. */
interface Origins {
  /** Each room with how many people came from it, in the order in which they came. */
  readonly rooms: readonly (FromRoom & { readonly people: number })[];
  /** How many files came from no room. */
  readonly files: number;
}

/** Counts the files by where they come from; a room is called as it was when it was opened last. */
export function originsOf(files: readonly Pick<ObserverFile, 'room'>[]): Origins {
  const rooms = new Map<RoomId, { title: string; people: number }>();
  for (const { room } of files) {
    if (room) rooms.set(room.id, { title: room.title, people: (rooms.get(room.id)?.people ?? 0) + 1 });
  }
  return {
    rooms: Array.from(rooms, ([id, one]) => ({ id, ...one })),
    files: files.filter(({ room }) => !room).length,
  };
}

/** "7b Biology (10), 90 A (3) and 2 files"; empty where there is nothing. */
export function originWords({ rooms, files }: Origins): string {
  const names = rooms.map(({ title, people }) => `${visibleText(title)} (${people})`).join(', ');
  const others = files === 0 ? '' : pluralize(files, 'file');
  return [names, others].filter((one) => one !== '').join(' and ');
}

/** A session as a file of answers. */
export function sessionFile(session: Session, room?: FromRoom): ObserverFile {
  const name = `${session.person || 'session'} ${session.startedAt.slice(0, 10)} ${session.id}.json`;
  const text = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
  const blob = new Blob([text], { type: 'application/json' });
  return { name, blob, use: null, session: session.id, ...(room && { room }) };
}

/** Whether anything was answered in a session. */
export function hasAnswers({ trials }: Session): boolean {
  return trials.length > 0;
}
