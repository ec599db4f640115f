import * as v from 'valibot';
import { roomCodeSchema } from '../schemas/room-code.ts';
import { roomIdSchema } from '../schemas/room-ids.ts';
import type { Fixed } from '../trials/trial-record.ts';
import {
  acknowledgedSchema,
  importedSchema,
  joinedSchema,
  joinSchema,
  logAnswerSchema,
  mostBytes,
  ownLogSchema,
  postedEventsSchema,
  predictionsSchema,
  returnCodeSchema,
  revealAskedSchema,
  serverInfoSchema,
  sessionFilesSchema,
} from './protocol.ts';
import {
  memberStateSchema,
  newRoomSchema,
  revealSchema,
  roomCardSchema,
  roomOutlineSchema,
  wholeRoomSchema,
} from './room.ts';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** What stands behind `api/`; whoever asks says what each `:name` is. */
  readonly path: string;
  /** Who may ask. An actor is a member or the teacher. */
  readonly by: 'anyone' | 'member' | 'actor' | 'teacher';
  /** The JSON that is sent; without it nothing is, or a photo. */
  readonly body?: v.GenericSchema;
  /** Of the body, in bytes; `mostBytes.json` by default. */
  readonly most?: number;
  /** The JSON that comes; without it a photo or a stream of news does. */
  readonly answer?: v.GenericSchema;
  /** Whether large files go, so that it may take two minutes. */
  readonly isSlow?: boolean;
}

const done = v.object({});

/** All that can be asked of a class's server: the page and the server both read it. The first that fits is meant. */
export const routes = {
  server: { method: 'GET', path: 'server', by: 'anyone', answer: serverInfoSchema },
  ready: { method: 'GET', path: 'ready', by: 'anyone', answer: done },
  key: { method: 'GET', path: 'key', by: 'anyone', answer: v.object({ key: v.string() }) },
  card: { method: 'GET', path: 'join/:code', by: 'anyone', answer: roomCardSchema },
  photo: { method: 'GET', path: 'rooms/:id/images/:key', by: 'anyone' },
  /** Takes a seat: a new one, or by its return code one that was taken before. The same twice is the same seat. */
  join: { method: 'POST', path: 'rooms/:id/members', by: 'anyone', body: joinSchema, answer: joinedSchema },
  state: { method: 'GET', path: 'rooms/:id/state', by: 'member', answer: memberStateSchema },
  reveal: {
    method: 'POST',
    path: 'rooms/:id/reveal',
    by: 'member',
    body: revealAskedSchema,
    answer: v.array(revealSchema),
  },
  /** All that this member has done, to go on with it on another device. */
  mine: { method: 'GET', path: 'rooms/:id/mine', by: 'member', answer: ownLogSchema },
  withdraw: { method: 'DELETE', path: 'rooms/:id/members/me', by: 'member', answer: done },
  /** Only what the answer names as `acked` is on the server's disk. */
  post: {
    method: 'POST',
    path: 'rooms/:id/events',
    by: 'actor',
    body: postedEventsSchema,
    most: mostBytes.events,
    answer: acknowledgedSchema,
  },
  stream: { method: 'GET', path: 'rooms/:id/stream', by: 'actor' },
  rooms: { method: 'GET', path: 'rooms', by: 'teacher', answer: v.array(roomOutlineSchema) },
  /** Makes a room; the same id makes it once. */
  make: {
    method: 'POST',
    path: 'rooms',
    by: 'teacher',
    body: newRoomSchema,
    most: mostBytes.teacher,
    answer: v.object({ id: roomIdSchema, code: roomCodeSchema }),
  },
  room: { method: 'GET', path: 'rooms/:id', by: 'teacher', answer: wholeRoomSchema },
  remove: { method: 'DELETE', path: 'rooms/:id', by: 'teacher', answer: done },
  removeSeat: { method: 'DELETE', path: 'rooms/:id/members/:member', by: 'teacher', answer: done },
  returnCode: {
    method: 'GET',
    path: 'rooms/:id/members/:member/return-code',
    by: 'teacher',
    answer: returnCodeSchema,
  },
  putPhoto: { method: 'PUT', path: 'rooms/:id/images/:image', by: 'teacher', answer: done, isSlow: true },
  putPredictions: {
    method: 'PUT',
    path: 'rooms/:id/predictions',
    by: 'teacher',
    body: predictionsSchema,
    most: mostBytes.teacher,
    answer: done,
  },
  /** The lines of a room's log after one of them, and when each member was last heard of. */
  log: { method: 'GET', path: 'rooms/:id/log?since=:since', by: 'teacher', answer: logAnswerSchema },
  /** The session file of a member, none where they are not there any more; without `member=` those of all. */
  sessions: {
    method: 'GET',
    path: 'rooms/:id/sessions?member=:member',
    by: 'teacher',
    answer: sessionFilesSchema,
    isSlow: true,
  },
  /** Takes in the answers of a pupil's session file that the room does not have. */
  importFile: {
    method: 'POST',
    path: 'rooms/:id/import',
    by: 'teacher',
    body: v.looseObject({}),
    most: mostBytes.teacher,
    answer: importedSchema,
    isSlow: true,
  },
} as const satisfies Readonly<Record<string, Route>>;

type Routes = typeof routes;
export type RouteName = keyof Routes;

/** Those that are answered with JSON. */
export type JsonRoute = {
  [Name in RouteName]: Routes[Name] extends { answer: unknown } ? Name : never;
}[RouteName];

export type AnswerOf<Name extends RouteName> = Routes[Name] extends {
  answer: infer Schema extends v.GenericSchema;
}
  ? Fixed<v.InferOutput<Schema>>
  : never;

export type BodyOf<Name extends RouteName> = Routes[Name] extends {
  body: infer Schema extends v.GenericSchema;
}
  ? Fixed<v.InferOutput<Schema>>
  : undefined;

type ParamsOf<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | ParamsOf<More>
    : Rest
  : never;

export type RouteParams<Name extends RouteName> = Readonly<Record<ParamsOf<Routes[Name]['path']>, string>>;

/** What stands behind `api/`. */
export function pathOf<Name extends RouteName>(name: Name, params: RouteParams<Name>): string {
  const said: Readonly<Record<string, string>> = params;
  return routes[name].path.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(said[key] ?? ''));
}
