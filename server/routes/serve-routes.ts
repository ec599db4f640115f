import type { Hono } from 'hono';
import type * as v from 'valibot';
import { checkFormat, parseJson } from '../../src/core/schemas/check-format.ts';
import { mostBytes } from '../../src/core/room/protocol.ts';
import type { Actor } from '../../src/core/room/room-event.ts';
import {
  routes,
  type AnswerOf,
  type BodyOf,
  type Route,
  type RouteName,
} from '../../src/core/room/routes.ts';
import type { MemberId } from '../../src/core/schemas/room-ids.ts';
import { HttpError } from '../http-error.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { Auth, Env, RequestContext } from './auth.ts';

type By<Name extends RouteName> = (typeof routes)[Name]['by'];

/** The routes of those who may ask. */
export type RoutesBy<Who extends Route['by']> = {
  [Name in RouteName]: By<Name> extends Who ? Name : never;
}[RouteName];

/** A request that whoever asks may make. */
type Asked<Name extends RouteName> = {
  readonly context: RequestContext;
  readonly body: BodyOf<Name>;
  /** Before anything was waited for: a device's own clock is as old as the sending. */
  readonly received: string;
} & (By<Name> extends 'member' ? { readonly live: LiveRoom; readonly actor: MemberId } : unknown) &
  (By<Name> extends 'actor' ? { readonly live: LiveRoom; readonly actor: Actor } : unknown);

/** What the server answers: what becomes JSON, or a response that is whole. */
export type Handlers<Name extends RouteName = RouteName> = {
  readonly [One in Name]: (asked: Asked<One>) => AnswerOf<One> | Response | Promise<AnswerOf<One> | Response>;
};

/** Answers the routes of the table below `/api`: whoever asks is looked at first, then what is sent. */
export function serveRoutes(app: Hono<Env>, auth: Auth, handlers: Handlers): void {
  for (const name of Object.keys(routes) as RouteName[]) {
    const { method, path, by, body, most }: Route = routes[name];
    const handle = handlers[name] as (asked: object) => object | Promise<object>;
    app.on(method, `/api/${path.replace(/\?.*/, '')}`, async (context) => {
      const received = auth.rooms.store.clock.now();
      const who = await auth.let(by, context);
      const sent = body && (await jsonOf(context, body, most));
      const answer = await handle({ context, received, body: sent, ...who });
      return answer instanceof Response ? answer : context.json(answer);
    });
  }
}

/** @param most in bytes. @throws HttpError where the body is larger. */
export async function bodyOf(context: RequestContext, most: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new HttpError(413, 'too-large', `This request may hold ${most} bytes, and holds more.`);
  if (Number(context.req.header('content-length') ?? 0) > most) throw tooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  // As Node reads it: a web stream in between costs more than all that is done with most bodies.
  const body = context.env.incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const part of body) {
    length += part.length;
    if (length > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The JSON of a request, checked. @throws HttpError or FormatError */
async function jsonOf(
  context: RequestContext,
  schema: v.GenericSchema,
  most = mostBytes.json,
): Promise<unknown> {
  if (!/^application\/json\b/.test(context.req.header('content-type') ?? ''))
    throw new HttpError(400, 'shape', 'Send JSON, with the content type application/json.');
  const text = new TextDecoder().decode(await bodyOf(context, most));
  return checkFormat('The request', parseJson('The request', text), schema);
}
