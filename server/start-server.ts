import { getRequestListener } from '@hono/node-server';
import { setMaxListeners } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseClasses } from '../src/files/classes-format.ts';
import type { ImageId } from '../src/core/trials/challenge.ts';
import { answerFile, type FileOptions, type GivenBlob } from './files/answer-file.ts';
import { isOwnHost, peerOf } from './hosts.ts';
import { listen } from './listen.ts';
import { Rooms } from './rooms/rooms.ts';
import { classApi, plainApi } from './routes/api.ts';
import type { RoomStore } from './store/room-store.ts';

/**
 * Files of the app that say what is right, or what a network answered: those of the challenge that comes with Hit5, and
 * of packs; compressed too.
 */
const truthFile =
  /^(assets\/challenge\/(manifest\.json|CREDITS\.md)|packs\/[^/]+\/(challenge|predictions)\.json)(\.gz|\.br)?$/;

/** What a pack says of itself, and with it which photos its examples of a class show. */
const packFile = /^packs\/[^/]+\/hit5-pack\.json(\.gz|\.br)?$/;

function holdsTruth(name: string): boolean {
  return truthFile.test(name);
}

function listsExamples(name: string): boolean {
  return packFile.test(name);
}

export interface ClassOptions {
  /** It is closed with the server. */
  readonly store: RoomStore;
  readonly key: string;
  /** Proxies stand one behind the other, and say who asks; 0: none. */
  readonly proxies: number;
  /** Null: on all addresses of this machine. */
  readonly listen: string | null;
  /** Names of this machine that the server answers to, besides localhost and its addresses. */
  readonly hosts: readonly string[];
  readonly addresses: (port: number) => readonly string[];
  readonly now?: () => number;
}

export interface ServedFiles extends Pick<FileOptions, 'headers' | 'compressed' | 'hashed'> {
  /**
   * A file of the packs that are offered, by its path below `packs/`; null where those of the build are.
   *
   * @param hidden the photos of which nobody may be told what they show; null: of all it may be told.
   */
  readonly packs: ((path: string, hidden: ReadonlySet<ImageId> | null) => Promise<GivenBlob | null>) | null;
}

export interface Hit5Server {
  readonly port: number;
  /** Resolves, with a sentence for a person, once a newer Hit5 has changed the tables of its database: then it must be ended. */
  readonly outdated: Promise<string>;
  /** Ends it at once, with all its connections; what was acknowledged is on disk. */
  close(): Promise<void>;
  /**
   * Ends it within eight seconds: it says at once that it is not ready, and ends all streams, so that devices go to another server;
   * what was asked is answered, and what was sent is on disk.
   */
  drain(): Promise<void>;
}

const ofClasses = 'assets/classes.json';

/** In milliseconds: proxies hear that they should ask another server. */
const notice = 2000;

/** In milliseconds: for answers that are under way, and then for the database. */
const [timeout, lastTimeout] = [4000, 2000];

/**
 * Serves the built app, on this machine only; where classes are run, on the local network, with their rooms.
 *
 * @param folder that of the build.
 * @param port 0 for one that is free.
 * @param classes null: none are run.
 * @throws Error when the port is taken.
 */
export async function startServer(
  folder: string,
  port: number,
  { packs, ...files }: ServedFiles,
  classes: ClassOptions | null,
): Promise<Hit5Server> {
  let listening = port;
  const ending = new AbortController();
  // Each stream listens to the signal.
  setMaxListeners(0, ending.signal);
  const rooms = classes && new Rooms(classes.store, knownClasses(folder), classes.now);
  const api = getRequestListener(
    (classes && rooms
      ? classApi({ ...classes, rooms, addresses: () => classes.addresses(listening), ending: ending.signal })
      : plainApi()
    ).fetch,
    { overrideGlobalObjects: false },
  );
  /** The photos of which whoever asks may not be told what is right: those of all rooms at work; null where there is none. */
  const hiddenFrom = async (request: IncomingMessage): Promise<ReadonlySet<ImageId> | null> => {
    // Behind a proxy nobody is here, and what comes with Hit5 is public anyway: docs/class-server.md says so.
    if (!classes || classes.proxies > 0 || peerOf(request, 0).isHere) return null;
    const images = await classes.store.openImages();
    return images.size > 0 ? images : null;
  };
  const served: FileOptions = {
    ...files,
    also: packs && {
      folder: 'packs/',
      file: async (path, request) => packs(path, await hiddenFrom(request)),
    },
    async refuse(name, request) {
      if (!holdsTruth(name) && (packs || !listsExamples(name))) return null;
      if ((await hiddenFrom(request)) === null) return null;
      return 'While a class is at work, the answers are on the teacher’s machine only.';
    },
  };
  const {
    port: found,
    close,
    drain,
  } = await listen(
    (request, response) => {
      if (!isOwnHost(request.headers.host, classes?.hosts)) {
        response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end('This server answers to its own names only: HIT5_HOSTS names others.');
      } else if (request.url?.startsWith('/api/') === true) {
        for (const [name, value] of Object.entries(files.headers?.('/api', request) ?? {}))
          response.setHeader(name, value);
        response.setHeader('Cache-Control', 'no-store');
        void api(request, response);
      } else answerFile(request, response, folder, served);
    },
    port,
    classes ? classes.listen : 'localhost',
  ).catch(async (cause: unknown) => {
    await rooms?.close();
    throw cause;
  });
  listening = found;
  let closing: Promise<void> | null = null;
  /** Once, also where what is ending is ended at once. */
  const closeRooms = () => (closing ??= rooms?.close() ?? Promise.resolve());
  // Where it fails, it is done again soon.
  void rooms?.sweep().catch(() => undefined);
  return {
    port: found,
    outdated: rooms?.live.outdated ?? new Promise(() => undefined),
    async close() {
      await close();
      await closeRooms();
    },
    async drain() {
      ending.abort();
      const hasOthers = classes && classes.store.leases !== null && classes.proxies > 0;
      await drain(hasOthers ? notice : 0, timeout);
      await Promise.race([closeRooms(), pause(lastTimeout, undefined, { ref: false })]);
    },
  };
}

function knownClasses(folder: string) {
  const file = join(folder, ofClasses);
  if (!existsSync(file)) throw new Error(`${file} is missing: build the app first, with npm run build.`);
  return parseClasses(ofClasses, readFileSync(file, 'utf8'));
}
