import type { Kit } from '../kit/kit.ts';
import type { Room } from './make-room.ts';
import { TeacherServer } from './server/teacher-server.ts';
import { ClassStore } from './state/class-store.ts';
import { TeacherStore } from './state/teacher-store.ts';

export interface Board extends Pick<Kit, 'catalogue' | 'router'> {
  readonly teacherServer: TeacherServer;
  readonly teacher: TeacherStore;
}

export interface Teacher extends Room, Board {
  readonly classes: ClassStore;
}

export function makeBoard({ catalogue, router }: Pick<Kit, 'catalogue' | 'router'>): Board {
  const teacherServer = new TeacherServer();
  return { catalogue, router, teacherServer, teacher: new TeacherStore(teacherServer, catalogue) };
}

/** Adds the teacher's stores to those of the app, once. */
export function addTeacher(room: Room | Teacher): void {
  if ('classes' in room) return;
  const board = makeBoard(room);
  const { library, network, catalogue, observers } = room;
  const parts = { server: board.teacherServer, library, network, catalogue };
  const classes = new ClassStore(parts, (gone) => observers.removeRoom(gone));
  Object.assign(room, { ...board, classes } satisfies Omit<Teacher, keyof Room>);
}
