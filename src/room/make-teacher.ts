import { ContextProvider, createContext } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { Kit } from '../kit/kit.ts';
import type { Room } from './make-room.ts';
import { TeacherServer } from './server/teacher-server.ts';
import { ClassStore } from './state/class-store.ts';
import { TeacherStore } from './state/teacher-store.ts';

/** A room's board: all that a window needs that shows nothing else. */
export interface Board extends Pick<Kit, 'catalogue' | 'router'> {
  readonly teacherServer: TeacherServer;
  /** The room that is open. */
  readonly teacher: TeacherStore;
}

export const boardContext = createContext<Board>(Symbol('board'));

/** Running a class, with what it stands on. */
export interface Teacher extends Room, Board {
  readonly classes: ClassStore;
}

export const teacherContext = createContext<Teacher>(Symbol('teacher'));

/** Makes what a board needs. */
export function makeBoard({ catalogue, router }: Pick<Kit, 'catalogue' | 'router'>): Board {
  const teacherServer = new TeacherServer();
  return { catalogue, router, teacherServer, teacher: new TeacherStore(teacherServer, catalogue) };
}

/** Makes the teacher's side of the feature. */
function makeTeacher(room: Room): Teacher {
  const board = makeBoard(room);
  const { library, network, catalogue } = room;
  const classes = new ClassStore({ server: board.teacherServer, library, network, catalogue });
  return { ...room, ...board, classes };
}

/** Gives the teacher's pages and the board below an element their stores. */
export function provideTeacher(root: ReactiveElement, room: Room): Teacher {
  const initialValue = makeTeacher(room);
  new ContextProvider(root, { context: boardContext, initialValue });
  new ContextProvider(root, { context: teacherContext, initialValue });
  return initialValue;
}
