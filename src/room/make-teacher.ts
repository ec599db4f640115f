import type { Kit } from '../kit/kit.ts';
import type { Room } from './make-room.ts';
import { TeacherServer } from './server/teacher-server.ts';
import { ClassStore } from './state/class-store.ts';
import { TeacherStore } from './state/teacher-store.ts';

export interface Board extends Pick<Kit, 'catalogue' | 'router' | 'language'> {
  readonly teacherServer: TeacherServer;
  readonly teacher: TeacherStore;
}

export interface Teacher extends Room, Board {
  readonly classes: ClassStore;
}

export function makeBoard({
  catalogue,
  router,
  language,
}: Pick<Kit, 'catalogue' | 'router' | 'language'>): Board {
  const teacherServer = new TeacherServer();
  const teacher = new TeacherStore(teacherServer, catalogue);
  const board = { catalogue, router, language, teacherServer, teacher };
  return Object.defineProperty(board, 'catalogue', { get: () => language.catalogue });
}

/** Adds the teacher's stores to those of the app, once. */
export function addTeacher(room: Room | Teacher): void {
  if ('classes' in room) return;
  const { teacherServer, teacher } = makeBoard(room);
  const { library, network, catalogue, observers } = room;
  const parts = { server: teacherServer, library, network, catalogue };
  const classes = new ClassStore(parts, (gone) => observers.removeRoom(gone));
  Object.assign(room, { teacherServer, teacher, classes } satisfies Omit<Teacher, keyof Room>);
}
