import type { Observers } from '../observers/make-observers.ts';
import type { SessionDatabase } from '../label/disk/session-database.ts';
import { Lazy } from './lazy.ts';
import { ClassServer } from './state/class-server.ts';
import type { MemberStore } from './state/member-store.ts';

/** Classes, with what they stand on. */
export interface Room extends Observers {
  readonly classServer: ClassServer;
  /** A pupil's seats; loaded with the pages of a room, or where answers wait to be sent. */
  readonly member: Lazy<MemberStore>;
}

/** Makes the feature; most of it is loaded when it is first needed. */
export function makeRoom(observers: Observers, rooms: SessionDatabase): Room {
  const load = () => import('./server/room-server.ts');
  return {
    ...observers,
    classServer: new ClassServer(load),
    member: new Lazy(async () => {
      const { MemberStore } = await import('./state/member-store.ts');
      return new MemberStore(observers, rooms);
    }),
  };
}
