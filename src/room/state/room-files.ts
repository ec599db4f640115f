import { excludedBy } from '../../core/room/exclusion.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { writeCsv } from '../../files/csv/csv-cells.ts';
import { parseSessionContent } from '../../files/formats/session-content.ts';
import { answeringObservers } from '../../files/formats/session-observers.ts';
import { writeTidyCsv } from '../../files/formats/tidy-csv.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { messageOf } from '../../core/message-of.ts';
import { resolveObservers } from '../../figures/observers/resolve-observers.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import { kindsOf } from '../../core/trials/challenge.ts';
import type { Session } from '../../core/trials/session.ts';
import { freeName, saveFile } from '../../kit/file/save-file.ts';
import { zipParts, type ZipFile } from '../../packs/pack/zip-writer.ts';
import type { Teacher } from '../make-teacher.ts';

type Stores = Pick<Teacher, 'teacherServer' | 'catalogue' | 'teacher'>;

async function* sessionFiles(
  { teacherServer, teacher }: Pick<Stores, 'teacherServer' | 'teacher'>,
  room: RoomId,
) {
  for (const { id } of teacher.board.value?.members ?? [])
    yield* await teacherServer.ask('sessions', { id: room, member: id });
}

/**
 * The session of each member of a room, with truth and predictions.
 *
 * @throws FormatError when the server gives what is none.
 */
export async function* roomSessionFiles(
  stores: Pick<Stores, 'teacherServer' | 'teacher'>,
  room: RoomId,
): AsyncGenerator<Session> {
  for await (const { name, session } of sessionFiles(stores, room))
    yield parseSessionContent(name, session).session;
}

/** Together session files may be more than a page can hold; gives the sentence that says what was saved. */
export async function saveRoomZip(stores: Stores, room: RoomId): Promise<string> {
  const files: ZipFile[] = [];
  for await (const { name, session } of sessionFiles(stores, room)) {
    const blob = new Blob([JSON.stringify(session, null, 2)], { type: 'application/json' });
    files.push({ name: freeName(name, files), blob });
  }
  const parts: BlobPart[] = [];
  for await (const part of zipParts(files, new AbortController().signal)) parts.push(part);
  const name = `${nameOf(stores.teacher)}.zip`;
  saveFile(name, new Blob(parts, { type: 'application/zip' }));
  return `Saved as ${name}: ${pluralize(files.length, 'session file')}.`;
}

/** Saves the answers of all members and of the network as a tidy CSV; gives the sentence that says so. */
export async function saveRoomCsv(stores: Stores, room: RoomId): Promise<string> {
  const { catalogue, teacher } = stores;
  const kinds = kindsOf(teacher.room.value?.images ?? []);
  const files: Parameters<typeof resolveObservers>[0][number][] = [];
  for await (const session of roomSessionFiles(stores, room))
    files.push({ file: session.id, observers: answeringObservers(session, catalogue, kinds) });
  const gathered = resolveObservers(files);
  const observers = gathered.filter(({ leftOut }) => !leftOut).map(({ observer }) => observer);
  const excluded = gathered.length - observers.length;
  const name = `${nameOf(teacher)}-tidy.csv`;
  saveFile(name, new Blob([writeTidyCsv(observers, catalogue)], { type: 'text/csv' }));
  const without = excluded === 0 ? '' : `, without ${excluded} whom the study’s rules leave out`;
  return `Saved as ${name}: ${pluralize(observers.length, 'observer')}${without}.`;
}

/**
 * Saves which participant's id belongs to which session, in a file of its own: the answers say nothing of it, so that they
 * can be passed on.
 */
export function saveParticipants({ teacher }: Stores): string {
  const members = teacher.board.value?.members ?? [];
  const room = teacher.room.value;
  const rows = members.map(({ id, name, participant, joinedAt, consent, answers }) => [
    ...[id, name, participant ?? '', joinedAt, String(answers.length)],
    ...(consent === null ? ['', ''] : [joinedAt, consent]),
    room ? excludedBy(room, answers).join('; ') : '',
  ]);
  const name = `${nameOf(teacher)}-participants.csv`;
  const header = ['session', 'name', 'participant', 'joined_at', 'answers'];
  const more = ['consent_at', 'consent_sha256', 'excluded'];
  saveFile(name, new Blob([writeCsv([[...header, ...more], ...rows])], { type: 'text/csv' }));
  return `Saved as ${name}: ${pluralize(rows.length, 'participant')}.`;
}

/** Takes session files of pupils into a room, each by itself; gives what came of each, for a person. */
export async function takeSessionFiles(
  { teacherServer }: Pick<Stores, 'teacherServer'>,
  room: RoomId,
  files: readonly File[],
): Promise<string> {
  const told: string[] = [];
  for (const file of files) {
    const name = visibleText(file.name);
    try {
      const body = new Blob([file], { type: 'application/json' });
      const { added, known, others = 0 } = await teacherServer.ask('importFile', { id: room }, { body });
      const left =
        others === 0
          ? ''
          : ` ${pluralize(others, 'answer')} to other photos ${others === 1 ? 'was' : 'were'} left out.`;
      told.push(
        `${name}: ${pluralize(added, 'answer')} added, ${known} ${known === 1 ? 'was' : 'were'} here already.${left}`,
      );
    } catch (cause) {
      told.push(`${name} was not taken: ${messageOf(cause)}`);
    }
  }
  return told.join(' ');
}

/** "hit5-room-7KQ4MW-2026-11-27". */
function nameOf({ room }: Teacher['teacher']): string {
  return `hit5-room-${room.value?.code ?? ''}-${new Date().toISOString().slice(0, 10)}`;
}
