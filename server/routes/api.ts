import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { FormatError } from '../../src/core/schemas/check-format.ts';
import { protocol, type Failure, type ServerInfo } from '../../src/core/room/protocol.ts';
import { version } from '../../src/core/version.ts';
import { databaseRefusal, Refusal, endsSoon, noDatabase } from '../refusal.ts';
import { Gate, type Asked, type Env, type GateOptions } from './gate.ts';
import { memberRoutes } from './member-routes.ts';
import { teacherRoutes } from './teacher-routes.ts';
import type { RoomStore } from '../store/room-store.ts';

/** The routes below `/api` of a server that only gives the app. */
export function plainApi(): Hono<Env> {
  const app = new Hono<Env>();
  const info: ServerInfo = { hit5: version, protocol, classes: false, addresses: [], teacher: false };
  app.get('/api/server', (asked) => asked.json(info));
  return withErrors(app);
}

/** The routes below `/api` of a server on which classes are run. */
export function classApi(options: GateOptions): Hono<Env> {
  const app = new Hono<Env>();
  const gate = new Gate(options);
  app.use('*', async (asked, next) => {
    gate.check(asked);
    await next();
  });
  app.get('/api/server', (asked) => {
    const { isHere } = gate.peer(asked);
    const addresses = isHere ? [...options.addresses()] : [];
    const info: ServerInfo = { hit5: version, protocol, classes: true, addresses, teacher: isHere };
    return asked.json(info);
  });
  const ready = new Ready(options.rooms.store, options.ending);
  app.get('/api/ready', async (asked) => {
    await ready.check();
    return asked.json({});
  });
  app.get('/api/key', (asked) => {
    if (!gate.peer(asked).isHere)
      throw new Refusal(403, 'not-here', 'A class is run on the machine on which the server runs.');
    return asked.json({ key: options.key });
  });
  memberRoutes(app, gate);
  app.route('/api/rooms', teacherRoutes(gate));
  return withErrors(app);
}

function withErrors(app: Hono<Env>): Hono<Env> {
  app.notFound((asked) => failed(asked, new Refusal(404, 'no-route', 'There is nothing at this address.')));
  app.onError(async (cause, asked) => {
    const known = cause instanceof Refusal ? cause : (databaseRefusal(cause) ?? shapeRefusal(cause));
    if (known?.heldFor) await pause(known.heldFor, undefined, { ref: false });
    if (known) return failed(asked, known);
    console.error(cause);
    const failure: Failure = { error: 'The server made a mistake. Its window says more.', code: 'mistake' };
    return asked.json(failure, 500);
  });
  return app;
}

function shapeRefusal(cause: unknown): Refusal | null {
  return cause instanceof FormatError ? new Refusal(400, 'shape', cause.message) : null;
}

function failed(asked: Asked, { status, code, message, retryAfter }: Refusal): Response {
  const failure: Failure = { error: message, code };
  const headers = retryAfter === null ? undefined : { 'Retry-After': String(retryAfter) };
  return asked.json(failure, status, headers);
}

const patience = 2000;

/** Whether a server can do something for people now: one that lives may still have no database, or be about to end. */
export class Ready {
  readonly #store: Pick<RoomStore, 'answers'>;
  readonly #ending: AbortSignal;
  readonly #patience: number;
  /** One question to the database at a time, however many ask. */
  #asked: Promise<unknown> | null = null;

  /** @param wait for the database, in milliseconds; 2 s by default. */
  constructor(store: Pick<RoomStore, 'answers'>, ending: AbortSignal, wait = patience) {
    this.#store = store;
    this.#ending = ending;
    this.#patience = wait;
  }

  /** @throws Refusal where the server is not ready. */
  async check(): Promise<void> {
    if (this.#ending.aborted) throw endsSoon();
    this.#asked ??= this.#store.answers().finally(() => (this.#asked = null));
    const waits = new AbortController();
    try {
      const late = pause(this.#patience, undefined, waits).then(() => Promise.reject(noDatabase()));
      await Promise.race([this.#asked, late]);
    } catch {
      throw noDatabase();
    } finally {
      waits.abort();
    }
  }
}
