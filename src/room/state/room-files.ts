import { counted } from '../../core/formats/counted.ts';
import { parseSessionContent } from '../../core/formats/files/session-content.ts';
import { answeringObservers } from '../../core/formats/files/session-observers.ts';
import { writeTidyCsv } from '../../core/formats/files/tidy-csv.ts';
import { gatherObservers } from '../../core/observers/gather-observers.ts';
import type { RoomId } from '../../core/room/room-ids.ts';
import { kindsOf } from '../../core/trials/challenge.ts';
import type { Session } from '../../core/trials/session.ts';
import { freeName } from '../../kit/file/free-name.ts';
import { saveFile } from '../../kit/file/save-file.ts';
import { zipParts, type ZipFile } from '../../packs/pack/zip-writer.ts';
import type { Teacher } from '../make-teacher.ts';
import type { TeacherServer } from '../server/teacher-server.ts';

type Stores = Pick<Teacher, 'teacherServer' | 'catalogue' | 'teacher'>;

/**
 * The session of each member of a room, with truth and predictions.
 *
 * @throws FormatError when the server gives what is none.
 */
export async function roomSessionFiles(server: TeacherServer, room: RoomId): Promise<readonly Session[]> {
  return (await server.sessions(room)).map(({ name, session }) => parseSessionContent(name, session).session);
}

/** Saves a zip with the session file of each member; gives the sentence that says so. */
export async function saveRoomZip({ teacherServer, teacher }: Stores, room: RoomId): Promise<string> {
  const files: ZipFile[] = [];
  for (const { name, session } of await teacherServer.sessions(room)) {
    const blob = new Blob([JSON.stringify(session, null, 2)], { type: 'application/json' });
    files.push({ name: freeName(name, files), blob });
  }
  const parts: BlobPart[] = [];
  for await (const part of zipParts(files, new AbortController().signal)) parts.push(part);
  const name = `${nameOf(teacher)}.zip`;
  saveFile(name, new Blob(parts, { type: 'application/zip' }));
  return `Saved as ${name}: ${counted(files.length, 'session file')}.`;
}

/** Saves the answers of all members and of the network as a tidy CSV; gives the sentence that says so. */
export async function saveRoomCsv(
  { teacherServer, catalogue, teacher }: Stores,
  room: RoomId,
): Promise<string> {
  const kinds = kindsOf(teacher.room.value?.images ?? []);
  const sessions = await roomSessionFiles(teacherServer, room);
  const files = sessions.map((session) => ({
    file: session.id,
    observers: answeringObservers(session, catalogue, kinds),
  }));
  const observers = gatherObservers(files).map(({ observer }) => observer);
  const name = `${nameOf(teacher)}-tidy.csv`;
  saveFile(name, new Blob([writeTidyCsv(observers, catalogue)], { type: 'text/csv' }));
  return `Saved as ${name}: ${counted(observers.length, 'observer')}.`;
}

/** "hit5-room-7KQ4MW-2026-11-27". */
function nameOf({ room }: Teacher['teacher']): string {
  return `hit5-room-${room.value?.code ?? ''}-${new Date().toISOString().slice(0, 10)}`;
}
