import { RoomServerError } from './room-server-error.ts';
import type { StreamHandlers } from './room-server.ts';

/** In milliseconds, where no stream tells the news. */
const lookTime = 3000;

/** As often, where a stream does: it may have been cut without a word. */
const calmTime = 15_000;

/** In milliseconds without a sign of life; the server gives one every 15 s. */
const lifeTime = 35_000;

/** In milliseconds. */
const againTime = 5000;

export interface Following {
  now(): void;
  /** Settles once the look that runs has come to its end, also where the whole has ended. */
  looked(): Promise<void>;
}

/**
 * Looks at a room at once and again and again until the signal ends it: every 3 s with jitter, sooner where the server's
 * stream tells that something has happened or the page comes back, and less often as long as that stream lives. A room that
 * was deleted, or the seat in it, does not come back: then nothing is asked any more.
 *
 * @param look asks what is new; where it fails it is asked again at the usual time.
 * @param whole ends it.
 */
export function followRoom<Access>(
  server: { stream(access: Access, on: StreamHandlers, signal: AbortSignal): Promise<void> },
  access: Access,
  look: (signal: AbortSignal) => Promise<void>,
  whole: AbortSignal,
): Following {
  const gone = new AbortController();
  const signal = AbortSignal.any([whole, gone.signal]);
  let isLive = false;
  let timer = 0;
  let running = false;
  let looking = Promise.resolve();
  let wanted = false;

  async function run(): Promise<void> {
    if (running) {
      wanted = true;
      return;
    }
    running = true;
    clearTimeout(timer);
    do {
      wanted = false;
      looking = look(signal).catch((cause: unknown) => {
        if (cause instanceof RoomServerError && cause.isForEver) gone.abort();
      });
      await looking;
    } while (asked());
    running = false;
    // A whole class that was cut off must not come back in the same moment.
    const pause = (isLive ? calmTime : lookTime) * (0.75 + Math.random() / 2);
    if (!signal.aborted) timer = window.setTimeout(() => void run(), pause);
  }
  /** Whether it was asked for meanwhile. */
  const asked = () => wanted && !signal.aborted;

  async function stream(): Promise<void> {
    while (!signal.aborted) {
      const watch = new AbortController();
      let watchdog = 0;
      const onLife = () => {
        isLive = true;
        clearTimeout(watchdog);
        watchdog = window.setTimeout(() => watch.abort(), lifeTime);
      };
      watchdog = window.setTimeout(() => watch.abort(), lifeTime);
      const ends = AbortSignal.any([signal, watch.signal]);
      await server.stream(access, { onLife, onNews: () => void run() }, ends).catch(() => undefined);
      clearTimeout(watchdog);
      const hasLived = isLive;
      isLive = false;
      // The server has gone, or the room, or only the stream.
      if (hasLived) void run();
      await pauseFor(againTime * (1 + Math.random()), signal);
    }
  }

  const now = () => void run();
  const onVisible = () => document.visibilityState === 'visible' && now();
  addEventListener('online', now, { signal });
  addEventListener('pageshow', now, { signal });
  document.addEventListener('visibilitychange', onVisible, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  now();
  void stream();
  return { now, looked: () => looking };
}

function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
