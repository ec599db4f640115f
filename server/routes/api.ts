import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { FormatError } from '../../src/core/schemas/check-format.ts';
import { protocol, type Failure, type ServerInfo } from '../../src/core/room/protocol.ts';
import { version } from '../../src/core/version.ts';
import { databaseError, HttpError, endsSoon, noDatabase } from '../http-error.ts';
import { Auth, type RequestContext, type Env, type AuthOptions } from './auth.ts';
import { memberHandlers } from './member-routes.ts';
import { serveRoutes } from './serve-routes.ts';
import { teacherHandlers } from './teacher-routes.ts';
import type { RoomStore } from '../store/room-store.ts';

/** The routes below `/api` of a server that only gives the app. */
export function plainApi(): Hono<Env> {
  const app = new Hono<Env>();
  const info: ServerInfo = { hit5: version, protocol, classes: false, addresses: [], teacher: false };
  app.get('/api/server', (context) => context.json(info));
  return withErrors(app);
}

/** The routes below `/api` of a server on which classes are run. */
export function classApi(options: AuthOptions): Hono<Env> {
  const app = new Hono<Env>();
  const auth = new Auth(options);
  app.use('*', async (context, next) => {
    auth.check(context);
    await next();
  });
  const ready = new Ready(options.rooms.store, options.ending);
  serveRoutes(app, auth, {
    server({ context }) {
      const { isHere } = auth.peer(context);
      const addresses = isHere ? [...options.addresses()] : [];
      return { hit5: version, protocol, classes: true, addresses, teacher: isHere };
    },
    async ready() {
      await ready.check();
      return {};
    },
    key({ context }) {
      if (auth.peer(context).isHere) return { key: options.key };
      throw new HttpError(403, 'not-here', 'A class is run on the machine on which the server runs.');
    },
    ...memberHandlers(auth),
    ...teacherHandlers(auth),
  });
  return withErrors(app);
}

function withErrors(app: Hono<Env>): Hono<Env> {
  app.notFound((context) =>
    failed(context, new HttpError(404, 'no-route', 'There is nothing at this address.')),
  );
  app.onError(async (cause, context) => {
    const known = cause instanceof HttpError ? cause : (databaseError(cause) ?? shapeError(cause));
    if (known?.heldFor) await pause(known.heldFor, undefined, { ref: false });
    if (known) return failed(context, known);
    console.error(cause);
    const failure: Failure = { error: 'The server made a mistake. Its window says more.', code: 'mistake' };
    return context.json(failure, 500);
  });
  return app;
}

function shapeError(cause: unknown): HttpError | null {
  return cause instanceof FormatError ? new HttpError(400, 'shape', cause.message) : null;
}

function failed(context: RequestContext, { status, code, message, retryAfter }: HttpError): Response {
  const failure: Failure = { error: message, code };
  const headers = retryAfter === null ? undefined : { 'Retry-After': String(retryAfter) };
  return context.json(failure, status, headers);
}

const timeout = 2000;

/** Whether a server can do something for people now: one that lives may still have no database, or be about to end. */
export class Ready {
  readonly #store: Pick<RoomStore, 'answers'>;
  readonly #ending: AbortSignal;
  readonly #timeout: number;
  /** One question to the database at a time, however many ask. */
  #asked: Promise<unknown> | null = null;

  /** @param wait for the database, in milliseconds; 2 s by default. */
  constructor(store: Pick<RoomStore, 'answers'>, ending: AbortSignal, wait = timeout) {
    this.#store = store;
    this.#ending = ending;
    this.#timeout = wait;
  }

  /** @throws HttpError where the server is not ready. */
  async check(): Promise<void> {
    if (this.#ending.aborted) throw endsSoon();
    this.#asked ??= this.#store.answers().finally(() => (this.#asked = null));
    const waits = new AbortController();
    try {
      const late = pause(this.#timeout, undefined, waits).then(() => Promise.reject(noDatabase()));
      await Promise.race([this.#asked, late]);
    } catch {
      throw noDatabase();
    } finally {
      waits.abort();
    }
  }
}
